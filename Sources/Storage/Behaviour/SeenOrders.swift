public import Domain

extension Store {
    /// Keeps an answer to the question of a quarter, and apart from it that this account answered;
    /// false when it did before. All answers of the quarter are written anew in the order of their
    /// tokens, so that neither their order nor their time tells whose they are.
    public func keep(
        seenOrder areas: [FocusArea], of round: Day, by accountID: String, token: String
    ) async throws -> Bool {
        try await engine.write { session in
            let isNew = try session.execute(
                """
                INSERT INTO seen_order_voter (round_day, account_id) VALUES (\(round), \(accountID))
                ON CONFLICT (round_day, account_id) DO NOTHING
                """)
            guard isNew == 1 else { return false }
            var answers = try session.all(
                "SELECT token, places FROM seen_order WHERE round_day = \(round)"
            ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
            answers.append((token, areas.map(\.rawValue).joined(separator: ",")))
            try session.execute("DELETE FROM seen_order WHERE round_day = \(round)")
            for (token, places) in answers.sorted(by: { $0.0 < $1.0 }) {
                try session.execute(
                    """
                    INSERT INTO seen_order (round_day, token, places)
                    VALUES (\(round), \(token), \(places))
                    """)
            }
            return true
        }
    }
}

extension Snapshot {
    /// Whether an account answered the question of that quarter.
    public func hasSeenOrder(of round: Day, by accountID: String) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM seen_order_voter
            WHERE round_day = \(round) AND account_id = \(accountID)
            """) != nil
    }

    /// The answers of the latest quarter that was over before a day: while a quarter runs nobody sees
    /// how it stands, because what one more answer changes would tell that answer.
    public func seenOrders(
        before day: Day
    ) throws -> (round: Day, answers: [[FocusArea]])? {
        let running = SeenOrder.round(holding: day).start
        let latest = try session.number(
            "SELECT MAX(round_day) FROM seen_order WHERE round_day < \(running)")
        guard let latest else { return nil }
        let round = Day(number: latest)
        let answers = try session.all(
            "SELECT places FROM seen_order WHERE round_day = \(round) ORDER BY token"
        ) { SeenOrder.order($0.text(0) ?? "") }
        return (round, answers.compactMap { $0 })
    }
}

extension Session {
    /// Forgets who answered in quarters that began before a day.
    func forgetVoters(before day: Day) throws {
        try execute("DELETE FROM seen_order_voter WHERE round_day < \(day)")
    }
}
