public import Domain

extension Store {
    /// Keeps a decision about setting people beside each other by name; false when it changes
    /// nothing.
    public func keep(_ decision: PersonRanking, by accountID: String) async throws -> Bool {
        try await engine.write { session in
            try session.takeTurn(.lettingIn)
            let latest = try session.personRankings(limit: 1).first
            guard decision.isOn != latest?.isOn ?? false else { return false }
            // Two decisions of one second stay in their order.
            let second = max(decision.fromSecond, (latest?.fromSecond ?? 0) + 1)
            return try session.execute(
                """
                INSERT INTO person_ranking (from_second, is_on, reason, account_id, actor)
                VALUES (\(second), \(decision.isOn ? 1 : 0), \(decision.reason), \(accountID),
                    \(decision.actor))
                """) == 1
        }
    }
}

extension Snapshot {
    /// The decision that holds; nil as long as nobody decided.
    public func personRanking() throws -> PersonRanking? {
        try session.personRankings(limit: 1).first
    }

    /// Every decision, the latest first.
    public func personRankings() throws -> [PersonRanking] {
        try session.personRankings(limit: 1_000)
    }
}

extension Session {
    fileprivate func personRankings(limit: Int) throws -> [PersonRanking] {
        try all(
            """
            SELECT from_second, is_on, reason, actor FROM person_ranking
            ORDER BY from_second DESC LIMIT \(limit)
            """
        ) { row in
            PersonRanking(
                fromSecond: row.int(0) ?? 0, isOn: row.int(1) == 1, reason: row.text(2) ?? "",
                actor: row.text(3) ?? "")
        }
    }
}
