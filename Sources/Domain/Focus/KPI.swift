/// Which way is good.
public enum Direction: String, CaseIterable, Sendable, Hashable {
    case higher, lower
}

/// How several entries of an own number in one period become one.
public enum Aggregation: String, CaseIterable, Sendable, Hashable {
    case last, sum, mean
}

/// How often a KPI asks to be discussed.
public enum Cadence: String, CaseIterable, Sendable, Hashable {
    case weekly, biweekly, monthly, quarterly
}

/// A number the director chose to steer an area by.
public struct KPI: Hashable, Sendable {
    /// By which it is known in addresses and files.
    public var slug: String
    /// The area it says something about.
    public var area: FocusArea
    /// Its place within the area: 1 comes first.
    public var rank: Int
    /// The name shown; nil shows the metric's own name.
    public var name: String?
    /// The key of the metric, such as `activity.count`.
    public var metric: String
    /// What the metric is narrowed to, as written: `type=call;type=meeting`.
    public var filters: [Filter]
    /// The length of period it is read by.
    public var period: PeriodLength
    /// Whether the team controls it directly; else it is a result KPI.
    public var isAction: Bool
    /// For an own number: which way is good.
    public var direction: Direction?
    /// For an own number: how entries become one.
    public var aggregation: Aggregation?
    /// How often it asks to be discussed.
    public var cadence: Cadence?
    /// The first day it is on the board; nil is since ever.
    public var from: Day?
    /// The first day it is no longer on the board; nil is still there.
    public var until: Day?
    /// The id of whoever sees to it; files do not tell that.
    public var ownerID: String?

    /// A KPI of an area.
    public init(
        slug: String, area: FocusArea, rank: Int, name: String? = nil, metric: String,
        filters: [Filter] = [], period: PeriodLength = .month, isAction: Bool = false,
        direction: Direction? = nil, aggregation: Aggregation? = nil, cadence: Cadence? = nil,
        from: Day? = nil, until: Day? = nil, ownerID: String? = nil
    ) {
        self.slug = slug
        self.area = area
        self.rank = rank
        self.name = name
        self.metric = metric
        self.filters = filters
        self.period = period
        self.isAction = isAction
        self.direction = direction
        self.aggregation = aggregation
        self.cadence = cadence
        self.from = from
        self.until = until
        self.ownerID = ownerID
    }

    /// On the board of that day (F61).
    public func isOnBoard(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let until, day >= until { return false }
        return true
    }
}

extension KPI {
    /// The KPIs that leave no room for another in its area: three that are on the board together
    /// on a day on which it would be as well; nil when there is room.
    public static func fullArea(_ others: [KPI], with kpi: KPI) -> [KPI]? {
        let rivals = others.filter { $0.area == kpi.area && $0.overlaps(kpi) }
        // Spans only fill up where one begins.
        let days = (rivals + [kpi]).map { $0.from ?? Day(number: -1_000_000) }
        return days.lazy
            .filter { kpi.isOnBoard(on: $0) }
            .map { day in rivals.filter { $0.isOnBoard(on: day) } }
            .first { $0.count >= most }
    }

    private func overlaps(_ other: KPI) -> Bool {
        let startsBefore = from.flatMap { from in other.until.map { from < $0 } } ?? true
        let endsAfter = until.flatMap { until in other.from.map { $0 < until } } ?? true
        return startsBefore && endsAfter
    }
}
