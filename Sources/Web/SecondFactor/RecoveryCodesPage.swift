import Domain
import HTML

/// New recovery codes. They are shown once: only their hashes are kept.
struct RecoveryCodesPage: Page {
    let frame: Frame
    let account: Account
    let codes: [RecoveryCode]
    /// The second factor was confirmed with the same step.
    let isFirst: Bool

    var title: String { wording("recovery.title") }

    var content: some HTML {
        h1 { title }
        if isFirst { p(.class("notice"), .role("status")) { wording("recovery.first") } }
        p(.class("lead")) { wording("recovery.text") }
        p { wording("recovery.whose", ["email": account.email.text]) }
        div(.class("command shared")) {
            pre(.class("recovery"), .tabindex(0)) {
                code { codes.map(\.text).joined(separator: "\n") }
            }
        }
        p(.class("muted")) { wording("recovery.once") }
        ul(.class("actions")) {
            li { a(.href(Link.board.path)) { wording("error.toBoard") } }
            li { a(.href(Link.account.path)) { wording("account.title") } }
        }
    }
}
