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
                        a(.href(frame.href(.asking(.draft(one.draft.id))))) { one.draft.file }
                        " "
                        small(.class("muted")) { wording.moment(one.day, one.minute) }
                    }
                }
            }
        }
    }
}
