internal import Domain
internal import Foundation
internal import Intake
internal import Storage

/// A file of an export that was written.
struct ExportedFile: Sendable {
    let name: String
    let rows: Int
}

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
        try FactKind.allCases.compactMap { kind in
            var file: ExportWriter?
            let rows = try snapshot.eachCanonicalRow(
                of: kind,
                header: { columns in
                    let writer = try ExportWriter(folder.appending(path: kind.fileName))
                    try writer.add(columns)
                    file = writer
                }, { try file?.add($0) })
            try file?.close()
            return file == nil ? nil : ExportedFile(name: kind.fileName, rows: rows)
        }
    }

    /// Takes away what an export that failed left.
    func remove() {
        for kind in FactKind.allCases {
            try? FileManager.default.removeItem(at: folder.appending(path: kind.fileName))
        }
        if isMade { try? FileManager.default.removeItem(at: folder) }
    }
}

/// Writes the rows of one file, a good piece at a time.
private final class ExportWriter {
    private static let piece = 1 << 18
    private let handle: FileHandle
    private var text = ""

    init(_ file: URL) throws {
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw Failure("cannot write \(file.path)") }
        handle = try FileHandle(forWritingTo: file)
    }

    func add(_ fields: [String]) throws {
        text += CSVText.row(fields)
        if text.utf8.count > Self.piece { try flush() }
    }

    func close() throws {
        try flush()
        try handle.synchronize()
        try handle.close()
    }

    private func flush() throws {
        try handle.write(contentsOf: Data(text.utf8))
        text = ""
    }
}
