import Domain
import Sample
import Testing

/// The rows of one file by column, so that a test can ask in words.
struct SampleRows: Sendable {
    let rows: [[String: String]]

    init(_ text: String) {
        var records = SampleRows.records(text)[...]
        let columns = records.popFirst() ?? []
        rows = records.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    }

    /// The values of a column that are not empty.
    subscript(_ column: String) -> [String] {
        rows.compactMap { $0[column] }.filter { !$0.isEmpty }
    }

    /// The rows where the column has that value.
    func rows(where column: String, is value: String) -> [[String: String]] {
        rows.filter { $0[column] == value }
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in text.utf8 {
            switch byte {
            // A quote inside quotes is written twice: leaving and entering again keeps one.
            case 0x22:
                isQuoted.toggle()
                if isQuoted, !field.isEmpty { field.append(byte) }
            case 0x2C where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                field = []
            case 0x0A where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                records.append(record)
                (record, field) = ([], [])
            default: field.append(byte)
            }
        }
        return records
    }
}

/// A sample and the day it was made for.
struct SampleOn: Sendable, CustomTestStringConvertible {
    let today: Day
    private let files: [String: SampleRows]

    private init(_ text: String) {
        today = Day(text) ?? Day(number: 0)
        files = Dictionary(
            uniqueKeysWithValues: SampleOrganisation(upTo: today).files.map {
                ($0.name, SampleRows($0.text))
            })
    }

    var testDescription: String { today.description }

    /// The rows of a file.
    subscript(_ kind: FactKind) -> SampleRows { files[kind.fileName] ?? SampleRows("") }

    /// The latest 1 April that is at least two months ago.
    var spring: Day {
        let year = today.civil.year
        let april = Day("\(year)-04-01") ?? today
        return today - april >= 61 ? april : Day("\(year - 1)-04-01") ?? today
    }

    /// A busy Monday, February, the first days of a month, New Year's Day and a month's end.
    static let each = ["2026-11-23", "2026-02-10", "2026-07-06", "2027-01-01", "2026-08-31"]
        .map(SampleOn.init)
}

extension [String: String] {
    /// The day in the column, if there is one.
    func day(_ column: String) -> Day? { self[column].flatMap { Day($0) } }
    /// The number in the column; 0 when there is none.
    func number(_ column: String) -> Double { self[column].flatMap { Double($0) } ?? 0 }
}

/// The middle of the values, nil without any.
func median(_ values: [Int]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let half = sorted.count / 2
    if sorted.count % 2 == 1 { return Double(sorted[half]) }
    return Double(sorted[half - 1] + (sorted.dropFirst(half).first ?? last)) / 2
}
