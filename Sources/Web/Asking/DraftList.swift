import Domain
import HTML
import Storage

/// Files that were handed over and are still asked about.
struct DraftList: HTML {
    let frame: Frame
    /// The latest first, each with when it was handed over.
    let drafts: [(draft: ImportDraft, day: Day, minute: Int)]
    private var wording: Wording { frame.wording }

    /// How many are listed.
    static let most = 20

    var body: some HTML {
        section {
            h2(.id("drafts-title")) { wording("asking.drafts") }
            ul(.class("home-list")) {
                ForEach(drafts) { one in
                    li {
                        span {
                            a(.href(frame.href(.asking(.draft(one.draft.id))))) { one.draft.file }
                            " "
                            small(.class("muted")) { wording.moment(one.day, one.minute) }
                        }
                        removal(one.draft)
                    }
                }
            }
        }
    }

    /// Thrown away only once that is said again.
    private func removal(_ draft: ImportDraft) -> some HTML {
        details(.class("draft-removal")) {
            summary {
                wording("asking.drafts.drop")
                span(.class("visually-hidden")) { ": \(draft.file)" }
            }
            form(
                .class("import-way"), .method("post"),
                .action(Link.asking(.removal(draft.id)).path)
            ) {
                FormToken(frame: frame)
                p { wording("asking.drafts.drop.text") }
                button(.type("submit")) { wording("asking.drop") }
            }
        }
    }
}
