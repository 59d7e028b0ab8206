/// One of the at most five things a director steers on.
public enum FocusArea: String, CaseIterable, Sendable, Hashable {
    case salesActivity, leadFlow, result, teamMotivation, labourEfficiency

    /// Its place in the order of a new organisation.
    var place: Int { FocusArea.allCases.firstIndex(of: self) ?? 0 }
}

/// The place of one area in a ranking that was published on a day.
public struct RankedArea: Hashable, Sendable {
    /// The day the ranking holds from.
    public var from: Day
    /// The area.
    public var area: FocusArea
    /// 1 comes first.
    public var rank: Int
    /// Why this order.
    public var reason: String?

    /// The place of an area in the ranking of `from`.
    public init(from: Day, area: FocusArea, rank: Int, reason: String? = nil) {
        self.from = from
        self.area = area
        self.rank = rank
        self.reason = reason
    }
}
