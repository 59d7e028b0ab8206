import CXLSXWriter
import Foundation

/// Writes a workbook of typed cells, row by row: what is written waits on the disk, so that a
/// million rows take no memory. The only file that calls libxlsxwriter, and unsafe for that.
@safe public final class WorkbookWriter {
    private let path: String
    private let formats: Formats
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var names: Set<String> = []
    private var name = ""
    private var columns: [String] = []
    private var widths: [ColumnWidth] = []
    /// Rows of the sheet so far, the header among them.
    private var row = 0

    /// A workbook at that path, which may not exist; what is being written waits in the folder.
    public init(path: String, waitingIn folder: String) throws(WritingTrouble) {
        self.path = path
        let made = unsafe folder.withCString { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let made = unsafe made else { throw .cannotWrite(path) }
        unsafe book = made
        unsafe formats = Formats(made)
    }

    deinit { if let book = unsafe book { unsafe lxw_workbook_free(book) } }

    /// Begins a sheet; its name is mended where Excel would not take it.
    public func begin(sheet wish: String, columns: [String]) throws(WritingTrouble) {
        guard columns.count <= SheetLimits.columns else { throw .tooManyColumns(columns.count) }
        end()
        (name, self.columns, row) = (wish, columns, 0)
        widths = columns.map { column in
            var width = ColumnWidth()
            width.fit(heading: column)
            return width
        }
        let taken = SheetLimits.sheetName(wish, besides: names)
        names.insert(taken.lowercased())
        unsafe sheet = workbook_add_worksheet(book, taken)
        guard let sheet = unsafe sheet else { throw .cannotWrite(path) }
        unsafe worksheet_freeze_panes(sheet, 1, 0)
        for (column, heading) in columns.enumerated() {
            _ = unsafe worksheet_write_string(
                sheet, 0, UInt16(column), SheetLimits.text(heading), formats.heading)
        }
        row = 1
    }

    /// Adds a row to the sheet that was begun; when the sheet is full another goes on.
    public func add(_ cells: [SheetCell]) throws(WritingTrouble) {
        if row >= SheetLimits.rows { try begin(sheet: name, columns: columns) }
        for (column, cell) in cells.enumerated() where column < columns.count {
            guard write(cell, column) == LXW_NO_ERROR else { throw .cannotWrite(path) }
            widths[column].fit(cell)
        }
        row += 1
    }

    /// Ends the workbook: from here the file is there.
    public func close() throws(WritingTrouble) {
        end()
        guard let book = unsafe book else { return }
        unsafe self.book = nil
        guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite(path) }
    }

    /// What is only known when all rows are there: the widths, and how far the filter goes.
    private func end() {
        guard let sheet = unsafe sheet, !columns.isEmpty else { return }
        for (column, width) in widths.enumerated() {
            _ = unsafe worksheet_set_column(
                sheet, UInt16(column), UInt16(column), width.characters, nil)
        }
        _ = unsafe worksheet_autofilter(
            sheet, 0, 0, UInt32(max(row - 1, 0)), UInt16(columns.count - 1))
        unsafe self.sheet = nil
    }

    private func write(_ cell: SheetCell, _ column: Int) -> lxw_error {
        switch cell {
        case .empty: LXW_NO_ERROR
        case .text(let text): write(text, column)
        case .whole(let number) where number.magnitude > UInt(SheetLimits.largestWhole):
            write("\(number)", column)
        case .whole(let number): unsafe write(Double(number), column, formats.whole)
        case .number(let number, _) where !number.isFinite: LXW_NO_ERROR
        // A format with a mark would end a whole number with it.
        case .number(let number, let decimals):
            unsafe write(
                number, column,
                number == number.rounded() ? formats.whole : formats.number(decimals))
        case .money(let minor, let decimals):
            unsafe write(
                Double(minor) / pow(10, Double(decimals)), column, formats.money(decimals))
        case .percent(let percent) where !percent.isFinite: LXW_NO_ERROR
        case .percent(let percent): unsafe write(percent / 100, column, formats.percent)
        case .day(let day): time(day * 86_400, isDay: true, column)
        case .moment(let second): time(second, isDay: false, column)
        }
    }

    private func write(_ text: String, _ column: Int) -> lxw_error {
        guard !text.isEmpty else { return LXW_NO_ERROR }
        return unsafe worksheet_write_string(
            sheet, UInt32(row), UInt16(column), SheetLimits.text(text), formats.text)
    }

    private func write(
        _ number: Double, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format)
    }

    private func time(_ second: Int, isDay: Bool, _ column: Int) -> lxw_error {
        guard let serial = SheetLimits.serial(secondsSince1970: second) else {
            let date = Date(timeIntervalSince1970: Double(second))
            let text = date.formatted(.iso8601.year().month().day())
            return write(text, column)
        }
        return unsafe write(serial, column, isDay ? formats.day : formats.moment)
    }
}

/// How cells are shown: every format of a workbook is made once.
@safe private final class Formats {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var amounts: [Int: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    let heading, text, whole, percent, day, moment: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        unsafe self.book = book
        unsafe heading = workbook_add_format(book)
        unsafe format_set_bold(heading)
        unsafe format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe text = Formats.with("@", book)
        unsafe whole = Formats.with("#,##0", book)
        unsafe percent = Formats.with("0.0%", book)
        // Excel's own formats of a day and a moment, which follow the settings of the reader.
        unsafe day = workbook_add_format(book)
        unsafe format_set_num_format_index(day, 14)
        unsafe moment = workbook_add_format(book)
        unsafe format_set_num_format_index(moment, 22)
    }

    /// At most so many decimals.
    func number(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        if let known = unsafe numbers[decimals] { return unsafe known }
        let more = String(repeating: "#", count: max(decimals - 1, 0))
        let places = decimals > 0 ? ".0" + more : ""
        let made = unsafe Formats.with("#,##0" + places, book)
        unsafe numbers[decimals] = made
        return unsafe made
    }

    /// Exactly so many decimals.
    func money(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        if let known = unsafe amounts[decimals] { return unsafe known }
        let places = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
        let made = unsafe Formats.with("#,##0" + places, book)
        unsafe amounts[decimals] = made
        return unsafe made
    }

    private static func with(
        _ pattern: String, _ book: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = unsafe workbook_add_format(book)
        unsafe format_set_num_format(format, pattern)
        return unsafe format
    }
}
