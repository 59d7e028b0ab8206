import Domain
import HTML

/// Where somebody shows who they are.
struct SignInPage: Page {
    let frame: Frame
    /// Where they go then.
    let back: String
    /// The address that was typed in.
    var email = ""
    /// Why they are not signed in.
    var mistake: SignInMistake?
    /// The company's own sign-in, where there is one.
    var company: CompanyOffer?

    /// The names of the fields.
    enum Field {
        static let email = "email"
        static let password = "password"
        static let back = "back"
    }

    var title: String { wording("signIn.title") }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            if let company { CompanyEntry(wording: wording, offer: company, back: back) }
            if let complaint {
                p(.class("notice error-detail"), .role("alert")) { complaint }
            }
            form(.class("entry-form"), .method("post"), .action(Link.signIn(back: "/").path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(Field.back), .value(back))
                EntryField(
                    name: Field.email, words: wording("signIn.email"), value: email,
                    type: "email", filledBy: "username",
                    mistake: mistake == .noAddress ? wording("signIn.noAddress") : nil)
                EntryField(
                    name: Field.password, words: wording("signIn.password"), type: "password",
                    filledBy: "current-password",
                    mistake: mistake == .noPassword ? wording("signIn.noPassword") : nil)
                button(.type("submit")) { wording("signIn.button") }
            }
            p(.class("muted")) { wording("signIn.help") }
        }
    }

    private var complaint: String? {
        switch mistake {
        case nil, .noAddress, .noPassword: nil
        case .wrong: wording("signIn.wrong")
        case .tooLate: wording("signIn.tooLate")
        case .wrongCode: wording("code.wrong")
        case .crowded: wording("signIn.crowded")
        case .wait(let seconds): wording("signIn.wait", ["time": wording.wait(seconds)])
        }
    }
}

/// Why somebody is not signed in.
enum SignInMistake: Error, Hashable, Sendable {
    case noAddress, noPassword
    /// The address or the password; which one is not told.
    case wrong
    /// The code, which may have been used before.
    case wrongCode
    /// The code came too long after the password.
    case tooLate
    /// Too often wrong: so many seconds have to pass first.
    case wait(Int)
    /// More people sign in at this moment than can be checked.
    case crowded
}

extension Wording {
    /// `12 seconden`, `3 minuten`
    func wait(_ seconds: Int) -> String {
        seconds < 120
            ? counted("signIn.seconds", seconds)
            : counted("signIn.minutes", (seconds + 59) / 60)
    }

    /// `directeur`, `manager`, `medewerker`, `meekijker`
    func role(_ role: Role) -> String { self("role.\(role.rawValue)") }
}
