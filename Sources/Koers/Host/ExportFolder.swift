internal import Domain
internal import Foundation
internal import Storage
internal import Web

/// The folder of an export: only its owner can read what is written, and nothing is overwritten.
struct ExportFolder: Sendable {
    private let folder: URL
    private let isMade: Bool

    /// Throws when files of the canonical form are there already, or it cannot be made.
    init(_ path: String) throws {
        folder = URL(filePath: path)
        let place = Place(at: path)
        guard place == nil || place == .folder else {
            throw Failure("\(path) is a file; name a folder to export into")
        }
        for kind in FactKind.allCases
        where Place(at: folder.appending(path: kind.fileName).path) != nil {
            throw Failure(
                "\(path) holds \(kind.fileName) already, and an export overwrites nothing; "
                    + "name another folder")
        }
        isMade = place == nil
        if isMade {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
    }

    /// Writes a file for each kind that has rows.
    func write(_ snapshot: Snapshot) throws -> [ExportedFile] {
        try snapshot.writeCanonicalFiles(into: folder.path)
    }

    /// Takes away what an export that failed left.
    func remove() {
        for kind in FactKind.allCases {
            try? FileManager.default.removeItem(at: folder.appending(path: kind.fileName))
        }
        if isMade { try? FileManager.default.removeItem(at: folder) }
    }
}
