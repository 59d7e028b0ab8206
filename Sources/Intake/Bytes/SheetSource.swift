public import Workbooks

/// The cells of a sheet as a file of text, unpacked for as long as anybody keeps this.
public struct SheetSource: ByteSource {
    private let spool: SheetSpool
    private let file: FileSource

    /// Reads what was unpacked.
    init(_ spool: SheetSpool) throws {
        self.spool = spool
        file = try FileSource(path: spool.path)
    }

    /// What to know besides the cells.
    public var notes: SheetNotes { spool.notes }
    /// How many bytes of text there are.
    public var size: Int { file.size }
    /// A record is a row of the sheet.
    public var linesAreRecords: Bool { true }

    /// Starts at the first row.
    public func open() throws -> NextChunk {
        let next = try file.open()
        // Whoever reads keeps the unpacked file from being removed.
        return { [spool] in try withExtendedLifetime(spool) { try next() } }
    }
}

/// A file within a zip, unpacked anew each time it is read.
public struct ZippedSource: ByteSource {
    private let zip: ZipReader
    private let entry: ZipEntry

    /// The entry of that zip.
    public init(_ entry: ZipEntry, in zip: ZipReader) {
        self.zip = zip
        self.entry = entry
    }

    /// How many bytes the zip says it has.
    public var size: Int { entry.unpackedSize }

    /// Starts at the first byte.
    public func open() throws -> NextChunk { try zip.open(entry) }
}

extension Workbook {
    /// The rows of a sheet, unpacked into a temporary file of that folder that goes with the last
    /// one who keeps the source; throws `PackageRefusal`.
    public func source(of sheet: String, spoolingIn folder: String) throws -> SheetSource {
        try SheetSource(try spool(sheet, in: folder))
    }
}
