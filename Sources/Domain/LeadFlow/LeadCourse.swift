/// How a lead stands at the end of a day (F33).
public enum LeadState: Int, CaseIterable, Sendable, Hashable {
    case open, won, lost
}

/// Leads of one state that took equally long, counted.
public struct LeadCourse: Hashable, Sendable {
    /// How they stand.
    public let state: LeadState
    /// Days from creation to the end, or to the day looked at for those still open; below zero
    /// where a source dates the end before the beginning (F17).
    public let days: Int
    /// A channel or a person's id when leads are grouped so; nil is *unknown*.
    public let group: String?
    /// Leads.
    public let n: Int

    /// Leads of one state that took equally long.
    public init(state: LeadState, days: Int, group: String? = nil, n: Int) {
        self.state = state
        self.days = days
        self.group = group
        self.n = n
    }
}

/// Which leads are looked at, as known at the end of a day.
public struct LeadCourseQuery: Hashable, Sendable {
    /// Facts after this day do not exist.
    public let on: Day
    /// The first day of creation; nil is since ever.
    public let from: Day?
    /// The last day of creation.
    public let through: Day
    /// Only those still open.
    public let onlyOpen: Bool
    /// What the counts are also cut by: person or channel.
    public let grouping: CellQuery.Grouping?
    /// Which leads count.
    public let narrowing: Narrowing

    /// Leads created in `[from, through]`, as known at the end of `on`.
    public init(
        on: Day, from: Day?, through: Day, onlyOpen: Bool = false,
        grouping: CellQuery.Grouping? = nil, narrowing: Narrowing = .none
    ) {
        self.on = on
        self.from = from
        self.through = through
        self.onlyOpen = onlyOpen
        self.grouping = grouping
        self.narrowing = narrowing
    }
}
