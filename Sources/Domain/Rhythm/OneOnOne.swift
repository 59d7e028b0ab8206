/// Somebody who leads, and somebody who is led, who talk with each other regularly.
public struct TalkPair: Hashable, Sendable {
    /// The id of the person who leads.
    public let leaderID: String
    /// The id of the person who is led.
    public let personID: String

    /// Those two.
    public init(leaderID: String, personID: String) {
        self.leaderID = leaderID
        self.personID = personID
    }
}

/// The regular talk of a pair: how often, when next, and what both wrote down for it.
public struct OneOnOne: Hashable, Sendable {
    /// Every so many weeks.
    public var weeks: Int
    /// When somebody set the next one for; nil leaves that to the rhythm.
    public var nextOn: Day?
    /// What both see and write.
    public var shared: String

    /// The talk of a pair, which is every two weeks unless somebody says otherwise.
    public init(weeks: Int = OneOnOne.usualWeeks, nextOn: Day? = nil, shared: String = "") {
        self.weeks = weeks
        self.nextOn = nextOn
        self.shared = shared
    }

    /// How often, unless somebody says otherwise.
    public static let usualWeeks = 2
    /// How often it can be.
    public static let weeksAllowed = 1...12
    /// Characters of a note.
    public static let longestNote = 8_000

    /// When the next one is due: as it was set, else a rhythm after the latest one, else today.
    public func due(after latest: Day?, on today: Day) -> Day {
        nextOn ?? latest.map { $0 + 7 * weeks } ?? today
    }

    /// The same after one was held that day.
    public func held(on day: Day) -> OneOnOne { OneOnOne(weeks: weeks, nextOn: day + 7 * weeks) }
}

/// Something that a pair is to talk about, or agreed on. It comes back until it is done.
public struct TalkLine: Hashable, Sendable {
    /// Made by Koers, never shown.
    public let id: String
    /// To talk about, or agreed.
    public let kind: Kind
    /// In a sentence.
    public let words: String
    /// What it is about, where that is something in Koers.
    public let about: About?
    /// By when it is to be done.
    public let dueOn: Day?
    /// When it was done; nil as long as it comes back.
    public var doneOn: Day?

    /// To talk about, or agreed.
    public enum Kind: String, CaseIterable, Hashable, Sendable { case point, agreement }

    /// Something in Koers that a line is about.
    public enum About: Hashable, Sendable {
        /// A deal by the source's id, a KPI by its slug.
        case deal(String), kpi(String)
    }

    /// A line that is open.
    public init(
        id: String, kind: Kind, words: String, about: About? = nil, dueOn: Day? = nil,
        doneOn: Day? = nil
    ) {
        self.id = id
        self.kind = kind
        self.words = words
        self.about = about
        self.dueOn = dueOn
        self.doneOn = doneOn
    }

    /// Characters of a line.
    public static let longestLine = 300
}

/// As whom somebody looks at the one-on-ones of a pair.
public enum TalkSide: Hashable, Sendable {
    /// One of the two.
    case leader, person
    /// Somebody above them: sees that they were held and when, and never what was said.
    case above
}

extension Access {
    /// As whom somebody looks at the one-on-ones of a pair who is the person with the id `own`; nil
    /// where they see nothing of it.
    public func side(
        of pair: TalkPair, team: String?, own: String?
    ) -> TalkSide? {
        if own == pair.personID { return .person }
        if own == pair.leaderID { return .leader }
        switch role {
        case .director: return .above
        case .manager: return rows.holds(personID: pair.personID, team: team) ? .above : nil
        case .member, .viewer: return nil
        }
    }
}
