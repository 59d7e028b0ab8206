public import Domain

/// What matters most to somebody, as they said in a round.
public struct TopThree: Hashable, Sendable {
    /// The round, by its id and name.
    public let roundID: String, round: String
    /// The last day of the round.
    public let on: Day
    /// What they chose, in the order of the statements.
    public let statements: [Statement]

    /// How many one chooses.
    public static let count = 3
}

extension Store {
    /// Keeps what matters most to somebody, by name and apart from what they answered, as long as
    /// the round is open; another choice takes its place.
    public func keep(
        topThree statements: Set<Statement>, of personID: String, in roundID: String, on day: Day
    ) async throws -> AnswerOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            guard try session.isOpen(round: roundID, on: day) else { return .notOpen }
            guard try Snapshot(session: session).ballot(in: roundID, of: personID) != nil else {
                return .notAsked
            }
            try session.execute(
                "DELETE FROM top_choice WHERE round_id = \(roundID) AND person_id = \(personID)")
            for statement in statements.sorted(by: { $0.rawValue < $1.rawValue }) {
                try session.execute(
                    """
                    INSERT INTO top_choice (round_id, person_id, place)
                    VALUES (\(roundID), \(personID), \(statement.rawValue))
                    """)
            }
            return .kept
        }
    }
}

extension Snapshot {
    /// What matters most to somebody, the latest round first: for them and their manager. Of rounds that
    /// are closed: before that it would tell that they answered.
    public func topThrees(of personID: String) throws -> [TopThree] {
        try topThrees(of: personID, "AND r.closed_on IS NOT NULL")
    }

    /// What somebody chose in a round, for themselves.
    public func topThree(of personID: String, in roundID: String) throws -> Set<Statement> {
        let chosen = try topThrees(of: personID, "AND r.id = \(roundID)")
        return Set(chosen.flatMap(\.statements))
    }

    private func topThrees(of personID: String, _ condition: SQL) throws -> [TopThree] {
        let rows = try session.all(
            """
            SELECT r.id, r.name, r.closes_on, c.place FROM top_choice c
            JOIN survey_round r ON r.id = c.round_id WHERE c.person_id = \(personID) \(condition)
            ORDER BY r.closes_on DESC, r.id, c.place
            """
        ) { (id: $0.text(0) ?? "", $0.text(1) ?? "", Day(number: $0.int(2) ?? 0), $0.int(3) ?? 0) }
        var found: [TopThree] = []
        for (id, name, day, place) in rows {
            guard let statement = Statement(rawValue: place) else { continue }
            let before = found.last?.roundID == id ? found.removeLast().statements : []
            found.append(
                TopThree(roundID: id, round: name, on: day, statements: before + [statement]))
        }
        return found
    }
}
