internal import Synchronization

/// A copy of the database that follows it at a little distance, and is only read.
final class Replica: Sendable {
    /// A replica that is further behind is not asked: five minutes.
    private static let mostSecondsBehind = 300
    /// For how long one that could not answer is left alone, so that nobody waits for it in vain.
    private static let rest = Duration.seconds(15)

    private let engine: any Engine
    private let migrator: Migrator
    private let isResting = Mutex(false)

    init(_ engine: any Engine, _ migrator: Migrator) {
        self.engine = engine
        self.migrator = migrator
    }

    /// Nil when it cannot answer now, or is too far behind to be of use.
    func read<T: Sendable>(
        _ recollection: Recollection, _ body: @escaping @Sendable (Snapshot) throws -> T
    ) async throws -> T? {
        guard !isResting.withLock({ $0 }) else { return nil }
        do {
            return try await engine.read { [migrator] session in
                let seconds = try session.secondsBehind()
                guard seconds <= Replica.mostSecondsBehind else { return nil }
                try migrator.requireCurrent(session)
                return try body(
                    Snapshot(
                        session: session, secondsBehind: seconds, recollection: recollection))
            }
        } catch is StorageError {
            // Whatever is wrong with a copy, the database itself may be well.
            restForAWhile()
            return nil
        }
    }

    func close() async throws { try await engine.close() }

    private func restForAWhile() {
        isResting.withLock { $0 = true }
        Task {
            try? await Task.sleep(for: Replica.rest)
            isResting.withLock { $0 = false }
        }
    }
}

extension Session {
    /// How many seconds a replica is behind its primary; 0 for a database that is none, and as many
    /// as there are for one that does not know.
    fileprivate func secondsBehind() throws -> Int {
        guard let question = dialect.secondsBehind else { return 0 }
        return try number(question) ?? .max
    }
}
