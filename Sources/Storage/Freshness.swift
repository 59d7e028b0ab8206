/// How up to date a reading has to be.
public enum Freshness: Sendable, Hashable {
    /// Whatever was acknowledged is in it.
    case latest
    /// A replica may answer, which follows the database at a little distance.
    case recent

    /// A replica that is further behind is not asked: five minutes.
    static let mostSecondsBehind = 300
}

extension Session {
    /// How many seconds a replica is behind its primary; 0 for a database that is none.
    func secondsBehind() throws -> Int {
        try dialect.secondsBehind.flatMap { try number($0) } ?? 0
    }
}
