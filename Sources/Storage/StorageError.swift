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
    /// A file of it cannot grow: most likely the disk is full, or a quota is reached.
    case unwritable(path: String, reason: String)
    case missing(path: String)
    /// Written by a later version of Koers.
    case newer(path: String, migration: String)
    /// A migration that was applied is not the one this binary has.
    case changedMigration(path: String, migration: String)
    /// A database, but not one of Koers.
    case foreign(path: String)
    /// The schema went back under a Koers that runs: a backup was restored.
    case behind(path: String, migration: String)
    /// What was named is no address of a server; it is not repeated, because of its password.
    case notAnAddress
    /// No server answers, or none that can be written.
    case unreachable(path: String, reason: String)
    case loginRefused(path: String, reason: String)
    /// The server cannot prove that it is the one that was meant.
    case untrusted(path: String, reason: String)
    case noSuchDatabase(path: String)
    case tooOld(path: String, version: String)
    /// The database is of a kind that would give other answers.
    case unsuitable(path: String, reason: String)
    case forbidden(path: String, reason: String)
    /// Every connection is in use.
    case exhausted(path: String, connections: Int)
    /// Others changed the same at the same time, more than once.
    case busy(path: String)
    case tookTooLong(path: String)
    /// Only copies of the database answer, which cannot be written.
    case readOnlyServer(path: String)
    /// The connection broke at the very moment of keeping a write.
    case unknownOutcome(path: String)
    case closed(path: String)
    /// Something would be moved to where there is something already.
    case notEmpty(path: String, table: String)
    /// What was copied is not what was read.
    case differs(path: String, table: String, detail: String)
    /// A table that the migrations do not make so.
    case strangeTable(path: String, table: String)
    /// What was named is no backup.
    case notSealed(path: String)
    /// A backup does not hold what it held when it was made.
    case notAsMade(path: String, detail: String)
    /// The tables of a later Koers were made already where an older backup should go.
    case laterTables(path: String)

    /// Whether the schema is not the one this binary was made for.
    public var isOfSchema: Bool {
        switch self {
        case .newer, .changedMigration, .foreign, .behind: true
        default: false
        }
    }

    /// Whether it may well pass by itself: a reader is asked to come back.
    public var isPassing: Bool {
        switch self {
        case .unreachable, .exhausted, .tookTooLong, .readOnlyServer, .unknownOutcome, .locked,
            .busy, .closed:
            true
        default: false
        }
    }

    /// Whether there is no room to store what was asked: it works again once somebody made some.
    public var isOfRoom: Bool {
        switch self {
        case .full, .unwritable: true
        default: false
        }
    }

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
        case .unwritable(let path, let reason):
            "the database \(path) could not be written (\(reason)), most likely because its disk is "
                + "full or a quota is reached; nothing was changed; make room and try again"
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
            "\(path) is a database of another program; name another with --database"
        case .behind(let path, let migration):
            "the database \(path) went back to before \(migration) while Koers ran; start Koers "
                + "again to bring it up to date"
        case .notAnAddress:
            "the address of the database cannot be read; write postgres://USER@HOST:PORT/DATABASE, "
                + "with %40 for @ and %2F for / in a password, or keep the password in ~/.pgpass"
        case .unreachable(let path, let reason):
            "the database server \(path) cannot be reached (\(reason)); check the address and "
                + "whether it runs"
        case .loginRefused(let path, let reason):
            "the database server \(path) refuses the login (\(reason)); check the user, and the "
                + "password in ~/.pgpass or the address"
        case .untrusted(let path, let reason):
            "the database server \(path) is not trusted (\(reason)); check sslrootcert, and that "
                + "the address names the host as its certificate does"
        case .noSuchDatabase(let path):
            "there is no such database at \(path); make it there with: createdb "
                + "--template=template0 --encoding=UTF8 --locale=C NAME"
        case .tooOld(let path, let version):
            "the database server \(path) is PostgreSQL \(version); Koers needs 14 or later"
        case .unsuitable(let path, let reason):
            "the database \(path) cannot hold an organisation: \(reason); make another with: "
                + "createdb --template=template0 --encoding=UTF8 --locale=C NAME"
        case .forbidden(let path, let reason):
            "this user may not do what is needed in \(path) (\(reason)); make it the owner of the "
                + "database, of its schema public and of the tables in it"
        case .exhausted(let path, let connections):
            "all \(connections) connections to \(path) are in use; try again, or allow more with "
                + "KOERS_DATABASE_CONNECTIONS"
        case .busy(let path):
            "the database \(path) was busy with another change of the same; nothing was changed; "
                + "try again"
        case .tookTooLong(let path):
            "the database \(path) took too long, and was told to stop; nothing was changed; try "
                + "again when it is less busy"
        case .readOnlyServer(let path):
            "the database \(path) can only be read there; name the primary server, or several with "
                + "target_session_attrs=read-write"
        case .unknownOutcome(let path):
            "the connection to \(path) broke while a change was being kept; look whether it is "
                + "there before you make it again (an import may be repeated without harm)"
        case .notEmpty(let path, let table):
            "the database \(path) is not empty (there are rows in \(table)); nothing was changed; "
                + "name a file that is not there yet, or a new database made with createdb"
        case .differs(let path, let table, let detail):
            "the copy in \(path) differs from its source in the table \(table) (\(detail)); nothing "
                + "was kept; make sure that nobody else uses \(path), and try again"
        case .strangeTable(let path, let table):
            "the table \(table) of the database \(path) is not as Koers makes it, so that it could "
                + "get lost; nothing was changed; take it out of \(path) and try again"
        case .notSealed(let path):
            "\(path) is no backup of Koers; name a file that koers backup made, or start Koers on it "
                + "with --database if it is a database"
        case .notAsMade(let path, let detail):
            "the backup \(path) is not what it was when it was made (\(detail)); nothing was changed; "
                + "use another backup"
        case .laterTables(let path):
            "the backup is of an older Koers, and this one made its tables in \(path) already; "
                + "nothing was changed; name a file that is not there yet, or a new database made "
                + "with createdb"
        case .closed(let path): "the database \(path) is closed, because Koers is stopping"
        }
    }
}
