/// The cells of one row, until they are written in the order of their columns.
struct SheetRow {
    private var bytes: [UInt8] = []
    private var cells: [Cell] = []
    private var isOrdered = true

    private struct Cell {
        let column: Int
        let bytes: Range<Int>
    }

    /// Nothing in it that has a value.
    var isEmpty: Bool { cells.isEmpty }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        isOrdered = true
    }

    /// A value that needs no quotes.
    mutating func add(_ value: some Sequence<UInt8>, _ column: Int) {
        let start = bytes.count
        bytes.append(contentsOf: value)
        place(column, from: start)
    }

    /// A value of any kind, quoted where CSV needs it.
    mutating func add(text: ArraySlice<UInt8>, _ column: Int) {
        let start = bytes.count
        if SheetRow.needsCare(text) {
            bytes.append(contentsOf: SheetRow.quoted(CellText.cleaned(text)))
        } else {
            bytes.append(contentsOf: text)
        }
        place(column, from: start)
    }

    /// Writes the record with its line end; gives the number of the last column with a value.
    mutating func write(to writer: SpoolWriter) throws -> Int {
        if !isOrdered { order() }
        var column = 1
        for cell in cells {
            try writer.append(0x2C, times: cell.column - column)
            writer.append(bytes[cell.bytes])
            column = cell.column
        }
        try writer.append(0x0A)
        return column
    }

    /// A place that is given twice holds what was said last.
    private mutating func order() {
        var byColumn: [Int: Cell] = [:]
        for cell in cells { byColumn[cell.column] = cell }
        cells = byColumn.values.sorted { $0.column < $1.column }
    }

    private mutating func place(_ column: Int, from start: Int) {
        guard bytes.count > start else { return }
        if let last = cells.last, last.column >= column { isOrdered = false }
        cells.append(Cell(column: column, bytes: start..<bytes.count))
    }

    /// A mark of CSV, a space at an edge, or an escape of Excel.
    private static func needsCare(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        if first <= 0x20 || last <= 0x20 { return true }
        return text.contains { $0 == 0x2C || $0 == 0x22 || $0 < 0x20 || $0 == 0x5F }
    }

    private static func quoted(_ text: [UInt8]) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        var quoted: [UInt8] = [0x22]
        for byte in text {
            if byte == 0x22 { quoted.append(byte) }
            quoted.append(byte)
        }
        return quoted + [0x22]
    }
}

/// The text of a cell, in which Excel writes signs that XML cannot hold as `_x000D_`.
enum CellText {
    /// With these signs put back; those that no text needs are left out.
    static func cleaned(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var cleaned: [UInt8] = []
        var rest = text
        while let byte = rest.first {
            if byte == 0x5F, let sign = escaped(rest) {
                if sign == 0x5F || sign == 0x0A || sign == 0x09 { cleaned.append(sign) }
                rest = rest.dropFirst(7)
            } else {
                cleaned.append(byte)
                rest = rest.dropFirst()
            }
        }
        return cleaned
    }

    /// The sign of `_x000A_` at the beginning; nil where there is none, or one of real text.
    private static func escaped(_ text: ArraySlice<UInt8>) -> UInt8? {
        let piece = String(decoding: text.prefix(7), as: UTF8.self)
        guard piece.utf8.count == 7, piece.hasPrefix("_x00"), piece.hasSuffix("_"),
            let sign = UInt8(piece.dropFirst(4).dropLast(), radix: 16), sign < 0x20 || sign == 0x5F
        else { return nil }
        return sign
    }
}
