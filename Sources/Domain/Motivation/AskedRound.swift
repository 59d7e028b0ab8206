/// A round of the survey that Koers itself asks: it is planned, open for some days, and closed.
public struct AskedRound: Hashable, Sendable, Identifiable {
    /// Known by this.
    public let id: String
    /// What it is called, and its answers with it once it is closed.
    public let name: String
    /// The first and the last day on which it can be answered.
    public let days: Period
    /// The teams that are asked, with all teams below them; everyone where there are none.
    public let teams: [String]
    /// The fewest answers that are ever shown together: what was promised to whoever answers.
    public let promised: Int
    /// How many are asked.
    public let invited: Int
    /// The day it was closed; nil as long as it is not.
    public let closedOn: Day?
    /// How many answered, once it is closed.
    public let answered: Int?
    /// How many said what matters most to them, once it is closed.
    public let choosers: Int?

    /// A round of the survey.
    public init(
        id: String, name: String, days: Period, teams: [String] = [], promised: Int,
        invited: Int, closedOn: Day? = nil, answered: Int? = nil, choosers: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.days = days
        self.teams = teams
        self.promised = promised
        self.invited = invited
        self.closedOn = closedOn
        self.answered = answered
        self.choosers = choosers
    }

    /// How far it is.
    public enum Course: Hashable, Sendable {
        case planned, open, closed
    }

    /// How far it is on a day; past its last day nothing can be answered, closed yet or not.
    public func course(on day: Day) -> Course {
        if closedOn != nil || day > days.last {
            .closed
        } else if day < days.start {
            .planned
        } else {
            .open
        }
    }
}

/// Who is asked in a round, with the team that their answer will carry.
public struct Ballot: Hashable, Sendable {
    /// The id of the person.
    public let personID: String
    /// Their team, or the one above it where that is too small; nil where none is large enough.
    public let team: String?

    /// A ballot of somebody.
    public init(personID: String, team: String?) {
        self.personID = personID
        self.team = team
    }
}
