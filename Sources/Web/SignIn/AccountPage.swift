import Domain
import HTML

/// One's own account: where one is signed in, and the password.
struct AccountPage: Page {
    let frame: Frame
    let account: Account
    /// Where one is signed in, the latest first.
    let signIns: [ShownSignIn]
    /// Whether a code is asked for as well.
    let hasSecondFactor: Bool
    /// The days of the week on which nothing is asked.
    let quietDays: QuietDays
    /// What was just done.
    var done: Done?
    var mistakes: PasswordMistakes?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case ended, changed, quiet
    }

    /// The names of the fields.
    enum Field {
        static let ended = "ended"
        static let others = "others"
        static let current = "current"
    }

    var title: String { wording("account.title") }

    var content: some HTML {
        h1 { account.name }
        p(.class("lead")) {
            wording(
                "account.text",
                ["email": account.email.text, "role": wording.role(account.role)])
        }
        ul(.class("actions")) {
            li { a(.href(Link.aboutMe.path)) { wording("aboutMe.title") } }
            li { a(.href(Link.purpose.path)) { wording("purpose.title") } }
        }
        switch done {
        case .ended: p(.class("notice"), .role("status")) { wording("account.signIns.ended") }
        case .changed:
            p(.class("notice"), .role("status")) { wording("account.password.changed") }
        case .quiet: p(.class("notice"), .role("status")) { wording("quietDays.kept") }
        case nil: EmptyHTML()
        }
        PersonRankingNote(frame: frame)
        if account.role != .director, frame.sees(.today(.pulse)) {
            QuietDaysForm(frame: frame, chosen: quietDays)
        }
        section {
            h2 { wording("account.signIns") }
            ul(.class("sign-ins")) { ForEach(signIns) { one in row(one) } }
            if signIns.count > 1 {
                form(.class("entry-form"), .method("post"), .action(Link.ownSignIns.path)) {
                    FormToken(frame: frame)
                    input(.type("hidden"), .name(Field.others), .value("yes"))
                    button(.type("submit")) { wording("account.signIns.endOthers") }
                }
            }
        }
        if account.ways.contains(.password) { secondFactor }
        section(.id("keys")) {
            h2 { wording("keys.title") }
            p { wording("keys.text") }
            ul(.class("actions")) {
                li { a(.href(Link.programKeys.path)) { wording("keys.open") } }
            }
        }
        section(.id("password-change")) {
            if account.ways.contains(.password) {
                h2 { wording("account.password") }
                passwordForm
            } else {
                h2 { wording("signIn.password") }
                p { wording("account.password.none") }
            }
        }
    }

    private var secondFactor: some HTML {
        section(.id("second-step")) {
            h2 { wording("secondStep.title") }
            p {
                hasSecondFactor
                    ? wording("account.secondStep.on") : wording("account.secondStep.off")
            }
            ul(.class("actions")) {
                li {
                    a(.href(Link.secondFactor.path)) {
                        hasSecondFactor
                            ? wording("account.secondStep.change")
                            : wording("account.secondStep.begin")
                    }
                }
            }
        }
    }

    private func row(_ one: ShownSignIn) -> some HTML {
        li {
            div {
                strong { one.name(wording) }
                if one.isHere { span(.class("muted")) { " · \(wording("account.signIns.here"))" } }
                p(.class("muted")) {
                    "\(wording("account.signIns.begun")) \(one.begun(wording)) · "
                    "\(wording("account.signIns.seen")) \(one.seen(wording))"
                    if !one.address.isEmpty {
                        " · \(wording("account.signIns.address")) \(one.address)"
                    }
                }
            }
            if !one.isHere {
                form(.method("post"), .action(Link.ownSignIns.path)) {
                    FormToken(frame: frame)
                    input(.type("hidden"), .name(Field.ended), .value(one.id))
                    button(
                        .type("submit"), .class("is-quiet"),
                        .aria("label", value: one.ending(wording))
                    ) { wording("account.signIns.end") }
                }
            }
        }
    }

    private var passwordForm: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.ownPassword.path)) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name("username"), .value(account.email.text),
                .custom(name: "autocomplete", value: "username"))
            EntryField(
                name: Field.current, words: wording("account.password.current"),
                type: "password", filledBy: "current-password", mistake: currentMistake)
            NewPasswordFields(wording: wording, mistake: mistakes?.new)
            p(.class("muted")) { wording("account.password.text") }
            button(.type("submit")) { wording("account.password.button") }
        }
    }

    private var currentMistake: String? { mistakes?.current.map(wording.ownPassword) }
}

extension Wording {
    /// What is wrong with the password that somebody who is signed in types again.
    func ownPassword(_ mistake: SignInMistake) -> String {
        switch mistake {
        case .wrong, .wrongCode, .tooLate: self("account.password.wrong")
        case .wait(let seconds): self("signIn.wait", ["time": wait(seconds)])
        case .crowded: self("signIn.crowded")
        case .noPassword, .noAddress: self("signIn.noPassword")
        }
    }
}

/// What is wrong with a change of one's password.
struct PasswordMistakes: Error, Hashable, Sendable {
    var current: SignInMistake?
    var new: NewPassword.Mistake?
}

/// A browser that somebody is signed in with, as it is shown.
struct ShownSignIn: Sendable {
    let id: String
    let browser: String
    let address: String
    let begun: Site.Clock.Reading
    let seen: Site.Clock.Reading
    let isHere: Bool

    func name(_ wording: Wording) -> String {
        browser.isEmpty ? wording("account.signIns.unknown") : browser
    }

    func begun(_ wording: Wording) -> String { wording.moment(begun.day, begun.minute) }

    func seen(_ wording: Wording) -> String { wording.moment(seen.day, seen.minute) }

    func ending(_ wording: Wording) -> String {
        wording(
            "account.signIns.end.named", ["browser": name(wording), "when": begun(wording)])
    }
}
