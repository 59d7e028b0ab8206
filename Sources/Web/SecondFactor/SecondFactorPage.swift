import Domain
import HTML

/// One's own second factor: to begin it, to confirm it, to get other recovery codes, and to end it.
struct SecondFactorPage: Page {
    let frame: Frame
    let account: Account
    let standing: Standing
    var mistakes: FactorMistakes?
    /// It was just ended.
    var isEnded = false

    /// How it stands.
    enum Standing: Sendable {
        case none
        /// The secret is shown because the password was right just now.
        case begun(SecondFactor)
        /// Since when a code is asked for, how many recovery codes are left, and whether the director
        /// asks it of everybody.
        case confirmed(since: Site.Clock.Reading, codes: Int, isRequired: Bool)
    }

    /// The names of the fields.
    enum Field {
        static let password = "current"
        static let code = "code"
        static let secret = "secret"
    }

    var title: String { wording("secondStep.title") }

    var content: some HTML {
        h1 { title }
        if isEnded { p(.class("notice"), .role("status")) { wording("secondStep.ended") } }
        switch standing {
        case .none: beginning
        case .begun(let factor): FactorSharing(page: self, factor: factor)
        case .confirmed(let since, let codes, let isRequired):
            p(.class("lead")) {
                wording("secondStep.on", ["when": wording.moment(since.day, since.minute)])
            }
            renewal(codes)
            removal(isRequired)
        }
    }

    @HTMLBuilder private var beginning: some HTML {
        p(.class("lead")) { wording("secondStep.text") }
        if frame.reader?.owesSecondFactor == true {
            p(.class("notice error-detail"), .role("status")) { wording("secondStep.owed") }
        }
        if account.ways.contains(.password) {
            p { wording("secondStep.app") }
            form(.class("entry-form"), .method("post"), .action(Link.secondFactor.path)) {
                FormToken(frame: frame)
                ownName
                passwordField(mistakes?.part == .begin, id: Field.password)
                button(.type("submit")) { wording("secondStep.begin") }
            }
        } else {
            p(.class("notice")) { wording("secondStep.byCompany") }
        }
    }

    private func renewal(_ codes: Int) -> some HTML {
        section(.id("recovery")) {
            h2 { wording("secondStep.recovery") }
            p {
                codes == 0
                    ? wording("secondStep.recovery.none")
                    : wording.counted("secondStep.recovery.left", codes)
            }
            form(.class("entry-form"), .method("post"), .action(Link.recoveryCodes.path)) {
                FormToken(frame: frame)
                ownName
                passwordField(mistakes?.part == .renew, id: "renew-password")
                codeField(mistakes?.part == .renew, id: "renew-code")
                button(.type("submit")) { wording("secondStep.recovery.button") }
            }
        }
    }

    private func removal(_ isRequired: Bool) -> some HTML {
        section(.id("end")) {
            h2 { wording("secondStep.end") }
            p {
                isRequired ? wording("secondStep.end.required") : wording("secondStep.end.text")
            }
            form(.class("entry-form"), .method("post"), .action(Link.secondFactorRemoval.path)) {
                FormToken(frame: frame)
                ownName
                passwordField(mistakes?.part == .end, id: "end-password")
                codeField(mistakes?.part == .end, id: "end-code")
                button(.type("submit")) { wording("secondStep.end.button") }
            }
        }
    }

    /// Tells the browser whose password it may fill in.
    private var ownName: some HTML {
        input(
            .type("hidden"), .name("username"), .value(account.email.text),
            .custom(name: "autocomplete", value: "username"))
    }

    private func passwordField(_ isHere: Bool, id: String) -> some HTML {
        EntryField(
            name: Field.password, words: wording("account.password.current"), type: "password",
            filledBy: "current-password",
            mistake: isHere ? mistakes?.password.map(wording.ownPassword) : nil, id: id)
    }

    private func codeField(_ isHere: Bool, id: String) -> some HTML {
        EntryField(
            name: Field.code, words: wording("code.any"), filledBy: "one-time-code",
            mistake: isHere ? mistakes?.code.map(wording.code) : nil, id: id)
    }
}

/// What is wrong with a form about one's second factor.
struct FactorMistakes: Error, Hashable, Sendable {
    let part: Part
    var password: SignInMistake?
    var code: SignInMistake?

    /// Which form it is.
    enum Part { case begin, confirm, renew, end }
}
