internal import Storage
internal import Web

/// What became of a move, as lines or JSON.
struct MoveReport {
    private let receipt: MoveReceipt
    private let source: String
    private let target: String

    init(_ receipt: MoveReceipt, from source: String, to target: String) {
        self.receipt = receipt
        self.source = source
        self.target = target
    }

    /// A table with a line for each table, and what to do now.
    var lines: [String] {
        let rows = receipt.tables.map { MoveReport.grouped($0.rows) }
        let nameWidth = (receipt.tables.map(\.name.count) + [5]).max() ?? 5
        let rowsWidth = (rows.map(\.count) + [4]).max() ?? 4
        func line(_ name: String, _ rows: String, _ rest: String) -> String {
            name + MoveReport.space(nameWidth - name.count + 2 + rowsWidth - rows.count) + rows
                + "  " + rest
        }
        return [line("table", "rows", "checksum of both")]
            + zip(receipt.tables, rows).map { line($0.name, $1, agreement($0)) }
            + closing
    }

    /// What must be known about a source that went on.
    var warning: String? {
        guard receipt.sourceChanged else { return nil }
        return "koers: \(source) changed while it was copied, and what changed is not in the copy; "
            + "stop the Koers that uses it, and move again into an empty database"
    }

    var json: JSON {
        .object([
            ("from", .text(source)), ("to", .text(target)), ("rows", .int(receipt.rows)),
            ("waitingJobs", .int(receipt.waitingJobs)),
            ("sourceChanged", .bool(receipt.sourceChanged)),
            (
                "tables",
                .list(
                    receipt.tables.map { table in
                        .object([
                            ("table", .text(table.name)), ("rows", .int(table.rows)),
                            ("checksum", .text(table.target.checksum)),
                            ("equal", .bool(table.isEqual)),
                        ])
                    })
            ),
        ])
    }

    private func agreement(_ table: MoveReceipt.Table) -> String {
        table.isEqual
            ? "\(table.target.checksum)  equal"
            : "\(table.source.checksum) and \(table.target.checksum)  DIFFERENT"
    }

    private var closing: [String] {
        [
            "Moved \(MoveReport.grouped(receipt.rows)) rows of \(receipt.tables.count) tables; both "
                + "sides agree. Now start Koers with --database \(target)"
        ] + waiting
    }

    private var waiting: [String] {
        guard receipt.waitingJobs > 0 else { return [] }
        let jobs = receipt.waitingJobs == 1 ? "1 job waits" : "\(receipt.waitingJobs) jobs wait"
        return [
            "\(jobs) to be done and came along; do not start Koers on \(source) again, or it does "
                + "them there as well"
        ]
    }

    /// 1,234,567
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce("") { text, place in
            let isBoundary = place > 0 && (digits.count - place).isMultiple(of: 3)
            return text + (isBoundary ? "," : "") + String(digits[place])
        }
    }

    private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}
