import Domain
import HTML

/// A receipt from top to bottom: how it ended, the counts, what it did to the board, what stood out
/// and what did not go in. A trial shows the same before anything is kept.
struct ReceiptParts: HTML {
    let receipt: StoredReceipt
    let frame: Frame
    /// The KPIs there are, to name those that changed.
    let kpis: [KPI]
    var isTrial = false
    /// The import whose rejected rows are to be had as a file; nil where they are not.
    var importID: String?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        verdict
        Receipt(counts: receipt.counts, wording: wording)
        if let changes = receipt.board {
            BoardChanges(changes: changes, kpis: kpis, frame: frame, isTrial: isTrial)
        }
        if !receipt.remarks.isEmpty {
            ReceiptRemarkGroups(
                remarks: receipt.remarks, wording: wording,
                namesStep: isTrial ? "#names" : nil)
        }
        if receipt.counts.rejected > 0 { rejected }
    }

    private var verdict: some HTML {
        p(.class(receipt.verdict.isBad ? "notice has-rejected" : "notice"), .role("status")) {
            wording(
                "import.verdict.\(receipt.verdict.rawValue)\(isTrial ? ".trial" : "")")
        }
    }

    private var rejected: some HTML {
        section {
            h2(.id("rejected-title")) {
                wording.counted(
                    isTrial ? "import.rejectedRows.trial" : "import.rejectedRows",
                    receipt.counts.rejected)
            }
            p {
                wording(
                    receipt.verdict.isBad
                        ? "import.rejectedRows.text.all"
                        : isTrial ? "import.rejectedRows.text.trial" : "import.rejectedRows.text")
            }
            RejectionTable(
                rows: receipt.rejections, total: receipt.counts.rejected, wording: wording,
                isFile: importID != nil)
            if let importID { TableLinks(frame) { .rejectionsFile(importID, $0) } }
        }
    }
}

/// What stood out, by what it is about.
struct ReceiptRemarkGroups: HTML {
    /// Sentences in plain English.
    let remarks: [String]
    let wording: Wording
    /// Where one says on this page which names are the same; nil where that is past.
    var namesStep: String?

    /// What a remark is about.
    private enum About: String, CaseIterable {
        case rows, names, columns

        /// By the sentence itself: those of earlier versions are kept as they were.
        init(_ remark: String) {
            self =
                if remark.hasPrefix("columns that nothing is read from") {
                    .columns
                } else if ["made up from names", "was taken for", "looks like", "not listed, in"]
                    .contains(where: remark.contains)
                {
                    .names
                } else {
                    .rows
                }
        }
    }

    var body: some HTML {
        let groups = Dictionary(grouping: remarks, by: About.init)
        section {
            h2 { wording("import.warnings") }
            ForEach(About.allCases.filter { groups[$0] != nil }) { about in
                group(about, groups[about] ?? [])
            }
        }
    }

    @HTMLBuilder private func group(_ about: About, _ remarks: [String]) -> some HTML {
        h3 {
            wording("import.warnings.\(about.rawValue)", ["n": wording.whole(remarks.count)])
        }
        ul(.class("warnings")) { ForEach(remarks) { remark in li { wording.said(near(remark)) } } }
        if remarks.contains(where: { near($0).hasSuffix(Self.notMerged) }) { same }
    }

    private static let notMerged = "; not merged"

    /// Without the option of the command line, which imports of earlier versions kept with it.
    private func near(_ remark: String) -> String {
        guard remark.hasSuffix(" if they are the same"),
            let option = remark.firstRange(of: "\(Self.notMerged): pass --same ")
        else { return remark }
        return String(remark[..<option.lowerBound]) + Self.notMerged
    }

    /// Where to say that two names are the same.
    private var same: some HTML {
        p {
            if let namesStep {
                wording("import.same.trial")
                " "
                a(.href(namesStep)) { wording("asking.names") }
            } else {
                wording("import.same", ["step": wording("asking.names")])
            }
        }
    }
}

/// What an import did to the board: only the KPIs that say something else.
struct BoardChanges: HTML {
    let changes: [BoardChange]
    let kpis: [KPI]
    let frame: Frame
    var isTrial = false
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2(.id("board-title")) {
                wording(isTrial ? "import.board.trial" : "import.board")
            }
            if changes.isEmpty {
                p {
                    wording(isTrial ? "import.board.nothing.trial" : "import.board.nothing")
                }
            } else {
                div(
                    .class("scroll"), .tabindex(0), .role("region"),
                    .aria("labelledby", value: "board-title")
                ) { table }
            }
        }
    }

    private var table: some HTML {
        HTMLElement<HTMLTag.table, _> {
            thead {
                tr {
                    th(.scope("col")) { wording("import.board.kpi") }
                    th(.scope("col"), .class("number")) { wording("import.board.before") }
                    th(.scope("col"), .class("number")) { wording("import.board.after") }
                }
            }
            tbody { ForEach(changes) { change in row(change) } }
        }
    }

    private func row(_ change: BoardChange) -> some HTML {
        tr {
            th(.scope("row")) {
                kpis.first { $0.slug == change.kpi }.map(wording.name(of:))
                    ?? wording.metricName(change.metric)
            }
            td(.class("number")) { number(change.before, change) }
            td(.class("number")) { number(change.after, change) }
        }
    }

    private func number(_ value: Double?, _ change: BoardChange) -> String {
        guard let value, let metric = Catalogue.metric(change.metric) else { return "–" }
        return wording.amount(value, of: metric)
    }
}
