import Domain

/// Metrics, and numbers in their units.
extension Wording {
    /// The KPI's own name, else that of its metric.
    func name(of kpi: KPI) -> String { kpi.name ?? metricName(kpi.metric) }

    /// What a metric is called; an own number is called by its slug.
    func metricName(_ key: String) -> String {
        guard let slug = Catalogue.ownNumberSlug(key) else { return self("metric.\(key).name") }
        return self("metric.manual.name", ["slug": slug])
    }

    /// What a metric counts, for people who only know a spreadsheet.
    func metricDefinition(_ key: String) -> String {
        Catalogue.ownNumberSlug(key) == nil
            ? self("metric.\(key).definition") : self("metric.manual.definition")
    }

    /// A number in the metric's unit, complete: `€ 12.500`, `12,5 %`, `34 dagen`, `63`.
    func amount(_ number: Double, of metric: Metric) -> String {
        let figure = figure(number, of: metric)
        let hasUnit = [.days, .ratio, .moneyPerDay].contains(metric.unit)
        guard hasUnit, let unit = figure.unit else {
            return figure.number
        }
        return figure.number + (metric.unit == .ratio ? "" : Wording.noBreak) + unit
    }

    /// The same without zeros at the end, for targets and differences: `45 %`, `1,5×`.
    func shortAmount(_ number: Double, of metric: Metric) -> String {
        switch metric.unit {
        case .percent: percent(number, upTo: 1)
        case .ratio: self.number(number, upTo: 2) + "×"
        case .count, .score: self.number(number, upTo: 1)
        default: amount(number, of: metric)
        }
    }

    /// A number and, apart, the word for what is counted; to be set in two sizes.
    func figure(_ number: Double, of metric: Metric) -> (number: String, unit: String?) {
        switch metric.unit {
        case .money: (money(major: number), nil)
        case .moneyPerDay: (money(major: number), self("unit.perDay"))
        case .percent: (percent(number), nil)
        case .days:
            (
                self.number(number, upTo: 1),
                days(number)
            )
        case .ratio: (self.number(number, decimals: 2), "×")
        case .score: (self.number(number, decimals: 1), nil)
        case .count:
            metric.formula == .activityPerPerson
                ? (self.number(number, decimals: 1), self("unit.perPerson"))
                : (self.number(number, upTo: 1), nil)
        case .number, .list: (self.number(number, upTo: 2), nil)
        }
    }

    /// The word for that many days.
    func days(_ number: Double) -> String {
        self(number == 1 ? "unit.days.one" : "unit.days.many")
    }

    /// What a metric's numbers are counted in, as a word.
    func unitName(_ unit: Unit) -> String {
        unit == .moneyPerDay ? self("unit.moneyPerDay.name") : self("unit.\(unit.rawValue).name")
    }

    /// Why there is no value.
    func reason(_ reason: NoValue) -> String {
        switch reason {
        case .nothingRecorded: self("noValue.nothingRecorded")
        case .noLeads: self("noValue.noLeads")
        case .noQualifiedLeads: self("noValue.noQualifiedLeads")
        case .noQualifiedLeadsBefore: self("noValue.noQualifiedLeadsBefore")
        case .noNewCustomers: self("noValue.noNewCustomers")
        case .noStaysEnded: self("noValue.noStaysEnded")
        case .noStaysDecided: self("noValue.noStaysDecided")
        case .noCycle: self("noValue.noCycle")
        case .noDealsClosed: self("noValue.noDealsClosed")
        case .noDealsWon: self("noValue.noDealsWon")
        case .noAmounts: self("noValue.noAmounts")
        case .amountsNotPositive: self("noValue.amountsNotPositive")
        case .noActivePersons: self("noValue.noActivePersons")
        case .monthsMissing(let known, let asked):
            self("noValue.monthsMissing", ["known": whole(known), "asked": whole(asked)])
        case .costsNotPositive: self("noValue.costsNotPositive")
        case .monthNotComplete: self("noValue.monthNotComplete")
        case .noEntry: self("noValue.noEntry")
        case .noRound: self("noValue.noRound")
        case .tooFewResponses(let minimum):
            self("noValue.tooFewResponses", ["n": whole(minimum)])
        case .tooFewAnswers(let minimum): self("noValue.tooFewAnswers", ["n": whole(minimum)])
        case .hiddenGroup: self("noValue.hiddenGroup")
        case .severalTeams: self("noValue.severalTeams")
        case .wholeOnly: self("noValue.wholeOnly")
        case .invitedUnknown: self("noValue.invitedUnknown")
        case .noAttention: self("noValue.noAttention")
        case .tooFewRatios(let known, let asked):
            self("noValue.tooFewRatios", ["known": whole(known), "asked": whole(asked)])
        }
    }
}
