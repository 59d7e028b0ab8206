internal import Storage

/// The connections to one server: made when they are needed, lent to one transaction at a time.
actor ConnectionPool {
    private let limit: Int
    private let patience: Duration
    private let name: String
    private let make: @Sendable () -> PostgresConnection
    private var idle: [PostgresConnection] = []
    private var count = 0
    private var waiting: [Waiter] = []
    private var lastTicket = 0
    private var isClosed = false

    private struct Waiter {
        let ticket: Int
        let continuation: CheckedContinuation<PostgresConnection, any Error>
    }

    /// At most `limit` connections; who gets none within `patience` is told so.
    init(
        limit: Int, patience: Duration, name: String,
        make: @escaping @Sendable () -> PostgresConnection
    ) {
        self.limit = max(1, limit)
        self.patience = patience
        self.name = name
        self.make = make
    }

    /// A connection of one's own, to be given back.
    func borrow() async throws -> PostgresConnection {
        guard !isClosed else { throw StorageError.closed(path: name) }
        if let connection = idle.popLast() { return connection }
        if count < limit {
            count += 1
            return make()
        }
        lastTicket += 1
        let ticket = lastTicket
        let alarm = Task { [patience] in
            try await Task.sleep(for: patience)
            refuse(ticket, with: StorageError.exhausted(path: name, connections: limit))
        }
        defer { alarm.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else {
                    return continuation.resume(throwing: CancellationError())
                }
                waiting.append(Waiter(ticket: ticket, continuation: continuation))
            }
        } onCancel: {
            Task { await refuse(ticket, with: CancellationError()) }
        }
    }

    /// Takes a connection back; one that is not fit any more is replaced when it is missed.
    func giveBack(_ connection: PostgresConnection, isFit: Bool) {
        guard isFit, !isClosed else {
            count -= 1
            if !isClosed, !waiting.isEmpty {
                count += 1
                waiting.removeFirst().continuation.resume(returning: make())
            }
            return
        }
        if waiting.isEmpty {
            idle.append(connection)
        } else {
            waiting.removeFirst().continuation.resume(returning: connection)
        }
    }

    /// Lets go of the connections that nobody uses: when one is broken, they all may be.
    func forgetIdle() {
        count -= idle.count
        idle = []
    }

    /// Lends nothing any more; connections that are out end when they come back.
    func close() {
        isClosed = true
        forgetIdle()
        for waiter in waiting {
            waiter.continuation.resume(throwing: StorageError.closed(path: name))
        }
        waiting = []
    }

    private func refuse(_ ticket: Int, with error: any Error) {
        guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: place).continuation.resume(throwing: error)
    }
}
