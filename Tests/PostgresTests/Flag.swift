import Synchronization

/// Tells one side of a test how far the other one is.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() { state.withLock { $0 = true } }

    func raised() async throws {
        while !isRaised { try await Task.sleep(for: .milliseconds(5)) }
    }
}
