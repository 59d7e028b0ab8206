import Synchronization

@testable import Storage

/// An engine that dies at the end of a write, and keeps nothing of it.
final class DyingEngine: Engine {
    struct Death: Error {}
    let engine: any Engine
    /// How many writes are left, the last of which it dies of; nil lives on.
    let lives = Mutex<Int?>(nil)

    init(engine: any Engine) { self.engine = engine }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await engine.read(body)
    }

    func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let left = lives.withLock { lives in
            lives = lives.map { $0 - 1 }
            return lives
        }
        return try await engine.write { session in
            let result = try body(session)
            if left == 0 { throw Death() }
            return result
        }
    }

    func close() async throws { try await engine.close() }
}
