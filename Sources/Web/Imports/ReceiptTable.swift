import Domain
import HTML

/// What became of the rows of several kinds: a row for each, and all of them together.
struct ReceiptTable: HTML {
    let frame: Frame
    let rows: [Row]
    private var wording: Wording { frame.wording }

    /// One kind of row, with what became of them.
    struct Row: Sendable {
        let name: String
        let counts: ImportCounts
        /// How many things stood out.
        let remarks: Int
        /// Where all about it is told; nil where that is here.
        var link: Link?
    }

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("label", value: wording("import.kinds"))
        ) {
            table {
                thead { tr { headings } }
                tbody {
                    ForEach(rows) { one in row(one) }
                    row(all).attributes(.class("total"))
                }
            }
        }
    }

    private var all: Row {
        Row(
            name: wording("import.total"), counts: rows.reduce(.none) { $0 + $1.counts },
            remarks: rows.reduce(0) { $0 + $1.remarks })
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("import.kind") }
        ForEach(["read", "added", "updated", "unchanged", "rejected", "remarks"]) { key in
            th(.scope("col"), .class("number")) { wording("import.\(key)") }
        }
    }

    private func row(_ one: Row) -> HTMLElement<HTMLTag.tr, some HTML> {
        let counts = one.counts
        return tr {
            th(.scope("row")) {
                if let link = one.link { a(.href(frame.href(link))) { one.name } } else { one.name }
            }
            ForEach([counts.read, counts.added, counts.updated, counts.unchanged]) { n in number(n)
            }
            number(counts.rejected)
                .attributes(.class("has-rejected"), when: counts.rejected > 0)
            number(one.remarks)
        }
    }

    /// Nothing is a dash, so that what there is stands out.
    private func number(_ n: Int) -> HTMLElement<HTMLTag.td, some HTML> {
        td(.class("number")) { n == 0 ? "–" : wording.whole(n) }
    }
}

/// The receipts of a file with several kinds of rows: one table, and below it what has to be told of
/// a kind. A trial shows the same before anything is kept.
struct SeveralReceipts: HTML {
    let frame: Frame
    let receipts: [StoredReceipt]
    /// What all of them together changed on the board; nil where nobody looked.
    let board: [BoardChange]?
    let kpis: [KPI]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        ReceiptVerdict(verdict: counts.verdict, wording: wording, isTrial: true)
        ReceiptTable(frame: frame, rows: receipts.map(row))
        ForEach(receipts.filter(\.hasFindings)) { receipt in findings(receipt) }
        if let board { BoardChanges(changes: board, kpis: kpis, frame: frame, isTrial: true) }
    }

    private var counts: ImportCounts { receipts.reduce(.none) { $0 + $1.counts } }

    private func row(_ receipt: StoredReceipt) -> ReceiptTable.Row {
        ReceiptTable.Row(
            name: wording.kindNamed(receipt.kind), counts: receipt.counts,
            remarks: receipt.remarks.count)
    }

    private func findings(_ receipt: StoredReceipt) -> some HTML {
        details(.class("receipt-more")) {
            summary {
                strong { wording.kindNamed(receipt.kind) }
                " "
                span(.class("muted")) { told(receipt).joined(separator: " · ") }
            }
            ReceiptFindings(receipt: receipt, frame: frame, isTrial: true)
        }
    }

    private func told(_ receipt: StoredReceipt) -> [String] {
        let (rejected, remarks) = (receipt.counts.rejected, receipt.remarks.count)
        return [
            rejected > 0 ? wording.counted("import.rejectedRows.short", rejected) : nil,
            remarks > 0 ? wording.counted("import.remarks.short", remarks) : nil,
        ].compactMap { $0 }
    }
}

extension StoredReceipt {
    /// Whether there is more to tell than the counts.
    var hasFindings: Bool { counts.rejected > 0 || !remarks.isEmpty }
}
