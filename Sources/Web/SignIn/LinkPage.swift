import Domain
import HTML

/// Where somebody who was given a link chooses a password.
struct LinkPage: Page {
    let frame: Frame
    /// Whose link it is, and its secret; nil when it was used or has ended.
    let link: (account: Account, secret: Secret)?
    var mistake: NewPassword.Mistake?

    /// The name of the field, and of the part of the address.
    static let key = "key"

    var title: String {
        link == nil ? wording("link.ended.title") : wording("link.title")
    }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            if let link {
                p(.class("lead")) {
                    wording(
                        "link.text",
                        ["name": link.account.name, "email": link.account.email.text])
                }
                form(.class("entry-form"), .method("post"), .action(Link.accountLinkForm.path)) {
                    FormToken(frame: frame)
                    input(.type("hidden"), .name(LinkPage.key), .value(link.secret.text))
                    // Tells the browser for whom it keeps the password.
                    input(
                        .type("hidden"), .name("username"), .value(link.account.email.text),
                        .custom(name: "autocomplete", value: "username"))
                    NewPasswordFields(wording: wording, mistake: mistake)
                    button(.type("submit")) { wording("link.button") }
                }
            } else {
                p(.class("lead")) { wording("link.ended.text") }
                ul(.class("actions")) {
                    li { a(.href(Link.signIn(back: "/").href())) { wording("signIn.title") } }
                }
            }
        }
    }
}
