/// A closed round as it may be read: of no group that is too small, and of none from which one that is
/// too small could be derived (F29-F31).
public struct RoundReading: Hashable, Sendable {
    /// The round.
    public let round: SurveyRound
    /// The fewest answers that are told together.
    public let minimum: Int
    /// What everyone together says.
    public let everyone: GroupReading
    /// What each team says with all teams below it, by name; those that are not told have no values.
    public let teams: [GroupReading]

    /// Reads the answers of a round, added up per team.
    public init(
        _ round: SurveyRound, _ answers: [SurveySum], in tree: TeamTree, minGroupSize: Int
    ) {
        let minimum = round.minimum(minGroupSize)
        let engagement = SurveyView(round, answers, .engagement, tree, minimum: minimum)
        let enps = SurveyView(round, answers, .enps, tree, minimum: minimum)
        self.round = round
        self.minimum = minimum
        everyone = GroupReading(
            team: nil, answered: engagement.everyone.n, engagement: Score(engagement.everyone),
            enps: Score(enps.everyone), statements: engagement.statements)
        teams = engagement.teams.compactMap { $0 }
            .sorted { CodePoints($0) < CodePoints($1) }
            .map { team in
                let own = engagement.reading(ofTeams: [team])
                return GroupReading(
                    team: team, answered: own.n, engagement: Score(own),
                    enps: Score(enps.reading(ofTeams: [team])),
                    statements: engagement.statements(of: team))
            }
    }

    /// What a team says; nil where nobody of it answered.
    public func team(_ name: String) -> GroupReading? { teams.first { $0.team == name } }
}

/// What everyone or one team said in a round.
public struct GroupReading: Hashable, Sendable {
    /// The team; nil is everyone.
    public let team: String?
    /// How many answered anything.
    public let answered: Int
    /// The mean of the statements, 1 to 5.
    public let engagement: Score
    /// Those who recommend working here less those who do not, in percent.
    public let enps: Score
    /// Each statement, in their order.
    public let statements: [StatementReading]

    /// Whether anything of it is told.
    public var isTold: Bool { engagement.number != nil || enps.number != nil }
}

/// A number, or why there is none.
public enum Score: Hashable, Sendable {
    case told(Double)
    case untold(NoValue)

    /// The number; nil where it is not told.
    public var number: Double? { if case .told(let number) = self { number } else { nil } }
    /// Why there is none; nil where there is one.
    public var reason: NoValue? { if case .untold(let reason) = self { reason } else { nil } }

    init(_ reading: Reading) {
        switch reading.result {
        case .success(let value): self = .told(value.number)
        case .failure(let absence): self = .untold(absence.reason)
        }
    }
}

/// What was answered to one statement.
public struct StatementReading: Hashable, Sendable {
    /// Which.
    public let statement: Statement
    /// The mean of the answers, 1 to 5.
    public let mean: Score
    /// How far answers lie from their mean, as a standard deviation; nil where it is not told, also of
    /// a group that is not twice as large as one must be: with the mean it would tell each answer.
    public let spread: Double?
    /// How much they think alike; nil where the mean is not told.
    public let accord: Accord?

    /// How much people think alike.
    public enum Accord: String, CaseIterable, Hashable, Sendable {
        case agree, differ, differStrongly
    }

    /// On this scale of 1 to 5 most answers lie within one step when they spread less than 0.75, and
    /// are of two minds from 1.15 on; the most there can be is 2.
    private static func accord(of spread: Double) -> Accord {
        spread < 0.75 ? .agree : spread < 1.15 ? .differ : .differStrongly
    }

    /// The reading of the answers to a statement, added up; told where there is no reason not to. How
    /// far they lie apart is told in words only without a `minimum`, or of fewer than twice as many.
    init(
        _ statement: Statement, _ sum: SurveySum.Statement, reason: NoValue?, minimum: Int?
    ) {
        self.statement = statement
        guard reason == nil, sum.answers > 0 else {
            mean = .untold(reason ?? .nothingRecorded)
            (spread, accord) = (nil, nil)
            return
        }
        mean = .told(Double(sum.sum) / Double(sum.answers))
        // Whole numbers until the end, so that answers that are all the same spread exactly 0.
        let squares = sum.answers * sum.squares - sum.sum * sum.sum
        let deviation = Double(max(0, squares)).squareRoot() / Double(sum.answers)
        spread = minimum.map { sum.answers >= 2 * $0 } == true ? deviation : nil
        accord = Self.accord(of: deviation)
    }
}
