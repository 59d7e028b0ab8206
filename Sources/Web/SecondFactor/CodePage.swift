import Domain
import HTML

/// Where somebody whose password was right shows the code of their phone.
struct CodePage: Page {
    let frame: Frame
    /// Where they go then.
    let back: String
    /// Why they are not signed in.
    var mistake: SignInMistake?

    /// The names of the fields.
    enum Field {
        static let code = "code"
        static let recovery = "recovery"
    }

    var title: String { wording("code.title") }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            p(.class("lead")) { wording("code.text") }
            if let complaint {
                p(.class("notice error-detail"), .role("alert")) { complaint }
            }
            form(.class("entry-form"), .method("post"), .action(Link.signInCode(back: "/").path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(SignInPage.Field.back), .value(back))
                EntryField(
                    name: Field.code, words: wording("code.field"), filledBy: "one-time-code",
                    keys: "numeric")
                button(.type("submit")) { wording("code.button") }
            }
            details(.class("more")) {
                summary { wording("code.lost") }
                p { wording("code.lost.text") }
                recoveryForm
            }
        }
    }

    private var recoveryForm: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.signInCode(back: "/").path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(SignInPage.Field.back), .value(back))
            EntryField(name: Field.recovery, words: wording("code.recovery"))
            button(.type("submit")) { wording("code.recovery.button") }
        }
    }

    private var complaint: String? { mistake.map(wording.code) }
}

extension Wording {
    /// What is wrong with a code.
    func code(_ mistake: SignInMistake) -> String {
        switch mistake {
        case .wait(let seconds): self("code.wait", ["time": wait(seconds)])
        case .crowded: self("signIn.crowded")
        case .noAddress, .noPassword, .tooLate, .wrong, .wrongCode: self("code.wrong")
        }
    }
}
