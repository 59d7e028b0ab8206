/// A workbook of Excel (.xlsx, .xlsm) to read.
public struct Workbook: Sendable {
    /// The sheets that hold cells, in the order of their tabs.
    public let sheets: [WorkbookSheet]
    let package: ZipReader
    let parts: WorkbookParts

    /// The workbook in that zip; throws `PackageRefusal`.
    public init(_ package: ZipReader) throws {
        self.package = package
        try Workbook.refuseOthers(package)
        guard let main = Workbook.mainPart(package) else { throw PackageRefusal.noWorkbook }
        let parts = try WorkbookParts(main, in: package)
        self.parts = parts
        sheets = try parts.sheets.map { sheet in
            let outline = try SheetOutline(try package.open(sheet.part))
            return WorkbookSheet(
                name: sheet.name, isHidden: sheet.isHidden, isProtected: outline.isProtected,
                rows: outline.rows, part: sheet.part)
        }
        guard !sheets.isEmpty else { throw PackageRefusal.noSheets }
    }

    /// Unpacks the cells of a sheet into a temporary file of that folder, as CSV; throws
    /// `PackageRefusal`, also when the disk is full.
    public func spool(_ name: String, in folder: String) throws -> SheetSpool {
        guard let sheet = sheets.first(where: { $0.name == name })
        else { throw PackageRefusal.noSheet(name) }
        let strings = try parts.strings.map { try SharedStrings(try package.open($0)) }
        let formats = try parts.styles.map { try CellFormats(try package.open($0)) }
        let writer = try SpoolWriter(in: folder)
        let cells = SheetCells(
            strings ?? SharedStrings(), formats ?? CellFormats(), is1904: parts.is1904, writer)
        try Part.read(try package.open(sheet.part), into: cells)
        try writer.finish()
        var notes = cells.notes
        if sheet.isHidden { notes.add(.hidden) }
        return SheetSpool(writer.file, size: writer.size, notes)
    }

    /// Whether the zip is a workbook, of whatever kind.
    public static func isWorkbook(_ package: ZipReader) -> Bool {
        mainPart(package) != nil || package.entry(named: "xl/workbook.bin") != nil
            || isOpenDocument(package)
    }

    private static func mainPart(_ package: ZipReader) -> ZipEntry? {
        package.entry(named: "xl/workbook.xml") ?? package.entry(named: "xl/workbook2.xml")
    }

    private static func isOpenDocument(_ package: ZipReader) -> Bool {
        guard let type = package.entry(named: "mimetype"),
            let bytes = try? package.bytes(of: type, atMost: 256)
        else { return false }
        return String(decoding: bytes, as: UTF8.self).contains("opendocument.spreadsheet")
    }

    private static func refuseOthers(_ package: ZipReader) throws(PackageRefusal) {
        if package.entry(named: "xl/workbook.bin") != nil { throw .binaryWorkbook }
        if isOpenDocument(package) { throw .openDocument }
    }
}
