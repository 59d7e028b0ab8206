import Domain

/// Reads targets.csv.
struct TargetReader: FactReader {
    private let kpi, from, value, period, stretch, scope: Field

    init(_ header: Header) {
        kpi = header["kpi"]
        from = header["from"]
        value = header["value"]
        period = header["period"]
        stretch = header["stretch"]
        scope = header["scope"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Target {
        let kpi = try sheet.required(kpi)
        let from = try sheet.requiredDay(from)
        let stretch = try sheet.measure(stretch)
        guard let value = try sheet.measure(value) else {
            guard stretch != nil else { throw sheet.empty(self.value) }
            throw .rejected(
                column: self.value.label, value: "",
                reason: "\(self.value.label) is empty: a stretch needs a target to go beyond")
        }
        let period = try sheet.word(period) ?? PeriodLength.month
        try sheet.check(period, self.period, suits: kpi)
        guard let scope = TargetScope(text: sheet.text(scope) ?? "") else {
            throw sheet.flaw(scope, "is none of all, team:NAME, person:ID")
        }
        switch scope {
        case .everyone: break
        case .team(let name): sheet.references.use(name, .team)
        case .person(let id): sheet.references.use(id, .person)
        }
        return Target(
            kpi: kpi, from: from, value: value, period: period, stretch: stretch, scope: scope)
    }

    static func batch(_ facts: [Target]) -> Batch { .targets(facts) }
}

/// Reads numbers.csv.
struct OwnNumberReader: FactReader {
    private let number, periodStart, value, note: Field

    init(_ header: Header) {
        number = header["number"]
        periodStart = header["period_start"]
        value = header["value"]
        note = header["note"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> OwnNumber {
        let slug = try sheet.required(number)
        let day = try sheet.requiredDay(periodStart)
        guard let value = try sheet.measure(value) else { throw sheet.empty(self.value) }
        return OwnNumber(slug: slug, day: day, value: value, note: sheet.text(note))
    }

    static func batch(_ facts: [OwnNumber]) -> Batch { .numbers(facts) }
}
