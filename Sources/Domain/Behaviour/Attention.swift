/// The kind of attention a manager gave.
public enum AttentionKind: String, CaseIterable, Sendable, Hashable {
    case coaching, review
    case ownActivity = "own_activity"
}

/// Minutes a manager gave to a focus area.
public struct Attention: Hashable, Sendable {
    /// When.
    public var day: Day
    /// Who gave it.
    public var managerID: String
    /// To which area.
    public var area: FocusArea
    /// Coaching, a review or an own activity.
    public var kind: AttentionKind
    /// How long, in minutes; 0 or more.
    public var minutes: Int
    /// With whom.
    public var personID: String?
    /// A remark.
    public var note: String?

    /// Minutes given on a day.
    public init(
        day: Day, managerID: String, area: FocusArea, kind: AttentionKind, minutes: Int,
        personID: String? = nil, note: String? = nil
    ) {
        self.day = day
        self.managerID = managerID
        self.area = area
        self.kind = kind
        self.minutes = minutes
        self.personID = personID
        self.note = note
    }
}
