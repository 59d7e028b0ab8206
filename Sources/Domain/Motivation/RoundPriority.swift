/// What was heard in a round, what will be done about it, and later what came of it: everybody reads it.
public struct RoundPriority: Hashable, Sendable {
    /// The name of the round.
    public var round: String
    /// 1 or 2.
    public var ordinal: Int
    /// What was heard, and what will be done about it.
    public var heard: String, deed: String
    /// The day it was published.
    public var publishedOn: Day
    /// What came of it; empty as long as that is not said.
    public var outcome: String
    /// The day that was said last.
    public var outcomeOn: Day?

    /// The most there are of a round: more are promised than kept.
    public static let most = 2
    /// The longest of its texts, in characters.
    public static let longest = 300

    /// A priority, as it is published on a day.
    public init(
        round: String, ordinal: Int, heard: String, deed: String, publishedOn: Day,
        outcome: String = "", outcomeOn: Day? = nil
    ) {
        self.round = round
        self.ordinal = ordinal
        self.heard = heard
        self.deed = deed
        self.publishedOn = publishedOn
        self.outcome = outcome
        self.outcomeOn = outcomeOn
    }

    /// The same in the place of what was there, on that day: the day it was published stays, and the
    /// one of what came of it changes with its words.
    public func following(_ known: RoundPriority?, on day: Day) -> RoundPriority {
        var next = self
        next.publishedOn = known?.publishedOn ?? day
        next.outcomeOn =
            outcome.isEmpty ? nil : outcome == known?.outcome ? known?.outcomeOn : day
        return next
    }

    /// What is wrong with its texts.
    public enum Flaw: Hashable, Sendable {
        case noHeard, noDeed, tooLong
    }

    /// What is wrong with it; empty when it can be published.
    public var flaws: Set<Flaw> {
        var flaws: Set<Flaw> = []
        if heard.isEmpty { flaws.insert(.noHeard) }
        if deed.isEmpty { flaws.insert(.noDeed) }
        if [heard, deed, outcome].contains(where: { $0.count > Self.longest }) {
            flaws.insert(.tooLong)
        }
        return flaws
    }
}
