/// The answer to `whatif.revenue`: what the coming twelve months bring, and what they would bring
/// if deals moved otherwise (F46, F47, F63). Money is in major units and not rounded.
public struct WhatIf: Hashable, Sendable {
    /// The key it is asked for by.
    public static let key = "whatif.revenue"

    /// The day it was asked for.
    public let on: Day
    /// The organisation's currency.
    public let currency: Currency
    /// What would be otherwise.
    public let scenario: Scenario
    /// The organisation's own figures.
    public let inputs: Inputs
    /// Twelve months from the day after `on`; nil without a value.
    public let months: [Month]?
    /// Why there are no months.
    public let absence: Absence?

    /// The organisation's own figures of the 365 days up to the day.
    public struct Inputs: Hashable, Sendable {
        /// Leads that come in per day; nil before the first lead.
        public let leadsPerDay: Double?
        /// The probability that a lead ever becomes a customer, 0 to 1; nil without leads.
        public let probability: Double?
        /// The mean amount of won deals; nil without one.
        public let meanAmount: Double?
        /// Leads open at the end of the day, of any age.
        public let openLeads: Int
        /// Days within which half of the customers-to-be became one; nil without any.
        public let medianDays: Int?
    }

    /// One month.
    public struct Month: Hashable, Sendable {
        /// Its days.
        public let period: Period
        /// Expected wins as things are.
        public let baseWins: Double
        /// Expected revenue as things are.
        public let base: Double
        /// Expected wins in the scenario.
        public let scenarioWins: Double
        /// Expected revenue in the scenario.
        public let scenario: Double
        /// The 10th percentile of the scenario's simulated years.
        public let low: Double
        /// The 90th percentile of the scenario's simulated years.
        public let high: Double
        /// What the scenario brings more.
        public var difference: Double { scenario - base }
    }

    /// Why nothing can be expected.
    public enum Absence: String, CaseIterable, Hashable, Sendable {
        case noLeads, noLeadWon, noAmounts

        /// In plain English, as printed by the command line.
        public var text: String {
            switch self {
            case .noLeads: "no leads created in the 365 days"
            case .noLeadWon: "no lead won in the 365 days"
            case .noAmounts: "no deals won with an amount in the 365 days"
            }
        }
    }

    /// Expected revenue of the twelve months as things are; nil without a value.
    public var base: Double? { months.map { $0.reduce(0) { $0 + $1.base } } }
    /// Expected revenue of the twelve months in the scenario; nil without a value.
    public var total: Double? { months.map { $0.reduce(0) { $0 + $1.scenario } } }
    /// What the scenario brings more in the twelve months; nil without a value.
    public var difference: Double? { months.map { $0.reduce(0) { $0 + $1.difference } } }
}

/// How often each amount was won.
public struct WonAmount: Hashable, Sendable {
    /// The amount.
    public let amount: Money
    /// Deals won with that amount.
    public let n: Int

    /// Deals won with one amount.
    public init(amount: Money, n: Int) {
        self.amount = amount
        self.n = n
    }
}

extension Measurement {
    /// What the twelve months after `day` bring, from the facts.
    func twelveMonths(on day: Day, _ scenario: Scenario) throws -> WhatIf {
        let recent = try facts.leadCourses(
            LeadCourseQuery(on: day, from: day - 364, through: day))
        let older = try facts.leadCourses(
            LeadCourseQuery(on: day, from: nil, through: day - 365, onlyOpen: true))
        let curve = ConversionCurve(recent)
        let amounts = WonAmounts(
            try facts.wonAmounts(from: day - 364, through: day), currency)
        let open = (recent + older).filter { $0.state == .open }
        let duration = WinningTime(curve)
        let inputs = WhatIf.Inputs(
            leadsPerDay: try leadsPerDay(recent, on: day), probability: curve.plateau,
            meanAmount: amounts.mean, openLeads: open.reduce(0) { $0 + $1.n },
            medianDays: duration?.median)
        guard let flow = LeadsToCome(inputs, open: open, duration), let mean = amounts.mean else {
            return WhatIf(
                on: day, currency: currency, scenario: scenario, inputs: inputs, months: nil,
                absence: absence(curve))
        }
        let months = flow.months(after: day, scenario, mean, amounts)
        return WhatIf(
            on: day, currency: currency, scenario: scenario, inputs: inputs, months: months,
            absence: nil)
    }

    private func absence(_ curve: ConversionCurve) -> WhatIf.Absence {
        if curve.n == 0 { return .noLeads }
        return curve.won == 0 ? .noLeadWon : .noAmounts
    }

    /// Over 365 days, or as many as there were since the first lead (F46).
    private func leadsPerDay(_ recent: [LeadCourse], on day: Day) throws -> Double? {
        guard let first = try facts.firstDay(.lead), first <= day else { return nil }
        return Double(recent.reduce(0) { $0 + $1.n }) / Double(min(365, day - first + 1))
    }
}
