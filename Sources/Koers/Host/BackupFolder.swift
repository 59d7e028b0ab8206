internal import Foundation

/// Backups one after the other in a folder, of which the latest stay.
struct BackupFolder: Sendable {
    let path: String
    /// How many stay.
    let keep: Int

    private static let start = "koers-"
    private static let end = "Z.db"

    /// A place for the backup of that moment.
    func file(second: Int) -> BackupFile {
        let name = House.moment(second).replacing(":", with: "-").dropLast(1)
        return BackupFile(path: whole(BackupFolder.start + name + BackupFolder.end))
    }

    /// The latest backup, nil without one.
    func latest() throws -> String? { try names().last.map(whole) }

    /// Removes the oldest ones beyond those that stay, and what was left unfinished; answers how
    /// many backups went. Files of other names are not touched.
    func rotate() throws -> Int {
        let old = try names().dropLast(keep)
        for name in old { try FileManager.default.removeItem(atPath: whole(name)) }
        return old.count
    }

    /// Removes what killed servers left unfinished.
    func clear() throws {
        for name in try entries() where name.hasSuffix(".part") {
            let finished = String(name.dropLast(5))
            if isBackup(finished) { BackupFile(path: whole(finished)).clear() }
        }
    }

    /// The names of the backups; the latest comes last.
    private func names() throws -> [String] { try entries().filter(isBackup).sorted() }

    private func entries() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
    }

    /// `koers-2026-10-31T02-10-05Z.db`
    private func isBackup(_ name: String) -> Bool {
        let shape = "koers-0000-00-00T00-00-00Z.db"
        return name.count == shape.count
            && zip(name, shape).allSatisfy { $1 == "0" ? $0.isASCII && $0.isNumber : $0 == $1 }
    }

    private func whole(_ name: String) -> String { URL(filePath: path).appending(path: name).path }
}
