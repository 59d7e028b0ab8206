import Domain
import HTML

/// The receipt of one import: what became of each row, and why some did not go in.
struct ImportPage: Page {
    let frame: Frame
    let detail: ImportDetail

    private var summary: ImportSummary { detail.summary }
    var title: String { wording("import.title", ["file": summary.file]) }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("nav.imports"), .imports)])
        h1 { title }
        p(.class("lead")) {
            wording(
                "import.lead",
                [
                    "kind": wording.kind(of: summary),
                    "when": wording.moment(summary.day, summary.minute),
                ])
        }
        if let reversed = summary.reversed { taken(back: reversed) }
        if detail.run.count > 1 { run }
        if detail.run.count > 1 { h2 { wording.kind(of: summary) } }
        ReceiptParts(
            receipt: detail.receipt, frame: frame, kpis: detail.kpis,
            importID: summary.id)
        ImportOriginList(detail: detail, frame: frame)
        if detail.canBeReversed { way }
    }

    /// All that came of the same file, this one too.
    private var run: some HTML {
        section {
            h2 { wording("import.run") }
            ReceiptTable(
                frame: frame,
                rows: detail.run.map { one in
                    ReceiptTable.Row(
                        name: wording.kind(of: one), counts: one.counts, remarks: one.remarks,
                        link: one.id == summary.id ? nil : .importReceipt(one.id))
                })
        }
    }

    private func taken(back reversed: ImportSummary.Reversed) -> some HTML {
        p(.class("notice"), .role("status")) {
            wording(
                reversed.by.isEmpty ? "import.reversed.machine" : "import.reversed",
                ["when": wording.moment(reversed.day, reversed.minute), "who": reversed.by])
        }
    }

    private var way: some HTML {
        section {
            h2 { wording("import.back") }
            p { wording("import.back.text") }
            ul(.class("actions")) {
                li {
                    a(.href(frame.href(.importReversal(summary.id)))) {
                        wording("import.back.look")
                    }
                }
            }
        }
    }
}

/// The counts of a receipt; the parts add up to what was read.
struct Receipt: HTML {
    let counts: ImportCounts
    let wording: Wording

    var body: some HTML {
        dl(.class("receipt")) {
            count("import.read", counts.read)
            count("import.added", counts.added)
            count("import.updated", counts.updated)
            count("import.unchanged", counts.unchanged)
            count("import.rejected", counts.rejected)
        }
    }

    private func count(_ key: String, _ n: Int) -> some HTML {
        div {
            dt { wording(key) }
            dd { wording.whole(n) }
        }
    }
}

/// Rows that did not go in, each with the reason.
struct RejectionTable: HTML {
    let rows: [StoredReceipt.RejectedLine]
    let total: Int
    /// The id of what names the table.
    let titleID: String
    let wording: Wording
    /// Whether all of them are to be had as a file.
    var isFile = true

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: titleID)
        ) {
            table {
                thead {
                    tr {
                        th(.scope("col")) { wording("rejected.line") }
                        th(.scope("col")) { wording("rejected.column") }
                        th(.scope("col")) { wording("rejected.value") }
                        th(.scope("col")) { wording("rejected.reason") }
                    }
                }
                tbody { ForEach(rows) { row in cells(row) } }
            }
        }
        if total > rows.count {
            p(.class("muted")) {
                wording.counted(
                    isFile ? "rejected.more" : "rejected.andMore", total - rows.count)
            }
        }
    }

    private func cells(_ row: StoredReceipt.RejectedLine) -> some HTML {
        tr {
            td { wording.whole(row.line) }
            td { row.column.isEmpty ? "–" : row.column }
            td { row.value.isEmpty ? "–" : row.value }
            td { wording.said(row.reason) }
        }
    }
}
