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
    /// Whether Koers asked it itself, and did not get it from a file.
    let isAskedHere: Bool
    /// The teams that whoever looks may see, told or not.
    let teams: [GroupReading]
    /// What matters most to how many.
    let choices: ChoiceTotal?
    /// Whether people could say what matters most to them.
    let asksChoices: Bool
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
        let all = try look.snapshot.surveyRounds().sorted { SurveyRound.isEarlier($1, $0) }
        let rounds = all.filter { $0.closedOn <= look.on }
        if let name, !all.contains(where: { $0.name == name }) { throw Mistake.unknownAddress }
        // One that was not closed yet on the day gives way to the latest that was.
        let place = rounds.firstIndex { $0.name == name } ?? 0
        let attributes = try look.snapshot.attributes()
        let course = try rounds[place...].prefix(Self.longest).map { round in
            RoundReading(
                round, try look.snapshot.surveySums(round.name), in: attributes.teams,
                minGroupSize: attributes.minGroupSize)
        }
        guard let shown = course.first else { return nil }
        let teams = shown.teams.filter { look.mayRead(team: $0.team) }
        if let team {
            let isKnown = course.contains { $0.team(team) != nil }
            guard isKnown, look.mayRead(team: team) else { throw Mistake.unknownAddress }
        }
        // A team that is not told apart in this round gives way to everyone.
        let isTold = teams.contains { $0.team == team }
        self.shown = shown
        before = course.dropFirst().first
        trend = course.reversed()
        self.rounds = rounds
        self.team = isTold ? team : nil
        self.teams = teams
        let asked = try look.snapshot.askedRounds().first { $0.name == shown.round.name }
        texts =
            try asked.map { try look.snapshot.roundTexts($0.id, language.rawValue) }
            ?? look.snapshot.statementTexts(language.rawValue)
        let totals = try look.snapshot.choiceTotals(of: shown.round.name)
        isAskedHere = asked != nil
        asksChoices = asked != nil || !totals.isEmpty
        let reading = ChoiceReading(totals, in: attributes.teams, minimum: shown.minimum)
        choices = team.map(reading.team) ?? reading.everyone
        remarks =
            look.access.opens(.everything)
            ? try look.snapshot.remarks(of: shown.round, minGroupSize: attributes.minGroupSize)
            : nil
        priorities = try look.snapshot.priorities(of: shown.round.name)
    }

    /// What is shown statement by statement: of everyone, or of the team that was asked for.
    var group: GroupReading { team.flatMap(shown.team) ?? shown.everyone }

    /// The same in the round before.
    var groupBefore: GroupReading? {
        guard let team else { return before?.everyone }
        return before?.team(team)
    }

    /// Whether anything is told statement by statement.
    var tellsStatements: Bool { group.statements.contains { $0.mean.number != nil } }

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
