internal import Foundation
internal import Logging
internal import Postgres
internal import Storage

/// Where the organisation is kept: a file of SQLite, or a server of PostgreSQL.
enum DatabasePlace {
    case file(String)
    case server(PostgresAddress)

    /// Reads what was typed or set; a text that is no address of a server is the path of a file.
    init(_ text: String) throws {
        self =
            PostgresAddress.isMeant(by: text)
            ? .server(try PostgresAddress(text)) : .file(text)
    }

    /// What the operator knows it by, without a password; a file by its whole path, wherever a
    /// command that names it is typed.
    var name: String {
        switch self {
        case .file(let path): URL(filePath: path).path
        case .server(let address): address.name
        }
    }

    /// Whether both name one database. That two ways to write an address lead to one server is not
    /// seen.
    func isSame(as other: DatabasePlace) -> Bool {
        switch (self, other) {
        case (.file(let path), .file(let otherPath)):
            URL(filePath: path).resolvingSymlinksInPath().path
                == URL(filePath: otherPath).resolvingSymlinksInPath().path
        case (.server(let address), .server(let otherAddress)): address == otherAddress
        default: false
        }
    }

    /// Its name as it is typed in a shell.
    var typed: String {
        name.contains { "?&$ ".contains($0) } ? "'\(name)'" : name
    }

    /// Whether there is a file of that name; a server is always taken to be there.
    var isThere: Bool {
        guard case .file(let path) = self else { return true }
        return Place(at: path) != nil
    }

    /// Removes the file, with what the engine keeps beside it.
    func removeFile() {
        guard case .file(let path) = self else { return }
        for ending in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }

    /// Opens it; a file is made when `making` and it is not there.
    func engine(making: Bool) throws -> any Engine {
        switch self {
        case .file(let path): return try SQLiteEngine(making ? .file(path) : .existingFile(path))
        case .server(let address):
            var limits = PostgresEngine.Limits()
            limits.connections = try Settings().databaseConnections()
            let logger = Settings().logger
            return PostgresEngine(address, limits: limits) { notice in
                logger.notice("the database server says: \(notice)")
            }
        }
    }
}
