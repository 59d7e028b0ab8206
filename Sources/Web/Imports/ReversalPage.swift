import Domain
import HTML
import Storage

/// What taking an import back would do, before it is done.
struct ReversalPage: Page {
    let frame: Frame
    let summary: ImportSummary
    let outlook: Outlook
    /// Later imports that may have held the same rows.
    let later: [LaterImport]
    /// Makes the job one, however often the form is sent.
    let token: String

    /// What would happen, or why nothing can.
    enum Outlook: Sendable {
        case possible(ReversalReport)
        case impossible(ReversalRefusal)
        case sampleIsIn
    }

    /// A later import, when it went in and how many of its rows were there just so.
    struct LaterImport: Sendable {
        let key: Int
        let file: String
        let day: Day
        let minute: Int
        let unchanged: Int
    }

    var title: String { wording("reversal.title", ["file": summary.file]) }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [
                (wording("nav.imports"), .imports), (summary.file, .importReceipt(summary.id)),
            ])
        h1 { title }
        switch outlook {
        case .possible(let report): possible(report)
        case .impossible(let refusal):
            p(.class("notice")) { wording("reversal.refused.\(refusal)") }
        case .sampleIsIn: p(.class("notice")) { wording("reversal.refused.sampleIsIn") }
        }
    }

    @HTMLBuilder private func possible(_ report: ReversalReport) -> some HTML {
        p(.class("lead")) { wording("reversal.lead") }
        dl(.class("receipt")) {
            count("reversal.removed", report.removed)
            count("reversal.returned", report.returned)
            count("reversal.kept", report.kept)
            if report.gone > 0 { count("reversal.gone", report.gone) }
        }
        if report.gone > 0 { p(.class("muted")) { wording("reversal.gone.text") } }
        if report.kept > 0 { kept(report) }
        if report.removed + report.returned > 0 {
            if !later.isEmpty { laterFiles }
            form(
                .method("post"), .action(Link.importReversal(summary.id).path),
                .class("import-way")
            ) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(Field.token), .value(token))
                button(.type("submit")) {
                    wording(report.kept > 0 ? "reversal.button.rest" : "reversal.button")
                }
            }
            p(.class("muted")) { wording("reversal.choices") }
        } else {
            p { wording("reversal.nothing") }
        }
    }

    /// The names of the fields of the form.
    enum Field {
        static let token = "token"
    }

    private func count(_ key: String, _ n: Int) -> some HTML {
        div {
            dt { wording(key) }
            dd { wording.whole(n) }
        }
    }

    /// What they hold of this file goes as well.
    private var laterFiles: some HTML {
        section(.class("notice")) {
            h2 { wording("reversal.later") }
            p { wording("reversal.later.text") }
            ul(.class("warnings")) {
                ForEach(later) { one in
                    li {
                        a(.href(frame.href(.importReceipt(String(one.key))))) {
                            wording(
                                "import.origin.then",
                                ["file": one.file, "when": wording.moment(one.day, one.minute)])
                        }
                        " · \(wording.counted("reversal.later.rows", one.unchanged))"
                    }
                }
            }
        }
    }

    private func kept(_ report: ReversalReport) -> some HTML {
        section {
            h2 { wording.counted("reversal.keptRows", report.kept) }
            p { wording("reversal.keptRows.text") }
            ul(.class("warnings")) {
                ForEach(report.examples) { one in li { words(one) } }
            }
            if report.kept > report.examples.count {
                p(.class("muted")) {
                    wording.counted("reversal.more", report.kept - report.examples.count)
                }
            }
        }
    }

    private func words(_ kept: ReversalReport.Kept) -> String {
        let kind = kept.kind.map(wording.kind) ?? wording("import.kind.none")
        let row = "\(kind) \(kept.row)"
        return switch kept.touch {
        case .file(_, let name, _): wording("reversal.by.file", ["row": row, "file": name])
        case .koers: wording("reversal.by.koers", ["row": row])
        case .erasure: wording("reversal.by.erasure", ["row": row])
        case .use: wording("reversal.by.use", ["row": row])
        }
    }
}
