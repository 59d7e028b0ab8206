import Domain

/// Reads organisation.csv; what it leaves empty stays as it is.
struct OrganisationReader: FactReader {
    private let name, currency, timeZone, locale, firstMonth, revenueSource: Field

    init(_ header: Header) {
        name = header["name"]
        currency = header["currency"]
        timeZone = header["time_zone"]
        locale = header["locale"]
        firstMonth = header["fiscal_year_start_month"]
        revenueSource = header["revenue_source"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Organisation {
        var organisation = sheet.organisation
        organisation.name = try sheet.required(name)
        if let code = sheet.text(currency) {
            guard code.utf8.count == 3, code.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
                throw sheet.flaw(currency, "is not a currency of three capitals, such as EUR")
            }
            organisation.currency = Currency(code: code)
        }
        if let zone = sheet.text(timeZone) {
            guard Zone.exists(zone) else {
                throw sheet.flaw(timeZone, "is not a time zone, such as Europe/Amsterdam")
            }
            organisation.timeZone = zone
        }
        if let locale = sheet.text(locale) {
            organisation.locale = language(of: locale, in: &sheet)
        }
        organisation.fiscalYearStartMonth =
            try sheet.whole(firstMonth, 1...12) ?? organisation.fiscalYearStartMonth
        organisation.revenueSource =
            try sheet.word(revenueSource) ?? organisation.revenueSource
        return organisation
    }

    /// The language Koers speaks for a locale such as `nl-BE`: Dutch, else English.
    private func language(of locale: String, in sheet: inout Sheet) -> String {
        let language = locale.lowercased().prefix { $0 != "-" && $0 != "_" }
        if language != "nl", language != "en" { sheet.warnings.add(.otherLanguage, locale) }
        return language == "nl" ? "nl" : "en"
    }

    static func batch(_ facts: [Organisation]) -> Batch { .organisation(facts) }
}
