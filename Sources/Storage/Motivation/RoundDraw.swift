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
        let others = try snapshot.roundsAsked(besides: plan.id)
        let round = RoundRest.drawn(
            plan.name, on: plan.days,
            own: Dictionary(
                people.map { ($0.id, $0.team) }, uniquingKeysWith: { first, _ in first }),
            in: attributes.teams, promised: promised, beside: others)
        if let refusal = RoundRest.refusal(round, beside: others) { throw refusal }
        ballots = round.teams.keys.sorted().map { id in
            Ballot(personID: id, team: round.teams[id] ?? nil)
        }
    }

    private static func check(
        _ plan: RoundPlan, _ snapshot: Snapshot, _ attributes: Attributes, on today: Day
    ) throws {
        guard !plan.name.isEmpty, plan.name.utf8.count <= 500 else {
            throw RoundRefusal.nameMissing
        }
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
}
