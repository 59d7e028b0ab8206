import Domain
import Storage

/// What is told of a round to whoever looks.
struct OutcomeModel: Sendable {
    /// The round that is shown, and the one before it.
    let shown: RoundReading
    let before: RoundReading?
    /// The last rounds up to the one that is shown, oldest first.
    let trend: [RoundReading]
    /// Every closed round up to the day, the latest first.
    let rounds: [SurveyRound]
    /// The team that was asked for; nil is everyone.
    let team: String?
    /// The teams that whoever looks may see, told or not.
    let teams: [GroupReading]
    /// What matters most to how many.
    let choices: ChoiceTotal?
    /// Whether Koers asked it, so that people could say what matters most to them.
    let isAskedHere: Bool
    /// The organisation's own words of the statements.
    let texts: [Statement: String]
    /// What people added in their own words; nil for whoever may not read that.
    let remarks: [String]?
    let priorities: [RoundPriority]

    /// The rounds that a course is drawn of.
    private static let longest = 8

    /// The round of that name, or the latest closed one, up to the day; nil where there is none.
    /// Throws where the round or the team is not one that whoever looks may see.
    init?(_ look: Look, round name: String?, team: String?, _ language: Language) throws {
        let rounds = try look.snapshot.surveyRounds().filter { $0.closedOn <= look.on }
            .sorted { SurveyRound.isEarlier($1, $0) }
        guard let place = try Self.place(of: name, in: rounds) else { return nil }
        let attributes = try look.snapshot.attributes()
        let course = try rounds[place...].prefix(Self.longest).map { round in
            RoundReading(
                round, try look.snapshot.surveySums(round.name), in: attributes.teams,
                minGroupSize: attributes.minGroupSize)
        }
        guard let shown = course.first else { return nil }
        let teams = shown.teams.filter { look.mayRead(team: $0.team) }
        if let team, !teams.contains(where: { $0.team == team }) { throw Mistake.unknownAddress }
        self.shown = shown
        before = course.dropFirst().first
        trend = course.reversed()
        self.rounds = rounds
        self.team = team
        self.teams = teams
        let asked = try look.snapshot.askedRounds().first { $0.name == shown.round.name }
        isAskedHere = asked != nil
        texts = try asked.map { try look.snapshot.roundTexts($0.id, language.rawValue) } ?? [:]
        let reading = ChoiceReading(
            try look.snapshot.choiceTotals(of: shown.round.name), in: attributes.teams,
            minimum: shown.minimum)
        choices = team.map(reading.team) ?? reading.everyone
        remarks =
            look.access.opens(.everything)
            ? try look.snapshot.remarks(of: shown.round, minGroupSize: attributes.minGroupSize)
            : nil
        priorities = try look.snapshot.priorities(of: shown.round.name)
    }

    private static func place(of name: String?, in rounds: [SurveyRound]) throws -> Int? {
        guard let name else { return rounds.indices.first }
        guard let place = rounds.firstIndex(where: { $0.name == name }) else {
            throw Mistake.unknownAddress
        }
        return place
    }

    /// What is shown statement by statement: of everyone, or of the team that was asked for.
    var group: GroupReading { team.flatMap(shown.team) ?? shown.everyone }

    /// The same in the round before.
    var groupBefore: GroupReading? {
        guard let team else { return before?.everyone }
        return before?.team(team)
    }

    /// What would raise it most, from the most on.
    var levers: [Lever] {
        choices.map { Lever.ordered($0, group.statements) } ?? []
    }
}

extension Look {
    /// Whether the outcome of a team on its own may be read: of every team by the director, of the own
    /// one and those below it by a manager, and of the own one by a member.
    fileprivate func mayRead(team: String?) -> Bool {
        guard let team else { return false }
        switch (access.role, access.sums) {
        case (.director, _): return true
        case (.manager, .team(_, let teams)): return teams.contains(team)
        case (.member, .team(let own, _)): return own == team
        default: return false
        }
    }
}
