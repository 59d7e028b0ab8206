/// What is agreed with somebody about a statement that matters to them. It comes back in every
/// one-on-one until it is done or dropped.
public struct Agreement: Hashable, Sendable, Identifiable {
    /// Made by the browser, so that a form that is sent twice counts once; never shown.
    public let id: String
    /// What matters to them.
    public let statement: Statement
    /// The round in which they said so; nil where they did not.
    public let roundID: String?
    /// What their manager does; may be empty.
    public var leaderPart: String
    /// What the organisation does; may be empty.
    public var organisationPart: String
    /// By when; nil without a day.
    public var dueOn: Day?
    /// When it was agreed.
    public let madeOn: Day
    /// How it stands.
    public var state: State
    /// When it was done or dropped.
    public var endedOn: Day?
    /// How well it was kept, 1-5, as the person says; nil as long as they do not.
    public var kept: Int?

    /// How an agreement stands.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case open, done, dropped
    }

    /// An agreement that is open.
    public init(
        id: String, statement: Statement, roundID: String? = nil, leaderPart: String,
        organisationPart: String, dueOn: Day? = nil, madeOn: Day, state: State = .open,
        endedOn: Day? = nil, kept: Int? = nil
    ) {
        self.id = id
        self.statement = statement
        self.roundID = roundID
        self.leaderPart = leaderPart
        self.organisationPart = organisationPart
        self.dueOn = dueOn
        self.madeOn = madeOn
        self.state = state
        self.endedOn = endedOn
        self.kept = kept
    }

    /// Characters of what one of them does.
    public static let longestPart = 500
    /// How well it was kept.
    public static let scale = 1...5

    /// Whether it should have been done by then.
    public func isLate(on day: Day) -> Bool { state == .open && dueOn.map { $0 < day } ?? false }

    /// Whether it waits for the person to say how well it was kept.
    public var isToBeRated: Bool { state == .done && kept == nil }
}
