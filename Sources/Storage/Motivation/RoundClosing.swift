public import Domain

extension Snapshot {
    /// The rounds whose last day is over on a day, and that are to be closed.
    public func dueRounds(on today: Day) throws -> [AskedRound] {
        try session.askedRounds(
            "WHERE closed_on IS NULL AND closes_on < \(today) ORDER BY closes_on, id")
    }
}

extension Store {
    /// Closes a round whose last day is over on that day. Throws `RoundRefusal` when it is not, or was
    /// closed meanwhile. `token` makes a text that nobody can guess.
    public func closeDue(
        round id: String, on today: Day, token: @escaping @Sendable () -> String
    ) async throws {
        try await enter { writer in
            try writer.session.takeTurn(.surveying)
            let round = try writer.session.askedRounds("WHERE id = \(id)").first
            guard let round, round.closedOn == nil, round.days.last < today else {
                throw RoundRefusal.notPlanned
            }
            try RoundClosing(writer, round, token: token).close(on: round.days.last)
        }
    }

    /// Closes a round that can be answered now, before its last day. Throws `RoundRefusal`.
    public func close(
        round id: String, on today: Day, token: @escaping @Sendable () -> String
    ) async throws {
        try await enter { writer in
            try writer.session.takeTurn(.surveying)
            let round = try writer.session.askedRounds("WHERE id = \(id)").first
            guard let round, round.course(on: today) == .open else {
                throw RoundRefusal.notPlanned
            }
            try RoundClosing(writer, round, token: token).close(on: today)
        }
    }
}

/// The closing of one round, within one transaction: what was sent becomes facts, and everything that
/// could still lead from an answer to a person is gone.
private struct RoundClosing {
    let writer: FactWriter
    let round: AskedRound
    let token: @Sendable () -> String
    let tree: TeamTree
    private var session: any Session { writer.session }

    init(
        _ writer: FactWriter, _ round: AskedRound, token: @escaping @Sendable () -> String
    ) throws {
        self.writer = writer
        self.round = round
        self.token = token
        tree = TeamTree(try Snapshot(session: writer.session).teams())
    }

    func close(on day: Day) throws {
        let sent = try session.answers(of: round.id).filter { $0.isSent && $0.sheet.isComplete }
        try keep(sent, on: day)
        let choosers = try keepChoices()
        try session.execute("DELETE FROM survey_answer WHERE round_id = \(round.id)")
        try session.execute(
            """
            UPDATE survey_ballot SET is_used = 0, link_hash = NULL WHERE round_id = \(round.id)
            """)
        try session.execute(
            """
            UPDATE survey_round SET closed_on = \(day), closes_on = \(day),
                answered = \(sent.count), choosers = \(choosers) WHERE id = \(round.id)
            """)
        writer.touch(.entries)
    }

    /// The answers under fresh tokens, in their order. Of fewer than was promised only that there
    /// were so many is kept: they could never be shown.
    private func keep(_ sent: [KeptSheet], on day: Day) throws {
        let isEnough = sent.count >= round.promised
        let counts = Dictionary(grouping: sent, by: \.team).mapValues(\.count)
        let cells = AnonymousCells(counts, in: tree, minimum: round.promised)
        let fresh = sent.map { (token: token(), sheet: $0) }.sorted { $0.token < $1.token }
        let table = try SurveyTable(writer, 0)
        for (token, kept) in fresh {
            try table.close(
                SurveyResponse(
                    round: round.name, closedOn: day, respondent: token,
                    statements: Statement.allCases.map { isEnough ? kept.sheet.answers[$0] : nil },
                    enps: isEnough ? kept.sheet.enps : nil, invited: round.invited,
                    team: isEnough ? cells.cell(of: kept.team) : nil))
        }
        guard isEnough else { return }
        let remarks = sent.map(\.sheet.remark).filter { !$0.isEmpty }
            .map { (token: token(), words: $0) }.sorted { $0.token < $1.token }
        for (token, words) in remarks {
            try session.execute(
                """
                INSERT INTO survey_remark (round, token, words)
                VALUES (\(round.name), \(token), \(words))
                """)
        }
    }

    /// Counts how often each statement was chosen, per team that is large enough, once and for all;
    /// answers how many chose.
    private func keepChoices() throws -> Int {
        let chosen = Dictionary(
            grouping: try session.all(
                """
                SELECT c.person_id, b.team, c.place FROM top_choice c
                JOIN survey_ballot b ON b.round_id = c.round_id AND b.person_id = c.person_id
                WHERE c.round_id = \(round.id)
                """
            ) { (person: $0.text(0) ?? "", team: $0.text(1), place: $0.int(2) ?? 0) }, by: \.person)
        guard chosen.count >= round.promised else { return chosen.count }
        let teams = chosen.values.map { $0.first?.team }
        let cells = AnonymousCells(
            Dictionary(grouping: teams) { $0 }.mapValues(\.count), in: tree,
            minimum: round.promised)
        var totals: [String: [Int: Int]] = [:]
        for choices in chosen.values {
            let team = cells.cell(of: choices.first?.team) ?? ""
            for place in [0] + choices.map(\.place) {
                totals[team, default: [:]][place, default: 0] += 1
            }
        }
        for (team, places) in totals.sorted(by: { $0.key < $1.key }) {
            for (place, n) in places.sorted(by: { $0.key < $1.key }) {
                try session.execute(
                    """
                    INSERT INTO top_choice_total (round, team, place, n)
                    VALUES (\(round.name), \(team), \(place), \(n))
                    """)
            }
        }
        return chosen.count
    }
}
