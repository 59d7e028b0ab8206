internal import Dispatch
internal import Synchronization

/// Hashes and checks passwords: one at a time, on a thread of its own, so that pages are answered
/// meanwhile and any number of sign-ins takes the memory of one.
final class Passwords: Sendable {
    /// More than this many wait for their turn; nobody else may join.
    struct Crowded: Error {}

    /// What came of a check.
    enum Verdict: Hashable, Sendable {
        case wrong
        /// The password is right; the hash to keep instead, when the old one is too weak.
        case right(raised: String?)
    }

    private static let mostWaiting = 16

    private let cost: PasswordHash.Cost
    private let chance: @Sendable (Int) -> [UInt8]
    private let queue = DispatchQueue(label: "koers.passwords", qos: .utility)
    private let waiting = Mutex(0)

    /// Hashes at that cost, with salts from `chance`.
    init(cost: PasswordHash.Cost, chance: @escaping @Sendable (Int) -> [UInt8]) {
        self.cost = cost
        self.chance = chance
    }

    /// The hash of a new password, as it is kept.
    func hash(_ password: String) async throws -> String {
        try await inTurn { [self] in try made(password).text }
    }

    /// Checks a password against what is kept. Where nothing is kept it takes as long, and is wrong.
    func check(_ password: String, against kept: String?) async throws -> Verdict {
        try await inTurn { [self] in
            guard let hash = kept.flatMap(PasswordHash.init) else {
                _ = try made(password)
                return .wrong
            }
            guard try hash.isOf(password) else { return .wrong }
            return .right(raised: hash.cost == cost ? nil : try made(password).text)
        }
    }

    private func made(_ password: String) throws -> PasswordHash {
        try PasswordHash(of: password, cost: cost, salt: chance(PasswordHash.saltBytes))
    }

    private func inTurn<T: Sendable>(
        _ work: @escaping @Sendable () throws -> T
    ) async throws -> T {
        let mayWait = waiting.withLock { waiting in
            guard waiting < Passwords.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard mayWait else { throw Crowded() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
