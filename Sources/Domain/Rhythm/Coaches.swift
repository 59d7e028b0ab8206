/// Who holds the one-on-ones with whom, on a day.
///
/// With a person it is the manager whom people.csv names, while they work here; else the manager of
/// their team, or of the nearest team that it is part of; else the director, where there is exactly
/// one. Where a team has two managers it is the one whose id comes first. Nobody holds them with
/// themselves.
public struct Coaches: Sendable {
    private let attributes: Attributes
    private let day: Day
    /// Those who can lead the people of a team, in the order of their ids.
    private let leading: [String: [Person]]
    private let directors: [Person]

    /// Among those who work here on that day.
    public init(_ attributes: Attributes, on day: Day) {
        self.attributes = attributes
        self.day = day
        let leaders = attributes.people.values.filter { person in
            person.isActive(on: day) && (person.role == .manager || person.role == .director)
        }.sorted { CodePoints($0.id) < CodePoints($1.id) }
        leading = Dictionary(grouping: leaders) { $0.team ?? "" }
        directors = leaders.filter { $0.role == .director }
    }

    /// Who holds them with a person; nil where that cannot be told.
    public func coach(of person: Person) -> Person? {
        if let named = person.managerID.flatMap({ attributes.people[$0] }), named.id != person.id,
            named.isActive(on: day)
        {
            return named
        }
        for team in person.team.map(attributes.teams.lineage) ?? [] {
            if let found = leading[team]?.first(where: { $0.id != person.id }) { return found }
        }
        return person.role != .director && directors.count == 1 ? directors[0] : nil
    }

    /// Every pair of those who work here, by the names of the two.
    public var pairs: [TalkPair] {
        attributes.people.values.filter { $0.isActive(on: day) && !Person.isNameless(id: $0.id) }
            .compactMap { person in coach(of: person).map { (leader: $0, person: person) } }
            .sorted { a, b in
                (CodePoints(a.leader.name), CodePoints(a.person.name), CodePoints(a.person.id))
                    < (
                        CodePoints(b.leader.name), CodePoints(b.person.name),
                        CodePoints(b.person.id)
                    )
            }
            .map { TalkPair(leaderID: $0.leader.id, personID: $0.person.id) }
    }

    /// The one director in people.csv; nil where there are more or none.
    public var onlyDirector: Person? { directors.count == 1 ? directors[0] : nil }
}
