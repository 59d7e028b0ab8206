/// A sheet of a workbook, before its cells are read.
public struct WorkbookSheet: Hashable, Sendable {
    /// What its tab says.
    public let name: String
    /// It is not shown when the workbook is opened.
    public let isHidden: Bool
    /// Its cells are locked, which does not keep anybody from reading them.
    public let isProtected: Bool
    /// The number of its last row as the workbook says, nil when it does not.
    public let rows: Int?
    /// The part of the package that holds its cells.
    let part: ZipEntry
}

/// Looks through the XML of a sheet for what stands around its cells, without reading those.
struct SheetOutline {
    private(set) var isProtected = false
    private(set) var rows: Int?

    private static let protection = Array("sheetProtection".utf8)
    private static let headSize = 4096

    /// Reads to the end: whether a sheet is protected is said below its cells.
    init(_ next: () throws -> [UInt8]?) throws {
        var matched = 0
        var head: [UInt8] = []
        while let chunk = try next() {
            if head.count < SheetOutline.headSize {
                head += chunk.prefix(SheetOutline.headSize - head.count)
            }
            for byte in chunk {
                if byte == SheetOutline.protection[matched] {
                    matched += 1
                    if matched == SheetOutline.protection.count {
                        isProtected = true
                        matched = 0
                    }
                } else if matched > 0 {
                    matched = byte == SheetOutline.protection[0] ? 1 : 0
                }
            }
        }
        rows = SheetOutline.lastRow(String(decoding: head, as: UTF8.self))
    }

    /// The last row of `<dimension ref="A1:F120"/>`.
    private static func lastRow(_ head: String) -> Int? {
        guard let place = head.firstRange(of: "dimension ref=\"") else { return nil }
        let area = head[place.upperBound...].prefix { $0 != "\"" }
        guard let corner = area.split(separator: ":").last else { return nil }
        return CellPlace(corner)?.row
    }
}
