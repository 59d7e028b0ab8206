public import Domain

/// What became of an answer.
public enum AnswerOutcome: Hashable, Sendable {
    case kept
    /// The round is not open on that day, or there is none of that id.
    case notOpen
    /// That person is not asked.
    case notAsked
    /// They sent an answer already, under another token.
    case alreadySent
    /// No answer that was sent is known by that token.
    case unknownToken
}

extension Store {
    /// Keeps what somebody filled in who has not sent anything yet, under a token that leads to nobody:
    /// the hash of a secret that only the browser has. Sending uses their ballot up, once; what was
    /// begun and never sent does not count. From then on nothing tells which answer is theirs.
    public func begin(
        _ sheet: SurveySheet, isSent: Bool, in roundID: String, by personID: String, token: String,
        on day: Day
    ) async throws -> AnswerOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else { return .notOpen }
            guard let known = try Snapshot(session: session).ballot(in: roundID, of: personID)
            else { return .notAsked }
            guard !known.isUsed else { return .alreadySent }
            if isSent { try session.useBallot(in: roundID, of: personID) }
            try session.rewrite(answersOf: roundID) { answers in
                answers.removeAll { $0.token == token }
                answers.append(
                    KeptSheet(
                        token: token, team: known.ballot.team, isSent: isSent, sheet: sheet))
            }
            return .kept
        }
    }

    /// Changes what was sent under a token, as long as the round is open.
    public func change(
        _ sheet: SurveySheet, in roundID: String, token: String, on day: Day
    ) async throws -> AnswerOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else { return .notOpen }
            var outcome = AnswerOutcome.unknownToken
            try session.rewrite(answersOf: roundID) { answers in
                let place = answers.firstIndex { $0.token == token && $0.isSent }
                guard let place else { return }
                outcome = .kept
                // A draft from elsewhere that came late does not break what was sent.
                if sheet.isComplete { answers[place].sheet = sheet }
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
        try session.answers(of: roundID, "AND token = \(token)").first
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
struct KeptSheet: Equatable {
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
    func answers(of roundID: String, _ condition: SQL = "") throws -> [KeptSheet] {
        try all(
            """
            SELECT token, team, is_sent, marks, enps, remark FROM survey_answer
            WHERE round_id = \(roundID) \(condition) ORDER BY token
            """
        ) { row in
            KeptSheet(
                token: row.text(0) ?? "", team: row.text(1), isSent: row.int(2) == 1,
                sheet: SurveySheet(
                    answers: KeptSheet.answers(row.text(3) ?? ""), enps: row.int(4),
                    remark: row.text(5) ?? ""))
        }
    }

    /// Uses a ballot up. All ballots are written anew: one that was written last would tell who came
    /// last.
    fileprivate func useBallot(in roundID: String, of personID: String) throws {
        try execute(
            """
            UPDATE survey_ballot
            SET is_used = CASE WHEN person_id = \(personID) THEN 1 ELSE is_used END
            WHERE round_id = \(roundID)
            """)
    }

    /// Writes all answers of a round anew in the order of their tokens, so that neither the order of
    /// rows nor when one was written tells whose it is.
    fileprivate func rewrite(
        answersOf roundID: String, _ change: (inout [KeptSheet]) -> Void
    ) throws {
        let before = try answers(of: roundID)
        var answers = before
        change(&answers)
        guard answers != before else { return }
        try execute("DELETE FROM survey_answer WHERE round_id = \(roundID)")
        let table = try addition(
            to: "survey_answer",
            columns: ["round_id", "token", "team", "is_sent", "marks", "enps", "remark"],
            identity: ["round_id", "token"])
        _ = try table.add(
            answers.sorted { $0.token < $1.token }.map { one in
                [
                    .text(roundID), .text(one.token), SQLValue(one.team),
                    .int(one.isSent ? 1 : 0), .text(one.marks), SQLValue(one.sheet.enps),
                    .text(one.sheet.remark),
                ]
            })
    }
}
