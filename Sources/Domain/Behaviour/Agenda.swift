/// What was on the agenda of a review that was held: a KPI, or something else.
public struct AgendaItem: Hashable, Sendable {
    /// When the review was held.
    public var heldOn: Day
    /// The slug of the KPI; nil where the review spoke of something else.
    public var kpi: String?
    /// How long it was spoken of, in minutes; nil where nobody noted it.
    public var minutes: Int?

    /// A KPI on an agenda.
    public init(heldOn: Day, kpi: String?, minutes: Int? = nil) {
        self.heldOn = heldOn
        self.kpi = kpi
        self.minutes = minutes
    }
}

/// The minutes of one manager for one area in a span of days, added up.
public struct AttentionSum: Hashable, Sendable {
    /// Who gave them.
    public let managerID: String
    /// To which area.
    public let area: FocusArea
    /// How many minutes.
    public let minutes: Int
    /// In how many rows.
    public let n: Int

    /// The minutes of a manager for an area.
    public init(managerID: String, area: FocusArea, minutes: Int, n: Int) {
        self.managerID = managerID
        self.area = area
        self.minutes = minutes
        self.n = n
    }
}
