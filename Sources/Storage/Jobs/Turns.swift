/// Work that comes back by itself and takes longer than a transaction may.
public enum LongWork: String, Sendable, CaseIterable {
    /// A copy of everything in a file.
    case backup

    /// Seconds from one time to the next.
    var interval: Int { 86_400 }
    /// How long nobody else begins with it: a server that died meanwhile ends no turn.
    var longest: Int { 6 * 3_600 }
}

extension Store {
    /// Whether the work is due and it is this server's turn to do it: of several servers that ask,
    /// one is told so. Work that nobody ever did is due at once.
    public func takeTurn(_ work: LongWork, at second: Int) async throws -> Bool {
        let due = try await read { try DueTimes(session: $0.session).isDue(work.rawValue, second) }
        guard due else { return false }
        return try await engine.write { session in
            let times = DueTimes(session: session)
            guard try times.hold(work.rawValue, second) else { return false }
            try times.set(work.rawValue, second + work.longest)
            return true
        }
    }

    /// The work is done, and due again when its interval is over.
    public func endTurn(_ work: LongWork, begunAt second: Int) async throws {
        try await giveBackTurn(work, at: second + work.interval)
    }

    /// The work is still to be done, by whoever comes first from that second on.
    public func giveBackTurn(_ work: LongWork, at second: Int) async throws {
        try await engine.write { try DueTimes(session: $0).set(work.rawValue, second) }
    }
}

/// When work that comes back is due next, within one transaction.
struct DueTimes {
    let session: any Session

    /// Whether it may be begun; looking first spares the database a write transaction.
    func isDue(_ name: String, _ second: Int) throws -> Bool {
        let due = try session.number("SELECT due_second FROM schedule WHERE name = \(name)")
        return (due ?? second) <= second
    }

    /// Whether it is due, and this transaction the one that may move it.
    func hold(_ name: String, _ second: Int) throws -> Bool {
        try session.execute(
            """
            INSERT INTO schedule (name, due_second) VALUES (\(name), \(second))
            ON CONFLICT (name) DO NOTHING
            """)
        return try session.number(
            """
            SELECT due_second FROM schedule
            WHERE name = \(name) AND due_second <= \(second)\(session.dialect.passingOver)
            """) != nil
    }

    /// Moves it.
    func set(_ name: String, _ second: Int) throws {
        try session.execute(
            "UPDATE schedule SET due_second = \(second) WHERE name = \(name)")
    }
}
