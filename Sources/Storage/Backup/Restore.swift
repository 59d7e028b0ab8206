public import Domain

/// Brings a backup back into a database that is empty or new: kept whole or not at all.
public struct Restore: Sendable {
    private let path: String
    private let target: any Engine
    private let targetName: String
    private let migrations: [Migration]

    /// What opens a door, or begins to: it was ended since, or may have been, by people who could
    /// not know that it would come back. All sign in again; programs get new keys.
    static let doors = [
        "sign_in", "half_sign_in", "account_link", "company_try", "program_key",
    ]

    /// A restore of the backup at that path; the name is what the operator knows the target by.
    public init(
        from path: String, to target: any Engine, named targetName: String,
        migrations: [Migration]
    ) {
        self.path = path
        self.target = target
        self.targetName = targetName
        self.migrations = migrations
    }

    /// What came back.
    public struct Receipt: Sendable, Hashable {
        /// What the backup was sealed with.
        public let seal: Seal
        /// What was written, table by table.
        public let moved: MoveReceipt
        /// The migrations that the backup did not have yet, done since.
        public let brought: [String]
    }

    /// Reads the whole backup and its seal before anything is written. One of an older Koers comes
    /// back under the schema it had, and is brought up to date then.
    /// The entry, with its new id, is left in the log of what came back.
    public func run(
        noting entry: (entry: AuditEntry, id: String)? = nil,
        progress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) async throws -> Receipt {
        let (path, name, migrations) = (path, targetName, migrations)
        let seal = try await Backup.verified(path)
        return try await SQLiteEngine(.readOnly(path)).closing { file in
            let backup = try await Store(asItIs: file, migrations: migrations, name: path)
            let had = backup.migrator.migrations
            let moved = try await move(backup, had, progress)
            let store = try await Store(target, migrations: migrations, name: name)
            if let entry { try await store.note(entry.entry, id: entry.id) }
            let brought = Set(migrations.map(\.name)).subtracting(had.map(\.name)).sorted()
            return Receipt(seal: seal, moved: moved, brought: brought)
        }
    }

    private func move(
        _ backup: Store, _ had: [Migration], _ progress: @escaping @Sendable (MoveProgress) -> Void
    ) async throws -> MoveReceipt {
        do {
            var move = Move(
                from: backup, named: path, to: target, named: targetName, migrations: had)
            move.forgotten = Restore.doors
            return try await move.run(progress: progress)
        } catch StorageError.newer(path: targetName, _) where had.count < migrations.count {
            throw StorageError.laterTables(path: targetName)
        }
    }
}
