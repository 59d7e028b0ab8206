import Domain
import HTML

/// The receipt of one import: what became of each row, and why some did not go in.
struct ImportPage: Page {
    let frame: Frame
    let detail: ImportDetail

    private var summary: ImportSummary { detail.summary }
    private var counts: ImportCounts { detail.summary.counts }
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
        Receipt(counts: counts, wording: wording)
        if !detail.warnings.isEmpty { warnings }
        if counts.rejected > 0 { rejected }
    }

    private var warnings: some HTML {
        section {
            h2 { wording("import.warnings") }
            ul(.class("warnings")) {
                ForEach(detail.warnings) { warning in li { wording.said(warning) } }
            }
        }
    }

    private var rejected: some HTML {
        section {
            h2(.id("rejected-title")) { wording.counted("import.rejectedRows", counts.rejected) }
            p { wording("import.rejectedRows.text") }
            RejectionTable(rows: detail.rejections, total: counts.rejected, wording: wording)
            TableLinks(frame) { .rejectionsFile(summary.id, $0) }
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
    let rows: [Rejection]
    let total: Int
    let wording: Wording

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "rejected-title")
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
            p(.class("muted")) { wording.counted("rejected.more", total - rows.count) }
        }
    }

    private func cells(_ row: Rejection) -> some HTML {
        tr {
            td { wording.whole(row.line) }
            td { row.column.isEmpty ? "–" : row.column }
            td { row.value.isEmpty ? "–" : row.value }
            td { wording.said(row.reason) }
        }
    }
}
