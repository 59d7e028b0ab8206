internal import Foundation
internal import GRDB

/// SQLite inside the binary: one file, write-ahead log, readers beside one writer.
public struct SQLiteEngine: Engine {
    /// How long a writer waits for another program before it gives up, in seconds.
    private static let patience = 10.0

    private let database: any DatabaseWriter
    private let path: String

    /// Where the database lives.
    public enum Place: Sendable, Hashable {
        /// In memory; gone with the process.
        case memory
        /// In a file, made when it is not there.
        case file(String)
        /// In a file that must be there.
        case existingFile(String)
        /// In a file that nobody else opens meanwhile: it is one file at every moment.
        case alone(String)
        /// In a file that must be there and stays as it is.
        case readOnly(String)
    }

    /// Opens the database; throws a `StorageError` that says what to do.
    public init(_ place: Place) throws {
        switch place {
        case .memory:
            path = "in memory"
            database = try DatabaseQueue(configuration: SQLiteEngine.configuration())
        case .file(let file):
            path = file
            database = try SQLiteEngine.open(file)
        case .existingFile(let file):
            guard FileManager.default.fileExists(atPath: file) else {
                throw StorageError.missing(path: file)
            }
            path = file
            database = try SQLiteEngine.open(file)
        case .alone(let file):
            path = file
            database = try SQLiteEngine.openAlone(file, SQLiteEngine.configuration())
        case .readOnly(let file):
            guard FileManager.default.fileExists(atPath: file) else {
                throw StorageError.missing(path: file)
            }
            path = file
            var reading = SQLiteEngine.configuration()
            reading.readonly = true
            database = try SQLiteEngine.openAlone(file, reading)
        }
    }

    /// A read transaction: one snapshot.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await translating {
            try await database.read { try body(SQLiteSession(database: $0)) }
        }
    }

    /// A write transaction: kept whole or not at all.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await translating {
            try await database.write { try body(SQLiteSession(database: $0)) }
        }
    }

    /// Merges the write-ahead log into the file, unless another program still reads it.
    public func close() async throws {
        if let pool = database as? DatabasePool {
            _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        try database.close()
    }

    /// Copies the database, as it is now, into another one, while others read and write; answers
    /// what `look` sees of the very moment that is copied.
    func copy<T: Sendable>(
        into target: SQLiteEngine, _ look: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await translating {
            try await database.read { source in
                let seen = try look(SQLiteSession(database: source))
                try target.take(source)
                return seen
            }
        }
    }

    /// The copy has no log beside it, as the original does.
    private func take(_ source: Database) throws {
        do {
            try database.writeWithoutTransaction { target in
                try source.backup(to: target)
                try target.execute(sql: "PRAGMA journal_mode = DELETE")
            }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    private static func openAlone(
        _ file: String, _ configuration: Configuration
    ) throws -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: file, configuration: configuration)
        } catch let error as DatabaseError {
            throw StorageError(error, path: file)
        }
    }

    private static func open(_ file: String) throws -> DatabasePool {
        do {
            return try DatabasePool(path: file, configuration: configuration())
        } catch let error as DatabaseError {
            throw StorageError(error, path: file)
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            // FULL: an acknowledged write survives a power cut as well as a kill.
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA foreign_keys = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -32000;
                    PRAGMA temp_store = FILE;
                    """)
        }
        return configuration
    }

    private func translating<T>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }
}

extension StorageError {
    /// SQLite's result code as a sentence for an operator.
    init(_ error: DatabaseError, path: String) {
        // A limit or a quota is no full disk to SQLite, and a shared index that cannot grow is none.
        if [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE].contains(error.extendedResultCode) {
            self = .unwritable(path: path, reason: error.message ?? "\(error.resultCode)")
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "malformed")
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM:
            self = .cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
        default:
            self = .failed(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }
}
