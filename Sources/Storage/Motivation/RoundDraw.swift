import Domain

/// Whom a round asks, and as which team each of them will answer.
struct RoundDraw {
    let ballots: [Ballot]
    /// The fewest answers that will be shown together.
    let promised: Int

    /// Throws `RoundRefusal` where it cannot be asked so.
    init(_ plan: RoundPlan, _ snapshot: Snapshot, on today: Day) throws {
        let attributes = try snapshot.attributes()
        promised = attributes.minGroupSize
        try Self.check(plan, snapshot, attributes, on: today)
        let people = try snapshot.asked(in: plan, attributes)
        let earlier = try snapshot.earlierRounds(besides: plan.id)
        if let refusal = RoundRest.refusal(
            asking: Set(people.map(\.id)), on: plan.days, after: earlier, promised: promised)
        {
            throw refusal
        }
        ballots = Self.ballots(
            people, attributes.teams, on: plan.days,
            since: try snapshot.earlierTeams(besides: plan.id), promised: promised)
    }

    private static func check(
        _ plan: RoundPlan, _ snapshot: Snapshot, _ attributes: Attributes, on today: Day
    ) throws {
        guard !plan.name.isEmpty else { throw RoundRefusal.nameMissing }
        let isTaken =
            try snapshot.askedRounds().contains { $0.name == plan.name && $0.id != plan.id }
            || snapshot.surveyRounds().contains { $0.name == plan.name }
        guard !isTaken else { throw RoundRefusal.nameTaken }
        guard plan.days.start < plan.days.end else { throw RoundRefusal.daysTurned }
        guard plan.days.start >= today else { throw RoundRefusal.opensTooEarly }
        guard plan.days.end.number - plan.days.start.number <= RoundRest.longest else {
            throw RoundRefusal.tooLong(days: RoundRest.longest)
        }
        let known = Set(try snapshot.teams().map(\.name))
            .union(attributes.people.values.compactMap(\.team))
        if let unknown = plan.teams.first(where: { !known.contains($0) }) {
            throw RoundRefusal.unknownTeam(unknown)
        }
    }

    /// Teams that are too small, or that changed too little, are told as the team above them.
    private static func ballots(
        _ people: [Person], _ tree: TeamTree, on days: Period,
        since rounds: [(days: Period, teams: [String: Set<String>])], promised: Int
    ) -> [Ballot] {
        var teams = Dictionary(
            people.map { ($0.id, $0.team) }, uniquingKeysWith: { first, _ in first })
        while true {
            let counts = Dictionary(grouping: teams.values) { $0 }.mapValues(\.count)
            let cells = AnonymousCells(counts, in: tree, minimum: promised)
            let told = teams.mapValues { cells.cell(of: $0) }
            let now = Dictionary(grouping: told.keys) { told[$0].flatMap { $0 } ?? "" }
                .mapValues { Set($0) }
            let few = RoundRest.teamsThatChangedLittle(
                now, on: days, since: rounds, promised: promised)
            // Where it would tell of those without a team, nobody's team is told.
            if few.contains("") {
                return teams.keys.sorted().map { Ballot(personID: $0, team: nil) }
            }
            if few.isEmpty {
                return told.keys.sorted().map {
                    Ballot(personID: $0, team: told[$0].flatMap { $0 })
                }
            }
            teams = told.mapValues { team in
                team.flatMap { few.contains($0) ? tree.lineage(of: $0).dropFirst().first : $0 }
            }
        }
    }
}

extension Snapshot {
    /// Who works in those teams, or anywhere, on the first day; not who directs.
    fileprivate func asked(in plan: RoundPlan, _ attributes: Attributes) throws -> [Person] {
        let within = Set(plan.teams.flatMap { attributes.teams.subtree(of: $0) })
        let directors = Set(
            try accounts().filter { $0.role == .director && $0.standing != .deactivated }
                .compactMap(\.personID))
        return attributes.people.values.filter { person in
            person.isActive(on: plan.days.start) && person.role != .director
                && !directors.contains(person.id) && !Person.isNameless(id: person.id)
                && (plan.teams.isEmpty || person.team.map(within.contains) ?? false)
        }
    }

    /// As which teams people could answer in the other rounds; empty is without one.
    fileprivate func earlierTeams(
        besides id: String
    ) throws -> [(days: Period, teams: [String: Set<String>])] {
        try askedRounds().filter { $0.id != id }.map { round in
            let teams = Dictionary(grouping: try ballots(of: round.id)) { $0.team ?? "" }
            return (round.days, teams.mapValues { Set($0.map(\.personID)) })
        }
    }
}
