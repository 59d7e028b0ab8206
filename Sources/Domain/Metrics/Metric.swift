/// A number that can be asked for: its key, its unit, and the rules it follows (metrics.md).
public struct Metric: Sendable, Hashable {
    /// The name used in plans, on the command line and in the API, such as `deal.winRate`.
    public let key: String
    /// What its number is counted in.
    public let unit: Unit
    /// What it can be split by and narrowed to (F12).
    public let dimensions: [Dimension]
    /// The lengths of period it exists for (F4).
    public let lengths: [PeriodLength]
    /// How it is computed.
    public let formula: Formula
    /// Which way is good (F40); own numbers take their KPI's.
    public let direction: Direction
    /// Judged against the pace instead of the target itself (F41).
    public let isPaced: Bool
    /// Whether it has XmR limits, and where they stop (F43, F44).
    public let limits: LimitRule

    /// Whether it has a number per period, as a KPI must.
    public var isSeries: Bool {
        switch formula {
        case .stalled: false
        default: true
        }
    }

    /// Whether a metric has XmR limits, and where they stop.
    public enum LimitRule: Sendable, Hashable {
        case none
        /// The lower limit stops at 0.
        case floored
        case unfloored
        /// Floored, unless revenue comes from invoice lines (F44).
        case flooredUnlessInvoices
    }

    /// How a metric is computed from facts.
    public enum Formula: Sendable, Hashable {
        case activityCount, activityPerPerson
        case leadsCreated, leadsQualified, leadQualificationRate
        case leadVelocity, daysToQualify, daysToCustomer
        case stageDays, stageConversion
        /// A list of deals instead of a number per period.
        case stalled
        /// Revenue, of one type when given.
        case revenue(RevenueType?)
        /// Revenue shared out over the groups of a dimension, with the 80 % set (F28).
        case pareto(Dimension)
        case winRate, winRateByValue, averageValue, cycleDays
        case pipelineValue, pipelineWeighted, salesVelocity
        case efficiencyRatio, efficiencyMonth, efficiencyBenchmark
        case engagement, enps, participation, pulse
        case alignment, discussed
        /// The own number of that slug.
        case ownNumber(String)
    }
}
