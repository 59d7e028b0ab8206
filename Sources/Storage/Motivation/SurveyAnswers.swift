public import Domain

/// What became of an answer.
public enum AnswerOutcome: Hashable, Sendable {
    case kept
    /// The round is not open on that day, or there is none of that id.
    case notOpen
    /// That person is not asked.
    case notAsked
    /// They began already, in another browser.
    case alreadyBegun
    /// No answer is known by that token.
    case unknownToken
}

extension Store {
    /// Uses a ballot up, and keeps the first of what was filled in under a token that leads to
    /// nobody: the hash of a secret that only the browser has. From then on nothing tells who
    /// answered it.
    public func begin(
        _ sheet: SurveySheet, isSent: Bool, in roundID: String, by personID: String, token: String,
        on day: Day
    ) async throws -> AnswerOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else { return .notOpen }
            let ballot = try session.first(
                """
                SELECT team, is_used FROM survey_ballot
                WHERE round_id = \(roundID) AND person_id = \(personID)
                """
            ) { (team: $0.text(0), isUsed: $0.int(1) == 1) }
            guard let ballot else { return .notAsked }
            guard !ballot.isUsed else { return .alreadyBegun }
            // All ballots are written anew: one that was written last would tell who came last.
            try session.execute(
                """
                UPDATE survey_ballot
                SET is_used = CASE WHEN person_id = \(personID) THEN 1 ELSE is_used END,
                    link_hash = CASE WHEN person_id = \(personID) THEN NULL ELSE link_hash END
                WHERE round_id = \(roundID)
                """)
            try session.rewrite(answersOf: roundID) { answers in
                answers.append(
                    KeptSheet(token: token, team: ballot.team, isSent: isSent, sheet: sheet))
            }
            return .kept
        }
    }

    /// Keeps what was filled in since, as long as the round is open. What was sent once stays sent.
    public func keep(
        _ sheet: SurveySheet, isSent: Bool, in roundID: String, token: String, on day: Day
    ) async throws -> AnswerOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else { return .notOpen }
            var outcome = AnswerOutcome.unknownToken
            try session.rewrite(answersOf: roundID) { answers in
                guard let place = answers.firstIndex(where: { $0.token == token }) else { return }
                answers[place].sheet = sheet
                answers[place].isSent = answers[place].isSent || isSent
                outcome = .kept
            }
            return outcome
        }
    }
}

extension Snapshot {
    /// What was filled in so far under a token, as which team it counts, and whether it was sent.
    public func sheet(
        in roundID: String, token: String
    ) throws -> (sheet: SurveySheet, team: String?, isSent: Bool)? {
        try session.answers(of: roundID).first { $0.token == token }
            .map { ($0.sheet, $0.team, $0.isSent) }
    }

    /// How many have sent their answer in a round that is not closed.
    public func sentCount(in roundID: String) throws -> Int {
        try session.number(
            "SELECT COUNT(*) FROM survey_answer WHERE round_id = \(roundID) AND is_sent = 1") ?? 0
    }

    /// Whether somebody is asked in a round and, if so, whether they began.
    public func ballot(
        in roundID: String, of personID: String
    ) throws -> (ballot: Ballot, isUsed: Bool)? {
        try session.first(
            """
            SELECT team, is_used FROM survey_ballot
            WHERE round_id = \(roundID) AND person_id = \(personID)
            """
        ) { (Ballot(personID: personID, team: $0.text(0)), $0.int(1) == 1) }
    }

    /// How many are asked who will answer as that team.
    public func invitedCount(in roundID: String, team: String?) throws -> Int {
        let isTheirs: SQL = team.map { "team = \($0)" } ?? "team IS NULL"
        return try session.number(
            "SELECT COUNT(*) FROM survey_ballot WHERE round_id = \(roundID) AND \(isTheirs)") ?? 0
    }
}

/// An answer as it is kept while a round is open.
struct KeptSheet {
    let token: String
    let team: String?
    var isSent: Bool
    var sheet: SurveySheet

    /// The answers behind each other, with nothing where there is none.
    var marks: String {
        Statement.allCases.map { sheet.answers[$0].map(String.init) ?? "" }.joined(separator: ",")
    }

    static func answers(_ marks: String) -> [Statement: Int] {
        let parts = marks.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        return Dictionary(
            zip(Statement.allCases, parts).compactMap { statement, mark in
                mark.map { (statement, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Session {
    /// Whether a round can be answered on a day.
    func isOpen(round id: String, on day: Day) throws -> Bool {
        try askedRounds("WHERE id = \(id)").first?.course(on: day) == .open
    }

    /// The answers of a round that is not closed, in the order of their tokens.
    func answers(of roundID: String) throws -> [KeptSheet] {
        try all(
            """
            SELECT token, team, is_sent, marks, enps, remark FROM survey_answer
            WHERE round_id = \(roundID) ORDER BY token
            """
        ) { row in
            KeptSheet(
                token: row.text(0) ?? "", team: row.text(1), isSent: row.int(2) == 1,
                sheet: SurveySheet(
                    answers: KeptSheet.answers(row.text(3) ?? ""), enps: row.int(4),
                    remark: row.text(5) ?? ""))
        }
    }

    /// Writes all answers of a round anew in the order of their tokens, so that neither the order of
    /// rows nor when one was written tells whose it is.
    fileprivate func rewrite(
        answersOf roundID: String, _ change: (inout [KeptSheet]) -> Void
    ) throws {
        var answers = try answers(of: roundID)
        change(&answers)
        try execute("DELETE FROM survey_answer WHERE round_id = \(roundID)")
        for one in answers.sorted(by: { $0.token < $1.token }) {
            try execute(
                """
                INSERT INTO survey_answer (round_id, token, team, is_sent, marks, enps, remark)
                VALUES (\(roundID), \(one.token), \(one.team), \(one.isSent ? 1 : 0),
                    \(one.marks), \(one.sheet.enps), \(one.sheet.remark))
                """)
        }
    }
}
