/// The facts of one organisation, on one engine.
public struct Store: Sendable {
    let engine: any Engine

    /// Brings the database to the schema of this binary, or throws a `StorageError` that says why
    /// it must not be used. `name` is what the operator knows the database by.
    public init(_ engine: any Engine, migrations: [Migration], name: String) async throws {
        self.engine = engine
        let migrator = Migrator(migrations: migrations, path: name)
        let isBehind = try await engine.read { try migrator.isBehind($0) }
        if isBehind { try await engine.write { try migrator.bring($0) } }
    }

    /// Leaves the data in one piece; nothing can be read or written afterwards.
    public func close() async throws { try await engine.close() }

    /// Looks at the facts within one snapshot.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (Snapshot) throws -> T
    ) async throws -> T {
        try await engine.read { try body(Snapshot(session: $0)) }
    }

    /// Keeps everything that `body` changes, or nothing when it throws.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (FactWriter) throws -> T
    ) async throws -> T {
        try await engine.write { try body(FactWriter(session: $0)) }
    }
}
