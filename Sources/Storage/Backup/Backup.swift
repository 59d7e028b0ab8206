/// Copies everything, as it is at one moment, into a file, while people go on working. Whichever
/// engine it comes from, the file is a database of SQLite with a seal, and goes back into either.
public struct Backup: Sendable {
    private let store: Store

    /// A backup of that store.
    public init(of store: Store) { self.store = store }

    /// Makes the file at that path, and opens it again to read all of it; throws a `StorageError`
    /// unless it holds just what was read.
    public func make(
        at path: String, second: Int,
        progress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) async throws -> Seal {
        try await SQLiteEngine(.alone(path)).closing { file in
            let sums = try await copy(into: file, progress)
            try await file.write { try Seal(madeSecond: second, sums: sums).keep(in: $0) }
        }
        return try await Backup.verified(path)
    }

    /// The seal of a backup, once all of it was read and is as it was made.
    public static func verified(_ path: String) async throws -> Seal {
        try await SQLiteEngine(.readOnly(path)).closing { file in
            try await file.read { session in
                let seal = try Seal(in: session, path: path)
                try seal.verify(session, path: path)
                return seal
            }
        }
    }

    /// Answers what was read, so that what was written can be held against it.
    private func copy(
        into file: SQLiteEngine, _ progress: @escaping @Sendable (MoveProgress) -> Void
    ) async throws -> [String: TableSum] {
        let name = store.migrator.path
        if let source = store.engine as? SQLiteEngine {
            return try await source.copy(into: file) { try TableSum.all(in: $0, path: name) }
        }
        let receipt = try await Move(
            from: store, named: name, to: file, named: "the backup",
            migrations: store.migrator.migrations
        ).run(progress: progress)
        return Dictionary(uniqueKeysWithValues: receipt.tables.map { ($0.name, $0.source) })
    }
}
