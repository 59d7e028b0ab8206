/// What a line of the plan is.
public enum PlanKind: String, CaseIterable, Sendable, Hashable {
    case endResult, strategy, tactic
}

/// A line of the plan of a year: an end result, a strategy or a tactic.
public struct PlanItem: Hashable, Sendable {
    /// The year of the plan.
    public var year: Int
    /// The area it belongs to.
    public var area: FocusArea
    /// End result, strategy or tactic.
    public var kind: PlanKind
    /// By which it is known within the year.
    public var key: String
    /// The key of the line it stands under.
    public var parent: String?
    /// In a sentence.
    public var title: String
    /// Who sees to it.
    public var ownerID: String?
    /// When it is to be done.
    public var dueOn: Day?
    /// How far it is, in the organisation's own words.
    public var state: String?
    /// The slug of the KPI it is to move.
    public var kpi: String?

    /// A line of the plan.
    public init(
        year: Int, area: FocusArea, kind: PlanKind, key: String, parent: String? = nil,
        title: String, ownerID: String? = nil, dueOn: Day? = nil, state: String? = nil,
        kpi: String? = nil
    ) {
        self.year = year
        self.area = area
        self.kind = kind
        self.key = key
        self.parent = parent
        self.title = title
        self.ownerID = ownerID
        self.dueOn = dueOn
        self.state = state
        self.kpi = kpi
    }
}
