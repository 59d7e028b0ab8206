import Domain
import HTML

/// Where the first account is made, which is a director's: from then on people sign in.
struct FirstAccountPage: Page {
    let frame: Frame
    var draft = AccountDraft()
    var mistakes: AccountMistakes?

    var title: String { wording("firstAccount.title") }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            p(.class("lead")) { wording("firstAccount.text") }
            form(.class("entry-form"), .method("post"), .action(Link.firstAccount.path)) {
                FormToken(frame: frame)
                AccountFields(wording: wording, draft: draft, mistakes: mistakes)
                NewPasswordFields(wording: wording, mistake: mistakes?.password)
                button(.type("submit")) { wording("firstAccount.button") }
            }
            p(.class("muted")) { wording("firstAccount.after") }
        }
    }
}
