import Domain
import Intake

/// What an organisation is, as it was filled in.
struct OrganisationDraft: Sendable {
    var name = ""
    var currency = Currency.euro.code
    var timeZone = "Europe/Amsterdam"
    var language = Language.dutch.rawValue
    var firstMonth = "1"

    /// The names of the fields.
    enum Field {
        static let name = "name"
        static let currency = "currency"
        static let timeZone = "time_zone"
        static let language = "language"
        static let firstMonth = "first_month"
    }

    /// What is proposed as long as there is none.
    init(speaking language: Language) { self.language = language.rawValue }

    /// What it is.
    init(_ organisation: Organisation) {
        name = organisation.name
        currency = organisation.currency.code
        timeZone = organisation.timeZone
        language = organisation.locale
        firstMonth = String(organisation.fiscalYearStartMonth)
    }

    /// What a form says.
    init(_ form: FormFields) {
        name = form[Field.name].tidied
        currency = form[Field.currency]
        timeZone = form[Field.timeZone]
        language = form[Field.language]
        firstMonth = form[Field.firstMonth]
    }

    /// The organisation that it says, with what no field is about as it was.
    func organisation(over known: Organisation?) throws(OrganisationMistakes) -> Organisation {
        var mistakes = OrganisationMistakes()
        if name.isEmpty { mistakes.name = .missing }
        if name.count > Account.longestName { mistakes.name = .tooLong }
        let month = Int(firstMonth).flatMap { (1...12).contains($0) ? $0 : nil }
        // One that an import brought in may be none of the list.
        let money = (Currency.known + [known?.currency].compactMap(\.self)).first {
            $0.code == currency
        }
        mistakes.currency = money == nil ? .unknown : nil
        mistakes.isZoneUnknown = !ZoneNames.has(timeZone)
        mistakes.isLanguageUnknown = Language(rawValue: language) == nil
        mistakes.isMonthUnknown = month == nil
        guard let money, let month, mistakes == OrganisationMistakes() else { throw mistakes }
        return Organisation(
            name: name, currency: money, timeZone: timeZone, locale: language,
            fiscalYearStartMonth: month, revenueSource: known?.revenueSource ?? .wonDeals)
    }
}

/// What is wrong with each field.
struct OrganisationMistakes: Error, Hashable, Sendable {
    var name: AccountMistakes.NameMistake?
    var currency: CurrencyMistake?
    var isZoneUnknown = false
    var isLanguageUnknown = false
    var isMonthUnknown = false

    /// What is wrong with a currency.
    enum CurrencyMistake { case unknown, otherDecimals }
}
