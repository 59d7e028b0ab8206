internal import Storage
internal import Synchronization

/// Which uses of sign-ins and keys are being noted: each once in some minutes, beside the request, so that no
/// page waits for it.
final class SignInUses: Sendable {
    private let noted = Mutex<[String: Int]>([:])
    private static let mostRemembered = 10_000

    /// Whether this use is to be noted now.
    func isDue(_ name: String, lastSeen: Int, at second: Int) -> Bool {
        guard second - lastSeen >= SignIn.grain else { return false }
        return noted.withLock { noted in
            if noted.count > SignInUses.mostRemembered { noted = [:] }
            if let last = noted[name], second - last < SignIn.grain { return false }
            noted[name] = second
            return true
        }
    }
}

extension Site {
    /// Notes that a sign-in is used. When it cannot be noted now, a later use is.
    func noteUse(of signIn: SignIn, at second: Int) {
        guard uses.isDue(signIn.tokenHash, lastSeen: signIn.seenSecond, at: second) else {
            return
        }
        Task { try? await store.note(use: signIn.tokenHash, at: second) }
    }

    /// Notes that a program's key is used.
    func noteUse(of key: ProgramKey, at second: Int) {
        guard uses.isDue("key \(key.id)", lastSeen: key.seenSecond ?? 0, at: second) else {
            return
        }
        Task { try? await store.note(useOfKey: key.id, at: second) }
    }
}
