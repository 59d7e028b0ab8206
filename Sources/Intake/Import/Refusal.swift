/// Why a whole file cannot be imported; nothing of it went in.
public enum Refusal: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It is a workbook, a picture or something else that is no text.
    case notText
    /// It is something else that is known, such as a PDF.
    case noTable(KnownThing)
    /// It was written to while it was read.
    case changed
    /// It says that it is UTF-8 and it is not.
    case damagedText
    /// A quote that was opened on that line is never closed.
    case unclosedQuote(line: Int)
    /// A record is longer than any real one: most likely a quote is missing.
    case endlessRecord(line: Int)
    /// The header lacks columns that are required.
    case missingColumns([String], found: [String])
    /// Every date can be read in two orders, such as this one.
    case ambiguousDates(example: String)
    /// No one order reads all dates.
    case mixedDates(example: String, other: String)
    /// A number can be read in two ways, such as this one.
    case ambiguousNumbers(example: String)
    /// The mapping cannot be used.
    case mapping(String)
    /// There is a header and no row below it.
    case noRows
}

extension Refusal: CustomStringConvertible {
    /// What is wrong and what to do next, in a sentence for the person who imports.
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .notText: "this is not a text file; save the sheet as CSV first"
        case .noTable(let thing): thing.text
        case .changed:
            "the file changed while it was read; nothing was imported, so hand it over again"
        case .damagedText:
            "the file says that it is UTF-8 but is not; save it again as UTF-8"
        case .unclosedQuote(let line):
            "the quote that was opened on line \(line) is never closed"
        case .endlessRecord(let line):
            "the row that begins on line \(line) has no end; is a closing quote missing?"
        case .missingColumns(let missing, let found): Refusal.missing(missing, found)
        case .ambiguousDates(let example):
            "\"\(example)\" can be read with the day, the month or the year first, and no other "
                + "date in the file says which; pass --dates dmy, mdy or ymd"
        case .mixedDates(let example, let other):
            "\"\(example)\" and \"\(other)\" are dates in different orders; "
                + "pass --dates dmy, mdy or ymd"
        case .ambiguousNumbers(let example):
            "\"\(example)\" can be read with a decimal comma or a decimal point, and the other "
                + "numbers of the file do not say which; pass --decimal comma or point"
        case .noRows: "there are no rows below the header; nothing was imported"
        case .mapping(let reason): "the mapping cannot be used: \(reason)"
        }
    }

    private static func missing(_ missing: [String], _ found: [String]) -> String {
        let columns = missing.count == 1 ? "column" : "columns"
        return "the \(columns) \(missing.joined(separator: ", ")) cannot be found; "
            + "the file has: \(found.joined(separator: ", "))"
    }
}

/// With `strict`: some rows were rejected, so that nothing may stay.
public struct StrictRefusal: Error, Sendable, CustomStringConvertible {
    /// What would have become of the file.
    public let receipt: Receipt

    /// How many rows stood in the way.
    public var description: String {
        "\(receipt.rejected) of \(receipt.read) rows were rejected, so nothing was imported"
    }
}
