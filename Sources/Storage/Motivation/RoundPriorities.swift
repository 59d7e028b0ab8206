public import Domain

extension Store {
    /// Publishes what was heard in a round and what will be done about it, or changes that on a day;
    /// false when it was just so.
    ///
    /// `ChangedMeanwhile` when it is no longer what `seen` was made from; then nothing changes.
    public func keep(
        _ priority: RoundPriority, seen: String, on day: Day
    ) async throws -> Bool {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let known = try session.priority(priority.round, priority.ordinal)
            let next = priority.following(known, on: day)
            guard next != known else { return false }
            guard RoundPriority.mark(known) == seen else { throw ChangedMeanwhile() }
            try session.put(next)
            return true
        }
    }

    /// Takes it back; false when it was gone. Throws `ChangedMeanwhile`.
    public func removePriority(
        of round: String, ordinal: Int, seen: String
    ) async throws -> Bool {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard let known = try session.priority(round, ordinal) else { return false }
            guard RoundPriority.mark(known) == seen else { throw ChangedMeanwhile() }
            try session.execute(
                "DELETE FROM survey_priority WHERE round = \(round) AND ordinal = \(ordinal)")
            return true
        }
    }
}

extension Snapshot {
    /// What was heard in a round and is done about it.
    public func priorities(of round: String) throws -> [RoundPriority] {
        try session.priorities("WHERE round = \(round) ORDER BY ordinal")
    }
}

extension RoundPriority {
    /// Tells whether it was changed since; empty where there is none.
    public static func mark(_ priority: RoundPriority?) -> String {
        guard let priority else { return "" }
        let texts = [priority.heard, priority.deed, priority.outcome]
        return Fingerprint.of(texts.joined(separator: "\u{1}").utf8)
    }
}

extension FactWriter {
    /// Keeps what was chosen in rounds, by the name of the round, and what is done about them, as it
    /// comes with an organisation.
    public func keep(
        _ choices: [String: [ChoiceTotal]], _ priorities: [RoundPriority]
    ) throws {
        for (round, totals) in choices.sorted(by: { $0.key < $1.key }) {
            try keep(totals, of: round)
        }
        for priority in priorities { try session.put(priority) }
    }
}

extension Session {
    fileprivate func put(_ one: RoundPriority) throws {
        try execute(
            """
            INSERT INTO survey_priority
                (round, ordinal, heard, deed, published_on, outcome, outcome_on)
            VALUES (\(one.round), \(one.ordinal), \(one.heard), \(one.deed), \(one.publishedOn),
                \(one.outcome), \(one.outcomeOn))
            ON CONFLICT (round, ordinal) DO UPDATE SET heard = excluded.heard,
                deed = excluded.deed, outcome = excluded.outcome,
                outcome_on = excluded.outcome_on
            """)
    }

    fileprivate func priority(_ round: String, _ ordinal: Int) throws -> RoundPriority? {
        try priorities("WHERE round = \(round) AND ordinal = \(ordinal)").first
    }

    fileprivate func priorities(_ condition: SQL) throws -> [RoundPriority] {
        try all(
            """
            SELECT round, ordinal, heard, deed, published_on, outcome, outcome_on
            FROM survey_priority \(condition)
            """
        ) { row in
            RoundPriority(
                round: row.text(0) ?? "", ordinal: row.int(1) ?? 0, heard: row.text(2) ?? "",
                deed: row.text(3) ?? "", publishedOn: Day(number: row.int(4) ?? 0),
                outcome: row.text(5) ?? "", outcomeOn: row.int(6).map { Day(number: $0) })
        }
    }
}
