import Domain
import HTML
import Intake
import Storage

/// Files of one's own: what is in, room for another, and how each should look.
struct ImportsTask: HTML, Sendable {
    let frame: Frame
    /// Newest first.
    let imports: [ImportRecord]
    /// Files that are not in yet, or failed lately.
    let waiting: [JobSummary]
    let upload: UploadForm
    private var wording: Wording { frame.wording }

    /// The files that give the board something to show.
    static let useful: [FactKind] = [
        .people, .activities, .leads, .deals, .stageChanges, .invoices, .costs, .targets,
    ]

    var body: some HTML {
        if !waiting.isEmpty { JobList(frame: frame, jobs: waiting) }
        if !imports.isEmpty { there }
        upload
        section {
            h2 { wording("guide.imports.useful") }
            p { wording("guide.imports.useful.text") }
            ul(.class("guide-files")) {
                ForEach(ImportsTask.useful) { kind in
                    li {
                        strong { wording.kind(kind) }
                        p { wording("guide.file.\(kind.rawValue)") }
                        example(kind)
                    }
                }
            }
            details {
                summary { wording("guide.imports.others") }
                ul(.class("actions")) {
                    ForEach(FactKind.allCases.filter { !ImportsTask.useful.contains($0) }) { kind in
                        li { example(kind) }
                    }
                }
            }
        }
    }

    private var there: some HTML {
        section {
            h2 { wording("guide.imports.there") }
            ul(.class("guide-there")) {
                ForEach(imports) { record in
                    li {
                        a(.href(Link.importReceipt(String(record.key)).path)) { record.file }
                        " "
                        wording(
                            "guide.imports.rows",
                            [
                                "added": wording.whole(
                                    record.added + record.unchanged + record.updated),
                                "rejected": wording.whole(record.rejected),
                            ])
                    }
                }
            }
        }
    }

    private func example(_ kind: FactKind) -> some HTML {
        a(.href(Link.exampleFile(kind).path), .custom(name: "download", value: kind.fileName)) {
            wording("guide.imports.example", ["file": kind.fileName])
        }
    }
}
