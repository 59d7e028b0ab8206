import Domain

/// Decides whose deal it is: the share of each team in what is won, and within it who does most.
struct DealOwners {
    private static let teams = [SampleStaff.inside, SampleStaff.north, SampleStaff.south]

    private let span: SampleSpan
    private let staff: SampleStaff
    private var chance: Randomness
    /// Cents by which each team is behind its share.
    private var behind = [0.0, 0.0, 0.0]

    init(_ span: SampleSpan, _ staff: SampleStaff, seed: UInt64) {
        self.span = span
        self.staff = staff
        chance = Randomness(seed: seed, "deal owners")
    }

    /// Small deals are won at the desk; the others by the team that is furthest behind its share.
    mutating func winner(of draft: DealDraft, _ days: Day...) -> String? {
        let cents = Double(draft.amount.minor)
        let isShort = days.contains { $0 >= SampleClosings.shortfall(span) }
        let south = SampleClosings.south.share * (isShort ? SampleClosings.south.left : 1)
        let shares = [0.24, 0.38, south]
        let whole = shares.reduce(0, +)
        for place in shares.indices { behind[place] += cents * shares[place] / whole }
        let furthest = behind.indices.max { behind[$0] < behind[$1] } ?? 0
        let place = cents < 700_000 ? 0 : furthest
        behind[place] -= cents
        return person(DealOwners.teams[place], days)
    }

    /// Somebody, without keeping count; now and then nobody.
    mutating func anyone(_ days: Day...) -> String? {
        let team = DealOwners.teams[chance.place(weights: [0.3, 0.35, 0.35])]
        return chance.happens(0.02) ? nil : person(team, days)
    }

    private mutating func person(_ team: String, _ days: [Day]) -> String? {
        let active = staff.team(team).filter { days.allSatisfy($0.person.isActive) }
        return active[chance.place(weights: active.map(\.drive))].person.id
    }
}
