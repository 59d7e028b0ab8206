import Domain
import Intake

/// Facts as a CSV file that the reader's own spreadsheet opens in columns: a Dutch one expects
/// semicolons and decimal commas, and both need the mark that says UTF-8. Days are ISO.
struct FactsFile {
    let wording: Wording
    let names: ShownNames
    /// The file as UTF-8, its byte order mark first.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(wording: Wording, names: ShownNames) {
        self.wording = wording
        self.names = names
    }

    mutating func add(header columns: [FactColumn]) {
        add(columns.map { wording.column($0) })
    }

    mutating func add(_ cells: [FactCell]) { add(cells.map(text)) }

    private func text(_ cell: FactCell) -> String {
        switch cell {
        case .none: ""
        case .text(let text): text
        case .person(let name): names(name)
        case .word(let word): wording.word(word)
        case .day(let day), .month(let day): day.description
        case .whole(let number): String(number)
        case .number(let number): localized("\(number)")
        case .money(let money): localized(wording.decimalText(money))
        }
    }

    private func localized(_ number: String) -> String {
        number.replacing(".", with: wording.language.decimalMark)
    }

    /// A row of texts, as they are.
    mutating func add(_ fields: [String]) {
        let row = CSVText.row(
            fields.map(Self.unarmed), delimiter: wording.language == .dutch ? ";" : ",",
            lineEnd: "\r\n")
        bytes += Array(row.utf8)
    }

    /// A text that a spreadsheet would run as a formula is led by an apostrophe; a number is not.
    private static func unarmed(_ field: String) -> String {
        guard let first = field.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09].contains(first),
            Double(field.replacing(",", with: ".")) == nil
        else { return field }
        return "'" + field
    }

    /// A file name that no system stumbles over.
    static func safeName(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    }
}
