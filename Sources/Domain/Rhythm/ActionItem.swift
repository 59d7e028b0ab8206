/// Something that somebody is to do, by a day.
public struct ActionItem: Hashable, Sendable {
    /// Made by Koers, never shown.
    public let id: String
    /// In a sentence.
    public var title: String
    /// The id of the person who does it; nil when nobody is left who does.
    public var ownerID: String?
    /// When it is to be done.
    public var dueOn: Day?
    /// When it was done; nil as long as it is open.
    public var doneOn: Day?
    /// The area it is to help.
    public let area: FocusArea?
    /// The slug of the KPI it is to move.
    public let kpi: String?
    /// Where it was agreed.
    public let source: Source

    /// Where an action item was agreed.
    public struct Source: Hashable, Sendable {
        /// On which kind of page.
        public let kind: Kind
        /// Which one of them; empty where there is only one.
        public let id: String

        /// On which kind of page it was agreed.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case board, page, review
        }

        /// A page of that kind.
        public init(_ kind: Kind, _ id: String = "") {
            self.kind = kind
            self.id = id
        }
    }

    /// An action item that is open.
    public init(
        id: String, title: String, ownerID: String?, dueOn: Day?, doneOn: Day? = nil,
        area: FocusArea? = nil, kpi: String? = nil, source: Source
    ) {
        self.id = id
        self.title = title
        self.ownerID = ownerID
        self.dueOn = dueOn
        self.doneOn = doneOn
        self.area = area
        self.kpi = kpi
        self.source = source
    }

    /// Characters of a title.
    public static let longestTitle = 200

    /// It is open, and its day has passed.
    public func isLate(on day: Day) -> Bool {
        guard doneOn == nil, let dueOn else { return false }
        return dueOn < day
    }

    /// The day that is proposed: two weeks on, and never in a weekend.
    public static func proposedDue(from day: Day) -> Day {
        let due = day + 14
        return due.weekday > 5 ? due + (8 - due.weekday) : due
    }
}

/// Whose action items somebody sees and changes: a director everyone's, a manager those of their
/// people and their own, all others their own, whether or not persons are ranked.
public struct ActionSight: Hashable, Sendable {
    /// Everyone's.
    public let isOfAll: Bool
    /// Those of people in these teams.
    public let teams: Set<String>
    /// Those of the person with this id.
    public let own: String?

    init(isOfAll: Bool, teams: Set<String>, own: String?) {
        self.isOfAll = isOfAll
        self.teams = teams
        self.own = own
    }

    /// Those of one person, for whoever talks with them about it.
    public init(ownOnly id: String) { self.init(isOfAll: false, teams: [], own: id) }
}

extension Access {
    /// Whose action items somebody sees who is that person.
    public func actionSight(own: String?) -> ActionSight {
        var teams: Set<String> = []
        if role == .manager, case .team(_, let names) = rows { teams = names }
        return ActionSight(isOfAll: role == .director, teams: teams, own: own)
    }

    /// The team whose sums somebody sees, which is the team they lead where they lead one; nil for
    /// everyone's or nobody's.
    public var team: String? {
        if case .team(let name, _) = sums { name } else { nil }
    }

    /// Whether somebody leads: they may put a KPI on an agenda, and ask others to do something.
    public var leads: Bool { opens(.persons) }
}

extension ActionSight {
    /// Whether they may ask that person to do something.
    public func holds(_ person: Person) -> Bool {
        isOfAll || person.id == own || person.team.map(teams.contains) ?? false
    }

    /// To whom an action item can be given: those who work here on that day, by name.
    public func owners(among people: some Sequence<Person>, on day: Day) -> [Person] {
        people.filter { person in
            person.isActive(on: day) && !Person.isNameless(id: person.id) && holds(person)
        }.sorted {
            (CodePoints($0.name), CodePoints($0.id)) < (CodePoints($1.name), CodePoints($1.id))
        }
    }
}
