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
        ReceiptVerdict(verdict: receipt.verdict, wording: wording, isTrial: isTrial)
        Receipt(counts: receipt.counts, wording: wording)
        if let changes = receipt.board {
            BoardChanges(changes: changes, kpis: kpis, frame: frame, isTrial: isTrial)
        }
        ReceiptFindings(receipt: receipt, frame: frame, isTrial: isTrial, importID: importID)
    }
}

/// How it ended, in a sentence.
struct ReceiptVerdict: HTML {
    let verdict: StoredReceipt.Verdict
    let wording: Wording
    let isTrial: Bool

    var body: some HTML {
        p(.class(verdict.isBad ? "notice has-rejected" : "notice"), .role("status")) {
            wording("import.verdict.\(verdict.rawValue)\(isTrial ? ".trial" : "")")
        }
    }
}

/// What stood out in a file, and the rows that did not go in.
struct ReceiptFindings: HTML {
    let receipt: StoredReceipt
    let frame: Frame
    let isTrial: Bool
    /// The import whose rejected rows are to be had as a file; nil where they are not.
    var importID: String?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !receipt.remarks.isEmpty {
            ReceiptRemarkGroups(
                remarks: receipt.remarks, wording: wording,
                namesStep: isTrial ? "#names" : nil)
        }
        if receipt.counts.rejected > 0 { rejected }
    }

    private var rejected: some HTML {
        let id = "rejected-\(receipt.kind)"
        return section {
            h2(.id(id)) {
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
                rows: receipt.rejections, total: receipt.counts.rejected, titleID: id,
                wording: wording, isFile: importID != nil)
            if let importID { TableLinks(frame) { .rejectionsFile(importID, $0) } }
        }
    }
}
