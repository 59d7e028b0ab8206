/// Brings a database to the schema of this binary, or says why it must not.
struct Migrator {
    /// The table in which a database keeps which migrations it has.
    static let table = "schema_migration"

    let migrations: [Migration]
    let path: String

    /// Whether migrations are missing; refuses a database that is ahead, that has another text of a
    /// migration, or that belongs to another program.
    func isBehind(_ session: any Session, making: Bool = true) throws -> Bool {
        if !making, try !hasMigrations(session) { throw StorageError.missing(path: path) }
        return try !missing(session).isEmpty
    }

    /// Refuses a schema that is not the one this binary was made for: one that is ahead, because a
    /// later Koers brought it there, or behind, because a backup was restored.
    func requireCurrent(_ session: any Session) throws {
        if let first = try missing(session).first {
            throw StorageError.behind(path: path, migration: first.name)
        }
    }

    /// Applies what is missing, all in one transaction.
    func bring(_ session: any Session) throws {
        try session.takeTurn(.migrating)
        if try !hasMigrations(session) {
            try session.run(
                script: """
                    CREATE TABLE schema_migration (
                        name TEXT PRIMARY KEY,
                        checksum TEXT NOT NULL
                    )
                    """)
        }
        for migration in try missing(session) {
            try session.run(script: migration.text)
            try session.execute(
                """
                INSERT INTO schema_migration (name, checksum)
                VALUES (\(migration.name), \(migration.checksum))
                """)
        }
    }

    /// The migrations that the database has; refuses one that is ahead, or is none of Koers.
    func known(_ session: any Session) throws -> [Migration] {
        guard try hasMigrations(session) else { throw StorageError.missing(path: path) }
        let missing = Set(try missing(session).map(\.name))
        return migrations.filter { !missing.contains($0.name) }
    }

    private func missing(_ session: any Session) throws -> [Migration] {
        let applied = try applied(session)
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.name, $0) })
        for (name, checksum) in applied {
            guard let migration = known[name] else {
                throw StorageError.newer(path: path, migration: name)
            }
            guard migration.checksum == checksum else {
                throw StorageError.changedMigration(path: path, migration: name)
            }
        }
        let done = Set(applied.map(\.name))
        return migrations.filter { !done.contains($0.name) }.sorted { $0.name < $1.name }
    }

    private func applied(_ session: any Session) throws -> [(name: String, checksum: String)] {
        guard try hasMigrations(session) else { return [] }
        return try session.all("SELECT name, checksum FROM schema_migration ORDER BY name") {
            ($0.text(0) ?? "", $0.text(1) ?? "")
        }
    }

    /// Whether Koers has been here; a database with other tables only is not ours.
    func hasMigrations(_ session: any Session) throws -> Bool {
        let tables = Set(try session.all(session.dialect.tables) { $0.text(0) ?? "" })
        if tables.contains(Migrator.table) { return true }
        guard tables.isEmpty else { throw StorageError.foreign(path: path) }
        return false
    }
}
