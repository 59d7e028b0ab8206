import Domain
import Foundation
import Hummingbird
import Intake
import Workbooks

/// A table while it becomes a file, row by row. As CSV it is one that the reader's own spreadsheet
/// opens in columns: a Dutch one expects semicolons and decimal commas, and both need the mark that
/// says UTF-8; days are ISO.
final class TableFile {
    private let form: TableForm
    private let wording: Wording
    private var text: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let book: (folder: TemporaryFolder, writer: WorkbookWriter)?

    /// The name of the workbook while it is written.
    private static let name = "written.xlsx"

    /// An empty one.
    init(_ form: TableForm, _ wording: Wording) throws {
        self.form = form
        self.wording = wording
        guard form == .xlsx else {
            book = nil
            return
        }
        let folder = try TemporaryFolder()
        book = (
            folder,
            try WorkbookWriter(path: folder.path(Self.name), waitingIn: folder.url.path)
        )
    }

    /// Writes the names of the columns.
    func begin(_ title: String, _ columns: [String]) throws {
        try book?.writer.begin(sheet: title, columns: columns)
        if form == .csv { addLine(columns) }
    }

    /// Writes a row.
    func add(_ cells: [TableCell]) throws {
        try book?.writer.add(cells.map(sheetCell))
        if form == .csv { addLine(cells.map(csvField)) }
    }

    /// The whole file.
    func bytes() throws -> [UInt8] {
        guard let book else { return text }
        try book.writer.close()
        return Array(try Data(contentsOf: URL(filePath: book.folder.path(Self.name))))
    }

    /// The file as the answer to a request.
    func response(named name: String) throws -> Response {
        let type: Response.FileType = form == .csv ? .csv : .xlsx
        return Response(
            file: try bytes(), type: type,
            name: "\(Self.safeName(name)).\(form.rawValue)")
    }

    private func addLine(_ fields: [String]) {
        let row = CSVText.row(
            fields, delimiter: wording.language == .dutch ? ";" : ",", lineEnd: "\r\n")
        text += Array(row.utf8)
    }

    /// A file name that no system stumbles over.
    static func safeName(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    }
}

/// How both forms write a cell.
extension TableFile {
    private var decimals: Int { wording.currency.decimals }

    private func minor(_ major: Double) -> Money {
        let minor = (major * Double(wording.currency.minorPerMajor)).rounded()
        return Money(minor: minor.magnitude < 9e18 ? Int64(minor) : 0)
    }

    /// To four decimals; what is less than a thousandth keeps four digits.
    static func rounded(_ number: Double) -> Double {
        guard number.isFinite, number != 0, number.magnitude < 1e11 else { return number }
        let lost = number.magnitude < 1e-3 ? (-log10(number.magnitude)).rounded(.down) : 0
        let places = pow(10, 4 + lost)
        return (number * places).rounded() / places
    }

    private func sheetCell(_ cell: TableCell) -> SheetCell {
        switch cell {
        case .none: .empty
        case .text(let text): .text(text)
        case .whole(let number): .whole(number)
        case .number(let number): .number(Self.rounded(number), decimals: 4)
        case .exact(let number): .number(number, decimals: 4)
        case .percent(let number): .percent(Self.rounded(number))
        case .money(let money): .money(minor: money.minor, decimals: decimals)
        case .major(let major): .money(minor: minor(major).minor, decimals: decimals)
        case .day(let day): .day(day.number)
        case .moment(let day, let minute): .moment(day.number * 86_400 + minute * 60)
        }
    }

    private func csvField(_ cell: TableCell) -> String {
        switch cell {
        case .none: ""
        case .text(let text): text
        case .whole(let number): String(number)
        case .number(let number), .percent(let number): localized(Self.rounded(number))
        case .exact(let number): localized(number)
        case .money(let money): localized(wording.decimalText(money))
        case .major(let major): localized(wording.decimalText(minor(major)))
        case .day(let day): day.description
        case .moment(let day, let minute): "\(day) \(clock(minute))"
        }
    }

    private func clock(_ minute: Int) -> String {
        let (hours, minutes) = minute.quotientAndRemainder(dividingBy: 60)
        return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    }

    private func localized(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        let isWhole = number == number.rounded() && number.magnitude < 1e15
        return localized(isWhole ? String(Int(number)) : "\(number)")
    }

    private func localized(_ number: String) -> String {
        number.replacing(".", with: wording.language.decimalMark)
    }
}
