import Domain
import HTML
import Storage

/// A file to import, the imports that are not in yet, those that are, and the other ways to import.
struct ImportsPage: Page {
    let frame: Frame
    /// The files that went in, newest first.
    let runs: [ImportedRun]
    /// How many there are in all.
    var total = 0
    /// The number of this page of them; the first is 1.
    var page = 1
    /// Files that wait, or failed lately; newest first.
    let jobs: [JobSummary]
    /// Files that are still asked about, the latest first, each with when it was handed over.
    var drafts: [(draft: ImportDraft, day: Day, minute: Int)] = []
    /// Where the next file is chosen.
    let upload: UploadForm
    /// A file that waited was just thrown away.
    var isDropped = false

    /// How many imports a page holds.
    static let size = 100

    var title: String { wording("imports.title") }
    var scripts: [ServedAsset] { [.drop, .upload] }

    var content: some HTML {
        h1 { title }
        if isDropped { p(.class("notice"), .role("status")) { wording("asking.dropped") } }
        if runs.isEmpty { p(.class("lead")) { wording("imports.none") } }
        upload
        if !drafts.isEmpty { DraftList(frame: frame, drafts: drafts) }
        if !jobs.isEmpty { JobList(frame: frame, jobs: jobs) }
        if !runs.isEmpty { list }
        section {
            h2 { wording("imports.next") }
            Command.importFolder(frame)
        }
        if frame.organisation != nil, frame.sees(.organisationZip) { OrganisationZip(frame: frame) }
    }

    private var list: some HTML {
        section {
            h2(.id("imports-title")) { wording("imports.list") }
            p(.class("lead")) { wording("imports.text") }
            table
            if total > Self.size {
                Pager(
                    page: page, size: Self.size, total: total, wording: wording,
                    href: { Link.olderImports(page: $0).href() })
            }
            TableLinks(frame, of: .imports)
        }
    }

    private var table: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "imports-title")
        ) {
            HTMLElement<HTMLTag.table, _>(.class("imports")) {
                thead { tr { headings } }
                tbody { ForEach(runs.flatMap(\.rows)) { row in line(row) } }
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("import.file") }
        th(.scope("col")) { wording("import.kind") }
        th(.scope("col")) { wording("import.when") }
        th(.scope("col")) { wording("import.who") }
        ForEach(["read", "added", "updated", "unchanged", "rejected"]) { key in
            th(.scope("col"), .class("number")) { wording("import.\(key)") }
        }
    }

    private func line(_ row: ImportedRun.Row) -> some HTML {
        let (summary, counts) = (row.first, row.counts)
        return tr {
            th(.scope("row")) {
                a(.href(frame.href(.importReceipt(summary.id)))) {
                    row.isZip ? wording.counted("imports.zip", row.files) : summary.file
                }
                if row.isReversed {
                    small(.class("job-moment")) { wording("import.reversed.short") }
                }
            }
            td { row.isZip ? wording("imports.zip.kinds") : wording.kind(of: summary) }
            td(.class("moment")) { wording.moment(summary.day, summary.minute) }
            td { summary.actor.isEmpty ? "–" : wording.bringer(summary.actor) }
            ForEach([counts.read, counts.added, counts.updated, counts.unchanged]) { n in
                td(.class("number")) { wording.whole(n) }
            }
            td(.class("number")) { wording.whole(counts.rejected) }
                .attributes(.class("has-rejected"), when: counts.rejected > 0)
        }
    }
}

extension Wording {
    /// What the rows of an import are.
    func kind(of summary: ImportSummary) -> String {
        summary.kind.map(kind) ?? self("import.kind.none")
    }

    /// `23 nov 2026, 14:05`
    func moment(_ day: Day, _ minute: Int) -> String {
        let minutes = minute % 60
        return "\(shortDay(day)), \(minute / 60):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
