/// How long whoever signs in must wait after passwords that were wrong: longer and longer, but never
/// for good, and never for somebody at a browser that was signed in with before.
public struct SignInPatience: Hashable, Sendable {
    /// Wrong passwords that cost nothing.
    public let free: Int
    /// Seconds one waits at most.
    public let longest: Int

    /// For one account, whoever tries.
    public static let account = SignInPatience(free: 5, longest: 300)
    /// For one account at a browser that signed in with it before: strangers do not use this up.
    public static let knownBrowser = SignInPatience(free: 10, longest: 300)
    /// For everything that comes from one network address, which a whole office may share.
    public static let address = SignInPatience(free: 30, longest: 900)

    /// Wrong passwords older than this many seconds are forgotten.
    public static let memory = 86_400

    /// Seconds between the latest wrong password and the next try: none, then 2, 4, 8 …
    public func pause(after failures: Int) -> Int {
        guard failures >= free else { return 0 }
        let doublings = min(failures - free + 1, 20)
        return min(longest, 1 << doublings)
    }

    /// Seconds that are still to be waited.
    public func wait(failures: Int, latest: Int, now: Int) -> Int {
        guard now - latest < Self.memory else { return 0 }
        return max(0, latest + pause(after: failures) - now)
    }
}
