/// Everything in which the engines differ. It fits on one screen, and must.
public enum Dialect: Sendable {
    case sqlite

    /// The names of the tables a database has.
    var tables: SQL {
        switch self {
        case .sqlite:
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
    }
}
