import Foundation

/// The cells of a sheet as CSV in a temporary file, which goes when nobody uses it any more.
///
/// UTF-8 with commas and points; days as `2026-10-31`; the n-th record is the n-th row.
public final class SheetSpool: Sendable {
    /// How many bytes it has.
    public let size: Int
    /// What to know besides the cells.
    public let notes: SheetNotes
    private let file: SpoolFile

    init(_ file: SpoolFile, size: Int, _ notes: SheetNotes) {
        self.file = file
        self.size = size
        self.notes = notes
    }

    /// Where it is, for as long as this spool is kept.
    public var path: String { file.path }
}

/// A temporary file that is removed with the last one who knows of it.
final class SpoolFile: Sendable {
    let path: String
    private let folder: TemporaryFolder?

    /// A file that was made for it.
    init(path: String) {
        self.path = path
        folder = nil
    }

    /// A new file in a folder of its own within that folder, for nobody else to read; throws when
    /// none can be made.
    init(in all: String) throws(PackageRefusal) {
        guard let own = TemporaryFolder(forSheetIn: all) else { throw .cannotUnpack }
        folder = own
        path = own.path("sheet.csv")
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw .cannotUnpack
        }
    }

    deinit {
        if folder == nil { try? FileManager.default.removeItem(atPath: path) }
    }
}

/// Writes rows of cells as CSV, in large pieces.
final class SpoolWriter {
    let file: SpoolFile
    /// Bytes written so far.
    private(set) var size = 0
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    private static let pieceSize = 262_144
    /// No sheet of a real file comes near.
    private static let most = 4 << 30

    /// Makes a new file in the folder; throws `PackageRefusal.cannotUnpack`.
    convenience init(in folder: String) throws {
        let file = try SpoolFile(in: folder)
        guard let handle = FileHandle(forWritingAtPath: file.path)
        else { throw PackageRefusal.cannotUnpack }
        self.init(file, handle)
    }

    /// Writes to an open file.
    init(_ file: SpoolFile, _ handle: FileHandle) {
        self.file = file
        self.handle = handle
        buffer.reserveCapacity(SpoolWriter.pieceSize * 2)
    }

    /// Adds bytes that are CSV already.
    func append(_ bytes: some Sequence<UInt8>) { buffer.append(contentsOf: bytes) }

    /// Adds the same byte a number of times.
    func append(_ byte: UInt8, times: Int = 1) throws {
        var left = times
        while left > 0 {
            let now = min(left, SpoolWriter.pieceSize)
            buffer.append(contentsOf: repeatElement(byte, count: now))
            left -= now
            try writePieces()
        }
    }

    /// Writes what is waiting, once it is worth the while.
    func writePieces() throws {
        if buffer.count >= SpoolWriter.pieceSize { try write() }
    }

    /// Writes the rest and closes the file.
    func finish() throws {
        try write()
        try? handle.close()
    }

    private func write() throws {
        guard size + buffer.count <= SpoolWriter.most else { throw PackageRefusal.bomb }
        do {
            try handle.write(contentsOf: buffer)
        } catch {
            throw SpoolWriter.isFull(error) ? PackageRefusal.noRoom : .cannotUnpack
        }
        size += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    private static func isFull(_ error: any Error) -> Bool {
        let error = error as NSError
        let full = [Int(ENOSPC), Int(EDQUOT), Int(EFBIG)]
        if error.domain == NSPOSIXErrorDomain { return full.contains(error.code) }
        if error.domain == NSCocoaErrorDomain {
            if error.code == CocoaError.fileWriteOutOfSpace.rawValue { return true }
            guard let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError else { return false }
            return cause.domain == NSPOSIXErrorDomain && full.contains(cause.code)
        }
        return false
    }
}
