/// Copies the whole organisation of one database into another one, which is empty: read within one
/// snapshot, and kept whole or not at all.
public struct Move: Sendable {
    /// How many batches may be under way.
    private static let room = 4

    private let source: Store
    private let sourceName: String
    private let target: any Engine
    private let targetName: String
    private let migrations: [Migration]
    /// Tables whose rows are let go once all is there and compared.
    var forgotten: [String] = []

    /// A move of `source` into `target`; the names are what the operator knows them by.
    public init(
        from source: Store, named sourceName: String, to target: any Engine,
        named targetName: String, migrations: [Migration]
    ) {
        self.source = source
        self.sourceName = sourceName
        self.target = target
        self.targetName = targetName
        self.migrations = migrations
    }

    /// Moves everything; throws a `StorageError` when the target is as it was before.
    public func run(
        progress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) async throws -> MoveReceipt {
        let handover = Handover<Freight>(room: Move.room)
        var receipt = try await withTaskCancellationHandler {
            async let given = give(handover)
            async let taken = take(handover, progress)
            return try await Move.outcome(given, taken)
        } onCancel: {
            handover.fail(.giver, CancellationError())
        }
        receipt.sourceChanged = await sourceChanged(since: receipt.tables)
        return receipt
    }

    private func give(_ handover: Handover<Freight>) async -> Result<[TableShape], any Error> {
        let name = sourceName
        return await Move.result(handover, .giver) {
            try await source.engine.read { session in
                try handover.join(as: .giver) {
                    try MovingSource(session: session, path: name, handover: handover).give()
                }
            }
        }
    }

    private func take(
        _ handover: Handover<Freight>, _ progress: @escaping @Sendable (MoveProgress) -> Void
    ) async -> Result<MoveReceipt, any Error> {
        let (names, migrations) = ((source: sourceName, target: targetName), migrations)
        let forgotten = forgotten
        return await Move.result(handover, .taker) {
            try await target.write { session in
                try handover.join(as: .taker) {
                    try MovingTarget(
                        session: session, names: names, migrations: migrations,
                        forgotten: forgotten, handover: handover, progress: progress
                    ).take()
                }
            }
        }
    }

    /// A side that never came to its transaction must not leave the other one waiting.
    private static func result<T>(
        _ handover: Handover<Freight>, _ side: Handover<Freight>.Side,
        _ work: () async throws -> T
    ) async -> Result<T, any Error> {
        do {
            return .success(try await work())
        } catch {
            handover.fail(side, error)
            return .failure(placed(error, handover.place(of: side)))
        }
    }

    /// An engine does not know which table it was at.
    private static func placed(_ error: any Error, _ table: String?) -> any Error {
        guard let table, case .failed(let path, let reason) = error as? StorageError else {
            return error
        }
        return StorageError.failed(path: path, reason: "\(reason) (in the table \(table))")
    }

    /// What the target kept is whole, whatever became of the source afterwards. Of two errors the
    /// one that is a cause counts.
    private static func outcome(
        _ given: Result<[TableShape], any Error>, _ taken: Result<MoveReceipt, any Error>
    ) throws -> MoveReceipt {
        switch (given, taken) {
        case (_, .success(let receipt)): return receipt
        case (.failure(let cause), .failure(is Handover<Freight>.Abandoned)): throw cause
        case (_, .failure(let cause)): throw cause
        }
    }

    /// Whether rows came or went meanwhile; one that only changed its values is not seen.
    private func sourceChanged(since moved: [MoveReceipt.Table]) async -> Bool {
        let counts = Dictionary(uniqueKeysWithValues: moved.map { ($0.name, $0.rows) })
        let name = sourceName
        let changed = try? await source.engine.read { session in
            try session.takeTime()
            return try TableShape.all(in: session, path: name).contains { table in
                try table.count(in: session) != counts[table.name]
            }
        }
        return changed ?? false
    }
}
