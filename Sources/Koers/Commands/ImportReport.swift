internal import Domain
internal import Intake
internal import Web

/// What became of the files of one call, as lines or JSON.
struct ImportReport {
    private let plan: ImportPlan
    private let isDryRun: Bool
    private var receipts: [(receipt: Receipt, isRefused: Bool)] = []
    /// Files that went in before, each as a sentence.
    private var again: [String] = []

    init(_ plan: ImportPlan, isDryRun: Bool) {
        self.plan = plan
        self.isDryRun = isDryRun
    }

    mutating func add(_ receipt: Receipt, isRefused: Bool = false) {
        receipts.append((receipt, isRefused))
    }

    /// The same file is in already, as the import of that number.
    mutating func noteAgain(_ file: String, _ key: Int) {
        let note = "\(file): the same file went in before, as import \(key)"
        if !again.contains(note) { again.append(note) }
    }

    /// Rows that could not be taken in, over all files.
    var rejected: Int { receipts.reduce(0) { $0 + $1.receipt.rejected } }
    /// Whether there was no row at all.
    var isNothing: Bool { receipts.allSatisfy { $0.receipt.read == 0 } }

    var lines: [String] {
        (isDryRun ? ["a rehearsal: nothing was changed"] : [])
            + receipts.flatMap { lines($0.receipt, isRefused: $0.isRefused) }
            + again + plan.foreign.map { "\($0): not a file of the Koers CSV form, not read" }
    }

    private func lines(_ receipt: Receipt, isRefused: Bool) -> [String] {
        [headline(receipt, isRefused: isRefused)]
            + receipt.commandRemarks.map { "  \($0)" }
            + receipt.rejections.prefix(10).map { "  \(line($0, receipt.file))" }
            + (receipt.rejected > 10
                ? ["  … \(receipt.rejected - 10) more (koers rejections, or --rejected FILE)"] : [])
    }

    private func headline(_ receipt: Receipt, isRefused: Bool) -> String {
        let file = "\(receipt.file) (\(receipt.kind.rawValue))"
        if isRefused {
            return "\(file): nothing imported, \(receipt.rejected) of \(receipt.read) rows rejected"
        }
        if receipt.state == .noRows { return "\(file): no rows below the header" }
        let would = isDryRun ? " (would be)" : ""
        return "\(file): \(receipt.read) read = \(receipt.added) added + \(receipt.updated) "
            + "updated + \(receipt.unchanged) unchanged + \(receipt.rejected) rejected\(would)"
    }

    private func line(_ rejection: Rejection, _ file: String) -> String {
        let column = rejection.column.isEmpty ? "" : ", \(rejection.column)"
        let value = rejection.value.isEmpty ? "" : " \"\(rejection.value)\""
        return "\(file), line \(rejection.line)\(column)\(value): \(reason(rejection))"
    }

    /// The reason, without the column and the value that stand before it already.
    private func reason(_ rejection: Rejection) -> String {
        let said = [
            "\(rejection.column) \"\(rejection.value)\" ", "\(rejection.column) ",
        ]
        let known = said.first { rejection.reason.hasPrefix($0) && !rejection.column.isEmpty }
        return String(rejection.reason.dropFirst(known?.count ?? 0))
    }

    var json: JSON {
        .object([
            ("dryRun", .bool(isDryRun)),
            ("files", .list(receipts.map { json($0.receipt, isRefused: $0.isRefused) })),
            ("again", .list(again.map(JSON.text))),
            ("foreign", .list(plan.foreign.map(JSON.text))),
        ])
    }

    private func json(_ receipt: Receipt, isRefused: Bool) -> JSON {
        .object([
            ("file", .text(receipt.file)), ("kind", .text(receipt.kind.rawValue)),
            ("state", .text(isRefused ? "refused" : receipt.state.rawValue)),
            ("read", .int(receipt.read)), ("added", .int(isRefused ? 0 : receipt.added)),
            ("updated", .int(isRefused ? 0 : receipt.updated)),
            ("unchanged", .int(isRefused ? 0 : receipt.unchanged)),
            ("rejected", .int(receipt.rejected)),
            ("remarks", .list(receipt.commandRemarks.map(JSON.text))),
            (
                "rejections",
                .list(
                    receipt.rejections.prefix(100).map { rejection in
                        .object([
                            ("line", .int(rejection.line)), ("column", .text(rejection.column)),
                            ("value", .text(rejection.value)), ("reason", .text(rejection.reason)),
                        ])
                    })
            ),
        ])
    }
}
