/// The facts of one organisation, on one engine.
public struct Store: Sendable {
    let engine: any Engine
    private let replica: Replica?
    let migrator: Migrator
    private let recollection: Recollection

    /// Brings the database to the schema of this binary, or throws a `StorageError` that says why
    /// it must not be used. `name` is what the operator knows the database by.
    /// An empty database is made into one of Koers only when `making`.
    /// `replica` follows the database, and answers readings that may be a little late.
    public init(
        _ engine: any Engine, replica: (any Engine)? = nil, migrations: [Migration], name: String,
        making: Bool = true
    ) async throws {
        let migrator = Migrator(migrations: migrations, path: name)
        self.engine = engine
        self.replica = replica.map { Replica($0, migrator) }
        self.migrator = migrator
        recollection = Recollection()
        let isBehind = try await engine.read { try migrator.isBehind($0, making: making) }
        if isBehind { try await engine.write { try migrator.bring($0) } }
    }

    /// The same store over another engine that leads to the same database.
    func over(_ engine: any Engine) -> Store { Store(self, engine) }

    private init(_ store: Store, _ engine: any Engine) {
        self.engine = engine
        replica = store.replica
        migrator = store.migrator
        recollection = store.recollection
    }

    /// Opens a database under the schema that it has, and leaves it there; throws when that is not
    /// one of `migrations`.
    public init(asItIs engine: any Engine, migrations: [Migration], name: String) async throws {
        let had = try await engine.read { session in
            try Migrator(migrations: migrations, path: name).known(session)
        }
        try await self.init(engine, migrations: had, name: name, making: false)
    }

    /// Leaves the data in one piece; nothing can be read or written afterwards.
    public func close() async throws {
        try await replica?.close()
        try await engine.close()
    }

    /// Looks at the facts within one snapshot.
    public func read<T: Sendable>(
        _ freshness: Freshness = .latest, _ body: @escaping @Sendable (Snapshot) throws -> T
    ) async throws -> T {
        if freshness == .recent, let replica, let found = try await replica.read(recollection, body)
        {
            return found
        }
        return try await engine.read { [recollection] session in
            try body(Snapshot(session: session, recollection: recollection))
        }
    }

    /// Throws a `StorageError` when the schema changed under this Koers, which must stop then.
    public func checkSchema() async throws {
        try await engine.read { try migrator.requireCurrent($0) }
    }

    /// Keeps everything that `body` changes, or nothing when it throws.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (FactWriter) throws -> T
    ) async throws -> T {
        try await engine.write { try FactWriter.use(in: $0, body) }
    }

    /// Keeps what people enter in Koers itself: it belongs to no import, and does not wait for one.
    public func enter<T: Sendable>(
        _ body: @escaping @Sendable (FactWriter) throws -> T
    ) async throws -> T {
        try await engine.write { try FactWriter.enter(in: $0, body) }
    }
}
