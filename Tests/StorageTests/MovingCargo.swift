import Storage
import TestSupport

/// An organisation whose values are hard to carry, and a look at what came of them.
struct MovingCargo {
    let engine: any Engine
    let store: Store

    static let texts = [
        "", " ", "\t", "a\tb", "line\nline", "line\r\nline", "\\", "\\N", "\\.", "a\\tb", "'; --",
        "\"quoted\"", "$1 %s {}", "👩‍👩‍👧‍👦 é e\u{301} \u{FEFF}", "null", "NULL", "\u{1F}", "\u{7F}",
    ]
    /// Too long for the key of a table on a server.
    static let long = String(repeating: "0123456789\tabcdef", count: 100_000)
    static let wholes: [Int64] = [.min, .max, -1, 0, 1, 1 << 53 + 1, -4_294_967_297]
    static let reals = [
        0.1, -0.1, 1e300, -1e300, Double.leastNonzeroMagnitude, 8.0, -0.0, 1.0 / 3,
        9_007_199_254_740_994, 1e19,
        .infinity, 123_456.789,
    ]

    /// An empty database with every table.
    init(_ kind: EngineKind) async throws {
        try await self.init(kind.engine())
    }

    /// That database, with every table.
    init(_ engine: any Engine, migrations: [Migration]? = nil) async throws {
        self.engine = engine
        store = try await Store(
            engine, migrations: migrations ?? migrationsOnDisk(), name: "cargo")
    }

    /// Fills it, with that many activities.
    func fill(activities: Int) async throws {
        try await engine.write { session in
            for (place, text) in MovingCargo.texts.enumerated() {
                let parent = place.isMultiple(of: 3) ? nil : text
                try session.execute("INSERT INTO team (name, parent) VALUES (\(text), \(parent))")
            }
            try session.execute(
                "INSERT INTO team (name, parent) VALUES (\("long"), \(MovingCargo.long))")
            for (place, whole) in MovingCargo.wholes.enumerated() {
                try session.execute(
                    """
                    INSERT INTO cost (month, kind, label, amount)
                    VALUES (\(Int(Int32.max) - place), \("fixed"), \("huur"), \(whole))
                    """)
            }
            for (place, real) in MovingCargo.reals.enumerated() {
                try session.execute(
                    """
                    INSERT INTO target (kpi, from_day, period, scope, value, stretch)
                    VALUES (\("omzet"), \(-place), \("month"), \(""), \(real), \(-real))
                    """)
            }
            let insert = try session.prepare(
                """
                INSERT INTO activity (key, id, person_key, type_key, day, quantity, import_key)
                VALUES ($1, $2, 1, 1, $3, 1, 1)
                """)
            for key in 0..<activities {
                try insert.run([.int(Int64(key)), .text("a\(key)"), .int(Int64(key % 900))])
            }
        }
        try await store.ask(
            Job(
                id: "still-waiting", kind: .importFile, subject: "a.csv", content: [0, 0xFF],
                askedSecond: 5))
    }

    /// The values that are hard to carry, as this database gives them.
    func contents() async throws -> [[SQLValue]] {
        try await engine.read { session in
            var rows: [[SQLValue]] = []
            for query: SQL in [
                "SELECT name, parent, parent FROM team ORDER BY name",
                "SELECT month, label, amount FROM cost ORDER BY month",
                "SELECT from_day, value, stretch FROM target ORDER BY from_day",
                "SELECT id, content, ended_second FROM job",
            ] {
                try session.query(query) { row in rows.append((0..<3).map(row.value)) }
            }
            return rows
        }
    }

    /// Everything of it, into another database.
    func move(
        to target: any Engine, migrations: [Migration]? = nil,
        progress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) async throws -> MoveReceipt {
        try await Move(
            from: store, named: "source", to: target, named: "target",
            migrations: migrations ?? migrationsOnDisk()
        ).run(progress: progress)
    }
}
