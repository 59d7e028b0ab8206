/// Work that comes back by itself and takes longer than a transaction may.
public enum LongWork: String, Sendable, CaseIterable {
    /// A copy of everything in a file.
    case backup
    /// What was kept long enough is taken away.
    case retention

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

    /// Work that nobody ever did is first due at that second.
    public func begin(_ work: LongWork, notBefore second: Int) async throws {
        let isKnown = try await read { try DueTimes(session: $0.session).due(work.rawValue) != nil }
        guard !isKnown else { return }
        try await engine.write { try DueTimes(session: $0).begin(work.rawValue, second) }
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
        (try due(name) ?? second) <= second
    }

    /// When it is due; nil for work that nobody ever did.
    func due(_ name: String) throws -> Int? {
        try session.number("SELECT due_second FROM schedule WHERE name = \(name)")
    }

    /// Is first due at that second, unless it is known when.
    func begin(_ name: String, _ second: Int) throws {
        try session.execute(
            """
            INSERT INTO schedule (name, due_second) VALUES (\(name), \(second))
            ON CONFLICT (name) DO NOTHING
            """)
    }

    /// Whether it is due, and this transaction the one that may move it.
    func hold(_ name: String, _ second: Int) throws -> Bool {
        try begin(name, second)
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

extension Snapshot {
    /// When that work is due next; nil while nobody ever did it.
    public func due(_ work: LongWork) throws -> Int? {
        try DueTimes(session: session).due(work.rawValue)
    }
}
