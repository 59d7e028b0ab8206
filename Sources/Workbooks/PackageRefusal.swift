/// Why a file that should be a workbook or a zip is not read; nothing of it was taken.
public enum PackageRefusal: Error, Hashable, Sendable {
    /// It begins like one, and is damaged or cut off.
    case damaged
    /// It was written to while it was read.
    case changed
    /// It has a password.
    case encrypted
    /// It is a workbook of Excel 97-2003.
    case oldWorkbook
    /// Unpacked it would be larger than any real one.
    case bomb
    /// It refers to something outside itself, or declares a document type.
    case reachesOutside
    /// It is a zip, and no workbook.
    case noWorkbook
    /// It has no sheet of that name.
    case noSheet(String)
    /// It has no sheet with cells at all.
    case noSheets
    /// It is a spreadsheet of LibreOffice (.ods).
    case openDocument
    /// It is a workbook in Excel's binary form (.xlsb).
    case binaryWorkbook
    /// A sheet has more rows or columns than Excel knows.
    case beyondLimits
    /// The disk is full: the sheet cannot be unpacked.
    case noRoom
    /// The folder for unpacked sheets cannot be written to.
    case cannotUnpack
}

extension PackageRefusal: CustomStringConvertible {
    /// What is wrong and what to do next, in a sentence for the person who imports.
    public var description: String {
        switch self {
        case .damaged: "the file is damaged or cut off; save it again and send it whole"
        case .changed:
            "the file changed while it was read; nothing was imported, so hand it over again"
        case .encrypted:
            "the workbook has a password; save a copy without one, or save the sheet as CSV"
        case .oldWorkbook:
            "this is a workbook of Excel 97-2003 (.xls); save it as .xlsx or as CSV first"
        case .bomb: "unpacked the file would be larger than any real workbook; it was not read"
        case .reachesOutside:
            "the workbook refers to something outside itself, which no real one does; "
                + "it was not read"
        case .noWorkbook: "this is a zip, and there is no workbook in it"
        case .noSheet(let name): "the workbook has no sheet \"\(name)\""
        case .noSheets: "the workbook has no sheet with cells in it"
        case .openDocument:
            "this is a spreadsheet of LibreOffice (.ods); save it as .xlsx or as CSV first"
        case .binaryWorkbook:
            "this is a workbook in Excel's binary form (.xlsb); save it as .xlsx or as CSV first"
        case .beyondLimits:
            "a sheet has more rows or columns than Excel knows; it was not read"
        case .noRoom: "the disk of this Koers is full, so the sheet cannot be unpacked"
        case .cannotUnpack:
            "Koers cannot write to its folder for temporary files, so the sheet cannot be unpacked"
        }
    }
}
