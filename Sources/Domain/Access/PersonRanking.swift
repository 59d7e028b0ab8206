/// A decision to set people beside each other by name, in the order of their numbers, or to stop
/// doing so. It is off until the director turns it on with a reason (product.md, *Fair to people*).
public struct PersonRanking: Hashable, Sendable {
    /// When it was decided, in seconds since 1970; it holds from then on.
    public let fromSecond: Int
    /// Whether people are ranked from then on.
    public let isOn: Bool
    /// Why, for everyone whom it concerns to read.
    public let reason: String
    /// Who decided, as they were called then.
    public let actor: String

    /// A decision.
    public init(fromSecond: Int, isOn: Bool, reason: String, actor: String) {
        self.fromSecond = fromSecond
        self.isOn = isOn
        self.reason = reason
        self.actor = actor
    }

    /// Characters of a reason: enough to be one, and few enough to be read.
    public static let reasonLength = 10...400

    /// For so many days a decision is told on the board of everyone whom it concerns.
    public static let daysTold = 14
}
