import Domain
import HTML

/// Where the first account is made, which is a director's: from then on people sign in.
struct FirstAccountPage: Page {
    let frame: Frame
    var draft = AccountDraft()
    var mistakes: AccountMistakes?
    /// The first run that it is a step of; nil where nobody is in one.
    var guide: Guide?

    var title: String { wording("firstAccount.title") }

    var content: some HTML {
        if let guide {
            div(.class("guide")) {
                GuideSteps(frame: frame, guide: guide, here: .account)
                div(.class("guide-step")) {
                    p(.class("muted")) { wording.place(of: .account) }
                    entry
                }
            }
        } else {
            entry
        }
    }

    private var entry: some HTML {
        div(.class("entry")) {
            h1 { title }
            p(.class("lead")) { wording("firstAccount.text") }
            form(.class("entry-form"), .method("post"), .action(Link.firstAccount.path)) {
                FormToken(frame: frame)
                AccountFields(wording: wording, draft: draft, mistakes: mistakes)
                NewPasswordFields(wording: wording, mistake: mistakes?.password)
                button(.type("submit")) { wording("firstAccount.button") }
            }
            if guide == nil { p(.class("muted")) { wording("firstAccount.after") } }
        }
    }
}
