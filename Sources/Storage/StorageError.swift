/// Why the database cannot be used, with what to do about it, in one line for an operator.
public enum StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    /// The database is there and answered with something unexpected.
    case failed(path: String, reason: String)
    case notADatabase(path: String)
    case damaged(path: String, detail: String)
    case locked(path: String)
    case readOnly(path: String)
    case full(path: String)
    case missing(path: String)
    /// Written by a later version of Koers.
    case newer(path: String, migration: String)
    /// A migration that was applied is not the one this binary has.
    case changedMigration(path: String, migration: String)
    /// A database, but not one of Koers.
    case foreign(path: String)

    /// What is wrong, and what to do next.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "cannot open the database \(path): \(reason); check that the folder exists and may be "
                + "written"
        case .failed(let path, let reason):
            "the database \(path) could not do what was asked: \(reason); nothing was changed"
        case .notADatabase(let path):
            "\(path) is not a database; name another file with --database, or restore a backup"
        case .damaged(let path, let detail):
            "the database \(path) is damaged (\(detail)); stop Koers and restore the last backup"
        case .locked(let path):
            "the database \(path) is locked by another program; close that program and try again"
        case .readOnly(let path):
            "the database \(path) may not be written; give this user write access to the file "
                + "and its folder"
        case .full(let path):
            "the disk of \(path) is full; nothing was changed; free some space and try again"
        case .missing(let path):
            "there is no database \(path); import a folder first (koers import FOLDER "
                + "--database \(path)) or make a sample (koers demo)"
        case .newer(let path, let migration):
            "the database \(path) was written by a newer Koers (it has \(migration)); install "
                + "that version, or restore a backup"
        case .changedMigration(let path, let migration):
            "the database \(path) was made with another text of \(migration) than this Koers has; "
                + "use the version that made it"
        case .foreign(let path):
            "\(path) is a database of another program; name another file with --database"
        }
    }
}
