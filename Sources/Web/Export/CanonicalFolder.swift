public import Domain
import Foundation
import Intake
public import Storage
import Workbooks

/// A file of an export that was written.
public struct ExportedFile: Sendable {
    /// Its name, such as `deals.csv`.
    public let name: String
    /// How many rows it has.
    public let rows: Int
}

extension Snapshot {
    /// Writes a file of the canonical form into a folder for each kind that has rows; only its owner
    /// can read them.
    public func writeCanonicalFiles(
        into folder: String, of kinds: [FactKind] = FactKind.allCases
    ) throws -> [ExportedFile] {
        try kinds.compactMap { kind in
            var file: CanonicalWriting?
            let rows = try eachCanonicalRow(
                of: kind,
                header: { columns in
                    let writing = try CanonicalWriting("\(folder)/\(kind.fileName)")
                    try writing.add(columns)
                    file = writing
                }, { try file?.add($0) })
            try file?.close()
            return file == nil ? nil : ExportedFile(name: kind.fileName, rows: rows)
        }
    }

    /// Writes the same files as one zip, which may not exist; the rows wait on the disk meanwhile.
    public func writeCanonicalZip(
        to path: String, of kinds: [FactKind] = FactKind.allCases
    ) throws -> [ExportedFile] {
        let folder = try TemporaryFolder()
        let files = try writeCanonicalFiles(into: folder.url.path, of: kinds)
        let zip = try ZipWriter(path: path)
        for file in files { try zip.add(file.name, file: folder.path(file.name)) }
        try zip.close()
        return files
    }
}

/// Writes the rows of one file, a good piece at a time.
private final class CanonicalWriting {
    private static let piece = 1 << 18
    private let handle: FileHandle
    private var text = ""

    init(_ path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw WritingTrouble.cannotWrite(path) }
        handle = try FileHandle(forWritingTo: URL(filePath: path))
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
