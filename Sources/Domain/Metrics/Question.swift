/// What is asked of a metric, checked: what cannot be answered cannot be made.
public struct Question: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// The day it is asked for.
    public let on: Day
    /// The length of its periods.
    public let length: PeriodLength
    /// How many periods, the last one holding `on`.
    public let periods: Int
    /// What each period is split by.
    public let split: Dimension?
    /// What the metric is narrowed to.
    public let filters: [Filter]
    /// The KPI it is asked for; then its targets, direction and aggregation hold (F61).
    public let kpi: KPI?

    /// Why a question cannot be answered.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        case unknownMetric(String)
        case noSuchDimension(Dimension, metric: String)
        case noSuchPeriod(PeriodLength, metric: String)
        case periodsOutOfRange(Int)
        case noSeries(metric: String)

        /// One line, in plain English.
        public var description: String {
            switch self {
            case .unknownMetric(let key):
                "there is no metric \(key)"
                    + NearestNames.question(key, among: Catalogue.keys)
            case .noSuchDimension(let dimension, let metric):
                "\(metric) cannot be split by or narrowed to \(dimension.rawValue); "
                    + Refusal.dimensions(of: metric)
            case .noSuchPeriod(let length, let metric):
                "\(metric) has no value per \(length.rawValue); it has one per "
                    + (Catalogue.metric(metric)?.lengths ?? []).map(\.rawValue)
                    .joined(separator: ", ")
            case .periodsOutOfRange(let count):
                "the number of periods must be 1 to 520, not \(count)"
            case .noSeries(let metric):
                "\(metric) has no number per period, so that it cannot be a KPI"
            }
        }

        private static func dimensions(of metric: String) -> String {
            let names = (Catalogue.metric(metric)?.dimensions ?? []).map(\.rawValue)
            return names.isEmpty
                ? "it has no dimensions" : "it has \(names.joined(separator: ", "))"
        }
    }

    /// A question about a metric; throws a `Refusal` where F4 or F12 says it has no answer.
    public init(
        _ metric: Metric, on day: Day, length: PeriodLength = .month, periods: Int = 1,
        split: Dimension? = nil, filters: [Filter] = [], kpi: KPI? = nil
    ) throws(Refusal) {
        guard metric.lengths.contains(length) else {
            throw .noSuchPeriod(length, metric: metric.key)
        }
        for dimension in filters.map(\.dimension) + [split].compactMap({ $0 })
        where !metric.dimensions.contains(dimension) {
            throw .noSuchDimension(dimension, metric: metric.key)
        }
        guard (1...520).contains(periods) else { throw .periodsOutOfRange(periods) }
        self.metric = metric
        on = day
        self.length = length
        self.periods = periods
        self.split = split
        self.filters = filters
        self.kpi = kpi
    }

    /// A question for a KPI of the board, by its own period and filters.
    public init(_ kpi: KPI, on day: Day, periods: Int, split: Dimension? = nil) throws(Refusal) {
        guard let metric = Catalogue.metric(kpi.metric) else { throw .unknownMetric(kpi.metric) }
        guard metric.isSeries else { throw .noSeries(metric: metric.key) }
        try self.init(
            metric, on: day, length: kpi.period, periods: periods, split: split,
            filters: kpi.filters, kpi: kpi)
    }
}
