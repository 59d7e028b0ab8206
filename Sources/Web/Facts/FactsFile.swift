import Domain

/// Facts as a CSV file that the reader's own spreadsheet opens in columns: a Dutch one expects
/// semicolons and decimal commas, and both need the mark that says UTF-8. Days are ISO.
struct FactsFile {
    let wording: Wording
    /// The file as UTF-8, its byte order mark first.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(wording: Wording) { self.wording = wording }

    mutating func add(header columns: [FactColumn]) {
        add(columns.map { wording.column($0) })
    }

    mutating func add(_ cells: [FactCell]) { add(cells.map(text)) }

    private func text(_ cell: FactCell) -> String {
        switch cell {
        case .none: ""
        case .text(let text): text
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

    private mutating func add(_ fields: [String]) {
        bytes += CSVLine.bytes(fields, separator: wording.language == .dutch ? ";" : ",")
    }

    /// A file name that no system stumbles over.
    static func safeName(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    }
}

/// A line of a CSV file (RFC 4180), safe to open in a spreadsheet: a text that would be run as a
/// formula is led by an apostrophe.
enum CSVLine {
    static func bytes(_ fields: [String], separator: String) -> [UInt8] {
        Array((fields.map(quoted).joined(separator: separator) + "\r\n").utf8)
    }

    private static func quoted(_ field: String) -> String {
        let safe = startsFormula(field) ? "'" + field : field
        let needsQuotes = safe.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    private static func startsFormula(_ field: String) -> Bool {
        guard let first = field.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09].contains(first)
        else { return false }
        return Double(field.replacing(",", with: ".")) == nil
    }
}
