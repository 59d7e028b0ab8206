/// How up to date a reading has to be.
public enum Freshness: Sendable, Hashable {
    /// Whatever was acknowledged is in it.
    case latest
    /// A replica may answer, which follows the database at a little distance.
    case recent
}
