/// Reads the cells of a sheet, row by row, and writes each row as a record.
final class SheetCells: PartReader {
    private(set) var notes = SheetNotes()

    private let strings: SharedStrings
    private let formats: CellFormats
    private let is1904: Bool
    private let writer: SpoolWriter

    private var row = SheetRow()
    /// The number of the present row, and of the last one that was written.
    private var rowNumber = 0
    private var lastWritten = 0
    private var cell = Cell()
    private var isText = false
    private var isPhonetic = false

    /// No cell of a real file comes near: Excel holds 32,767 characters.
    private static let longestCell = 16 << 20
    /// More cells than a row can have stand on each other.
    private var cellsOfRow = 0

    /// The cell that is being read.
    private struct Cell {
        var column = 0
        var type = ""
        var style = 0
        var isFormula = false
        var hasValue = false
        var value: [UInt8] = []
    }

    init(
        _ strings: SharedStrings, _ formats: CellFormats, is1904: Bool, _ writer: SpoolWriter
    ) {
        self.strings = strings
        self.formats = formats
        self.is1904 = is1904
        self.writer = writer
    }

    func begin(_ name: String, _ attributes: [String: String]) throws {
        switch name {
        case "c": try beginCell(attributes)
        case "v": (isText, cell.hasValue) = (true, true)
        case "row": try beginRow(attributes)
        case "f": cell.isFormula = true
        case "t" where cell.type == "inlineStr":
            isText = !isPhonetic
            cell.hasValue = true
        case "rPh": isPhonetic = true
        case "mergeCell": notes.add(.mergedCells)
        case "sheetProtection":
            if ["1", "true"].contains(attributes["sheet"]) { notes.add(.protected) }
        default: break
        }
    }

    func text(_ text: String) throws {
        guard isText else { return }
        cell.value.append(contentsOf: text.utf8)
        guard cell.value.count <= SheetCells.longestCell else { throw PackageRefusal.beyondLimits }
    }

    func end(_ name: String) throws {
        switch name {
        case "v", "t": isText = false
        case "c": try endCell()
        case "row": try endRow()
        case "rPh": isPhonetic = false
        default: break
        }
    }

    private func beginRow(_ attributes: [String: String]) throws {
        guard let said = attributes["r"] else {
            rowNumber += 1
            return try checkLimits()
        }
        guard let number = Int(said), number > rowNumber else { throw PackageRefusal.damaged }
        rowNumber = number
        if ["1", "true"].contains(attributes["hidden"]) { notes.add(.hiddenRows) }
        cell.column = 0
        try checkLimits()
    }

    private func checkLimits() throws {
        guard rowNumber <= CellPlace.mostRows, cell.column <= CellPlace.mostColumns
        else { throw PackageRefusal.beyondLimits }
    }

    private func beginCell(_ attributes: [String: String]) throws {
        cell.column = try column(attributes["r"])
        cellsOfRow += 1
        guard cellsOfRow <= CellPlace.mostColumns else { throw PackageRefusal.beyondLimits }
        cell.type = attributes["t"] ?? "n"
        cell.style = attributes["s"].flatMap { Int($0) } ?? 0
        (cell.isFormula, cell.hasValue) = (false, false)
        cell.value.removeAll(keepingCapacity: true)
        try checkLimits()
    }

    /// Cells without a place follow each other.
    private func column(_ place: String?) throws -> Int {
        guard let place else { return cell.column + 1 }
        guard let found = CellPlace(place) else { throw PackageRefusal.beyondLimits }
        return found.column
    }

    private func endCell() throws {
        guard cell.hasValue else {
            if cell.isFormula { notes.add(.formulasWithoutValue) }
            return
        }
        switch cell.type {
        case "s":
            guard let number = Int(String(decoding: cell.value, as: UTF8.self)),
                let text = strings[number]
            else { throw PackageRefusal.damaged }
            row.add(text: text, cell.column)
        case "str", "inlineStr": row.add(text: cell.value[...], cell.column)
        case "b": row.add(cell.value == [0x31] ? "TRUE".utf8 : "FALSE".utf8, cell.column)
        case "e": notes.add(.errors)
        case "d": row.add(text: SheetCells.day(cell.value), cell.column)
        default: addNumber()
        }
    }

    private func addNumber() {
        let format = formats[cell.style]
        guard format != .number, let serial = SerialDate(cell.value, is1904: is1904) else {
            return row.add(text: StoredNumber.plain(cell.value)[...], cell.column)
        }
        let shown: String? =
            switch format {
            case .time: serial.timeOfDay
            case .duration: serial.duration
            case .date, .number: serial.day
            }
        if let shown { row.add(shown.utf8, cell.column) } else { row.add("0".utf8, cell.column) }
    }

    /// `2026-10-31T00:00:00` of a cell that holds a day as text.
    private static func day(_ value: [UInt8]) -> ArraySlice<UInt8> {
        let text = String(decoding: value, as: UTF8.self)
        guard let mark = text.firstIndex(of: "T") else { return value[...] }
        let time = text[mark...].dropFirst().prefix(5)
        let day = text[..<mark]
        return Array((time == "00:00" ? String(day) : "\(day) \(time)").utf8)[...]
    }

    private func endRow() throws {
        cell.column = 0
        cellsOfRow = 0
        guard !row.isEmpty else { return }
        try writer.append(0x0A, times: rowNumber - lastWritten - 1)
        notes.columns = max(notes.columns, try row.write(to: writer))
        lastWritten = rowNumber
        notes.rows = rowNumber
        row.removeAll()
        try writer.writePieces()
    }
}
