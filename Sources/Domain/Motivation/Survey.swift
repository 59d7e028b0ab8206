/// What one respondent answered in one round; a token stands for the person and leads nowhere.
public struct SurveyResponse: Hashable, Sendable {
    /// How many statements a round asks about.
    public static let statementCount = 12

    /// The round it belongs to.
    public var round: String
    /// The day the round was closed.
    public var closedOn: Day
    /// A token, never a name, and never shown.
    public var respondent: String
    /// The answers to the twelve statements, 1-5; nil where none was given.
    public var statements: [Int?]
    /// "Would you recommend working here", 0-10.
    public var enps: Int?
    /// How many people the round was sent to.
    public var invited: Int?
    /// The team of the respondent, where answers carry one.
    public var team: String?

    /// A response to a round.
    public init(
        round: String, closedOn: Day, respondent: String, statements: [Int?], enps: Int? = nil,
        invited: Int? = nil, team: String? = nil
    ) {
        self.round = round
        self.closedOn = closedOn
        self.respondent = respondent
        self.statements = statements
        self.enps = enps
        self.invited = invited
        self.team = team
    }
}

/// One answer to the one-question check-in.
public struct PulseAnswer: Hashable, Sendable {
    /// When.
    public var day: Day
    /// A token, never a name, and never shown.
    public var respondent: String
    /// 1-5.
    public var score: Int

    /// An answer of a day.
    public init(day: Day, respondent: String, score: Int) {
        self.day = day
        self.respondent = respondent
        self.score = score
    }
}

/// A round of the survey as a whole.
public struct SurveyRound: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The day it was closed: the largest of its rows (F30).
    public let closedOn: Day
    /// How many were asked: the largest of its rows (F30); nil where none says so.
    public let invited: Int?
    /// The fewest answers to be shown together that were promised to whoever answered; nil where
    /// Koers did not ask them itself.
    public let promised: Int?

    /// A closed round.
    public init(name: String, closedOn: Day, invited: Int?, promised: Int? = nil) {
        self.name = name
        self.closedOn = closedOn
        self.invited = invited
        self.promised = promised
    }

    /// Closed on an earlier day; on one day, the name that comes first (F30).
    public static func isEarlier(_ a: SurveyRound, _ b: SurveyRound) -> Bool {
        a.closedOn == b.closedOn
            ? CodePoints(a.name) < CodePoints(b.name) : a.closedOn < b.closedOn
    }

    /// The fewest answers that are shown together: what is set now, but never less than was promised.
    public func minimum(_ minGroupSize: Int) -> Int { max(minGroupSize, promised ?? 0) }
}

/// The answers of one team in one round, added up: what leaves the store of a survey.
public struct SurveySum: Hashable, Sendable {
    /// The team the answers carry; nil where they carry none.
    public let team: String?
    /// How many people answered anything.
    public private(set) var responses: Int
    /// Per statement how many answered it, and the sum of their answers.
    public private(set) var statements: [Statement]
    /// How many answered the question of the eNPS.
    public private(set) var enpsAnswers: Int
    /// Those who answered 9 or 10, less those who answered 0 to 6.
    public private(set) var enpsBalance: Int

    /// The answers to one statement.
    public struct Statement: Hashable, Sendable {
        /// How many answered it.
        public var answers: Int
        /// The sum of their answers.
        public var sum: Int
        /// The sum of the squares of their answers, from which comes how far they lie apart.
        public var squares: Int

        /// Answers to a statement.
        public init(answers: Int, sum: Int, squares: Int = 0) {
            self.answers = answers
            self.sum = sum
            self.squares = squares
        }

        /// The answers of two groups together.
        static func + (a: Statement, b: Statement) -> Statement {
            Statement(
                answers: a.answers + b.answers, sum: a.sum + b.sum,
                squares: a.squares + b.squares)
        }
    }

    /// The answers of a team.
    public init(
        team: String?, responses: Int = 0,
        statements: [Statement] = Array(
            repeating: Statement(answers: 0, sum: 0), count: SurveyResponse.statementCount),
        enpsAnswers: Int = 0, enpsBalance: Int = 0
    ) {
        self.team = team
        self.responses = responses
        self.statements = statements
        self.enpsAnswers = enpsAnswers
        self.enpsBalance = enpsBalance
    }

    /// Several teams together.
    static func + (a: SurveySum, b: SurveySum) -> SurveySum {
        SurveySum(
            team: a.team, responses: a.responses + b.responses,
            statements: zip(a.statements, b.statements).map { $0 + $1 },
            enpsAnswers: a.enpsAnswers + b.enpsAnswers,
            enpsBalance: a.enpsBalance + b.enpsBalance)
    }
}

/// The check-ins of a span of days, added up.
public struct PulseSum: Hashable, Sendable {
    /// How many answers.
    public let answers: Int
    /// By how many different respondents.
    public let respondents: Int
    /// The sum of the scores.
    public let sum: Int

    /// Check-ins of a span of days.
    public init(answers: Int, respondents: Int, sum: Int) {
        self.answers = answers
        self.respondents = respondents
        self.sum = sum
    }
}
