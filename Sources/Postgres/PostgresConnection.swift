internal import Dispatch
internal import Storage
internal import Synchronization

/// One connection with its own thread, on which transactions run from begin to end, so that a slow
/// one blocks nobody else.
final class PostgresConnection: Sendable {
    private let queue = DispatchQueue(label: "koers.postgres")
    private let address: PostgresAddress
    private let notices: @Sendable (String) -> Void
    /// Touched on the queue only; locked so that the compiler knows.
    private let opened = Mutex<Opened?>(nil)
    private let running = Mutex(Running())

    /// A connection that is open, with what the server has prepared for it.
    private typealias Opened = (libpq: LibPQ, statements: StatementCache)

    private struct Running {
        var cancellation: LibPQCancellation?
        var wasCancelled = false
    }

    /// What a transaction may do.
    enum Kind {
        case reading, writing

        var begin: String {
            switch self {
            case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .writing: "BEGIN ISOLATION LEVEL READ COMMITTED"
            }
        }
    }

    init(_ address: PostgresAddress, notices: @escaping @Sendable (String) -> Void) {
        self.address = address
        self.notices = notices
    }

    /// Runs `body` within a transaction; connects first when that was not done yet.
    ///
    /// Throws a `PostgresFault`, or whatever `body` throws; then nothing of it is kept. Only
    /// `CommitLost` leaves open whether it is.
    func transaction<T: Sendable>(
        _ kind: Kind, _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result { try self.opened.withLock { try self.run(kind, body, on: &$0) } })
            }
        }
    }

    /// Whether it can be lent to somebody else.
    var isFit: Bool {
        opened.withLock { opened in
            guard let libpq = opened?.libpq, !running.withLock({ $0.wasCancelled }) else {
                return false
            }
            return libpq.isSound && !libpq.isInTransaction
        }
    }

    private func run<T: Sendable>(
        _ kind: Kind, _ body: @Sendable (any Session) throws -> T, on opened: inout Opened?
    ) throws -> T {
        let (libpq, statements) = try open(&opened)
        running.withLock { $0.cancellation = LibPQCancellation(libpq) }
        defer { running.withLock { $0.cancellation = nil } }
        try statements.trim()
        try checkCancellation(endsAsking: false)
        try libpq.run(kind.begin)
        do {
            let result = try body(PostgresSession(connection: libpq, statements: statements))
            // A commit is not cancelled: one that waits for a standby would be kept without it.
            try checkCancellation(endsAsking: true)
            try commit(libpq, kind)
            return result
        } catch let lost as CommitLost {
            throw lost
        } catch {
            if libpq.isSound, libpq.isInTransaction { _ = try? libpq.run("ROLLBACK") }
            throw error
        }
    }

    /// Asks the server to stop the transaction that runs now. The connection is not used again: a
    /// cancellation that comes late would hit whoever has it next.
    func cancel() {
        let request = running.withLock { running in
            running.wasCancelled = true
            return running.cancellation
        }
        if let request { Task { await ask(request) } }
    }

    /// Asks until it ends: the server overhears what comes between two statements.
    private func ask(_ request: LibPQCancellation) async {
        while running.withLock({ $0.cancellation === request }) {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    request.send()
                    continuation.resume()
                }
            }
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    private func checkCancellation(endsAsking: Bool) throws {
        let wasCancelled = running.withLock { running in
            if endsAsking { running.cancellation = nil }
            return running.wasCancelled
        }
        if wasCancelled { throw PostgresFault(.cancelled, message: "cancelled") }
    }

    private func commit(_ libpq: LibPQ, _ kind: Kind) throws {
        // COMMIT after a failed statement would roll back and report success.
        guard !libpq.hasFailed else {
            throw PostgresFault(.failedTransaction, message: "a statement failed unnoticed")
        }
        do {
            try libpq.run("COMMIT")
        } catch let fault as PostgresFault where kind == .writing && fault.breaks {
            throw CommitLost()
        }
    }

    private func open(_ opened: inout Opened?) throws -> Opened {
        if let opened { return opened }
        let libpq = try LibPQ(
            address.settings,
            notices: { [notices] in
                notices($0.split(whereSeparator: \.isNewline).joined(separator: " "))
            })
        try ServerCheck(libpq, address.name).pass()
        let made = (libpq, StatementCache(libpq))
        opened = made
        return made
    }
}

/// The connection broke while a transaction was being kept: it may be kept, or not.
struct CommitLost: Error {}
