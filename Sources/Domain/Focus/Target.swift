/// For whom a target holds.
public enum TargetScope: Hashable, Sendable {
    case everyone
    case team(String)
    case person(String)

    /// As in files: `all`, `team:NAME`, `person:ID`.
    public var text: String {
        switch self {
        case .everyone: "all"
        case .team(let name): "team:\(name)"
        case .person(let id): "person:\(id)"
        }
    }

    /// Reads `all`, `team:NAME` or `person:ID`; empty is `all`; nil for anything else.
    public init?(text: String) {
        if text.isEmpty || text == "all" {
            self = .everyone
        } else if text.hasPrefix("team:"), text.count > 5 {
            self = .team(String(text.dropFirst(5)))
        } else if text.hasPrefix("person:"), text.count > 7 {
            self = .person(String(text.dropFirst(7)))
        } else {
            return nil
        }
    }
}

/// A value to reach, from a day until the next target of the same KPI, scope and period (F39).
public struct Target: Hashable, Sendable {
    /// The slug of a KPI, or the key of a metric.
    public var kpi: String
    /// The first day it holds.
    public var from: Day
    /// In the metric's unit; money in major units.
    public var value: Double
    /// The length of period it is for.
    public var period: PeriodLength
    /// More than asked; never changes the state (F40).
    public var stretch: Double?
    /// For whom it holds.
    public var scope: TargetScope

    /// A target that holds from a day.
    public init(
        kpi: String, from: Day, value: Double, period: PeriodLength = .month,
        stretch: Double? = nil, scope: TargetScope = .everyone
    ) {
        self.kpi = kpi
        self.from = from
        self.value = value
        self.period = period
        self.stretch = stretch
        self.scope = scope
    }
}

/// A number somebody entered for `manual.<slug>`.
public struct OwnNumber: Hashable, Sendable {
    /// The slug behind `manual.`.
    public var slug: String
    /// The day that says which period it belongs to (F38).
    public var day: Day
    /// The value entered.
    public var value: Double
    /// A remark.
    public var note: String?

    /// A number entered for the period that holds `day`.
    public init(slug: String, day: Day, value: Double, note: String? = nil) {
        self.slug = slug
        self.day = day
        self.value = value
        self.note = note
    }
}
