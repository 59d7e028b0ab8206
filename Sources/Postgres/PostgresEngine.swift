public import Storage

/// PostgreSQL through libpq: a pool of connections, each with a thread of its own.
public struct PostgresEngine: Engine {
    private let pool: ConnectionPool
    private let name: String

    /// How much of the server it may use.
    public struct Limits: Sendable, Hashable {
        /// Connections at most, 8 unless said otherwise.
        public var connections = 8
        /// How long a transaction waits for one of them before it is refused.
        public var patience = Duration.seconds(10)

        /// The usual limits.
        public init() {}
    }

    /// Connects when it is first needed; `notices` is told what the server remarks.
    public init(
        _ address: PostgresAddress, limits: Limits = Limits(),
        notices: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        name = address.name
        pool = ConnectionPool(
            limit: limits.connections, patience: limits.patience, name: address.name
        ) {
            PostgresConnection(address, notices: notices)
        }
    }

    /// A read transaction: one snapshot, once more when the connection broke.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await twiceAtMost(.reading, body)
    }

    /// A write transaction: kept whole or not at all. It is done once more when the server asks for
    /// that, or when the connection broke before anything was kept.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await twiceAtMost(.writing, body)
    }

    /// Ends the connections that nobody uses; the others end with their transaction.
    public func close() async { await pool.close() }

    private func twiceAtMost<T: Sendable>(
        _ kind: PostgresConnection.Kind, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        do {
            do {
                return try await whenThereIsRoom(kind, body)
            } catch let fault as PostgresFault where fault.deservesAnotherTry {
                try Task.checkCancellation()
                if fault.breaks { await pool.forgetIdle() }
                return try await whenThereIsRoom(kind, body)
            }
        } catch let fault as PostgresFault {
            if Task.isCancelled { throw CancellationError() }
            throw StorageError(fault, name)
        } catch is CommitLost {
            await pool.forgetIdle()
            throw StorageError.unknownOutcome(path: name)
        }
    }

    /// A server that takes no more connections now may take one in a moment, when another is free.
    private func whenThereIsRoom<T: Sendable>(
        _ kind: PostgresConnection.Kind, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        for _ in 0..<20 {
            do {
                return try await once(kind, body)
            } catch let fault as PostgresFault where fault.state == .tooManyConnections {
                try await Task.sleep(for: .milliseconds(250))
            }
        }
        return try await once(kind, body)
    }

    private func once<T: Sendable>(
        _ kind: PostgresConnection.Kind, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let connection = try await pool.borrow()
        let result: Result<T, any Error>
        do {
            result = .success(
                try await withTaskCancellationHandler {
                    try await connection.transaction(kind, body)
                } onCancel: {
                    connection.cancel()
                })
        } catch {
            result = .failure(error)
        }
        await pool.giveBack(connection, isFit: connection.isFit)
        return try result.get()
    }
}
