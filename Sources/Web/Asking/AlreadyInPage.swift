import HTML

/// That a file which somebody sends in once more is in already.
struct AlreadyInPage: Page {
    let frame: Frame
    let file: String
    /// The number of the import that came of it.
    let importID: String

    var title: String { wording("asking.isIn", ["file": file]) }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("nav.imports"), .imports)])
        h1 { title }
        p(.class("notice"), .role("status")) { wording("asking.isIn.text") }
        ul(.class("actions")) {
            li { a(.href(frame.href(.importReceipt(importID)))) { wording("asking.isIn.receipt") } }
            li { a(.href(frame.href(.imports))) { wording("job.toImports") } }
        }
    }
}
