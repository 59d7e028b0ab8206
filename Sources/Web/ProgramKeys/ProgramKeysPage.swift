import Domain
import HTML
import Storage

/// The keys with which programs come in, in the place of whoever made them.
struct ProgramKeysPage: Page {
    let frame: Frame
    let account: Account
    let keys: [ShownKey]
    /// The address of this Koers, as a program has to know it.
    let origin: String
    var draft = KeyDraft()
    var mistakes: KeyMistakes?
    /// One that was just made. It is shown once: only its hash is kept.
    var made: Secret?
    var isDone = false

    /// The names of the fields.
    enum Field {
        static let name = "name"
        static let days = "days"
        static let password = "current"
        static let ended = "ended"
    }

    var title: String { wording("keys.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("keys.text") }
        if let made { notice(made) }
        if isDone { p(.class("notice"), .role("status")) { wording("keys.done") } }
        section {
            h2 { wording("keys.list") }
            if keys.isEmpty {
                p { wording("keys.none") }
            } else {
                ul(.class("sign-ins")) { ForEach(keys) { one in row(one) } }
            }
        }
        section(.id("new-key")) {
            h2 { wording("keys.new") }
            newForm
        }
    }

    private func notice(_ made: Secret) -> some HTML {
        div(.class("notice"), .role("status")) {
            p(.class("error-detail")) { wording("keys.made") }
            div(.class("command shared")) { pre(.tabindex(0)) { code { made.text } } }
            p { wording("keys.once") }
            div(.class("command shared")) { pre(.tabindex(0)) { code { example } } }
        }
    }

    private var example: String {
        "curl -H 'Authorization: Bearer …' --data-binary @deals.csv "
            + "\(origin)/api/imports/deals.csv"
    }

    private func row(_ one: ShownKey) -> some HTML {
        li {
            div {
                strong { one.key.name }
                p(.class("muted")) { one.moments(wording) }
            }
            form(.method("post"), .action(Link.endedKey.path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(Field.ended), .value(one.key.id))
                button(.type("submit"), .class("is-quiet")) {
                    wording("keys.end")
                    span(.class("visually-hidden")) { ": \(one.key.name)" }
                }
            }
        }
    }

    private var newForm: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.programKeys.path)) {
            FormToken(frame: frame)
            EntryField(
                name: Field.name, words: wording("keys.name"), value: draft.name,
                hint: wording("keys.name.hint"), mistake: nameMistake)
            div(.class("entry-field")) {
                label(.for(Field.days)) { wording("keys.days") }
                select(.id(Field.days), .name(Field.days)) {
                    ForEach(ProgramKey.days) { days in choice(days) }
                }
            }
            if account.ways.contains(.password) { passwordField }
            button(.type("submit")) { wording("keys.button") }
        }
    }

    private var passwordField: some HTML {
        EntryField(
            name: Field.password, words: wording("account.password.current"),
            type: "password", filledBy: "current-password",
            mistake: mistakes?.password.map(wording.ownPassword))
    }

    private func choice(_ days: Int) -> some HTML {
        option(.value(String(days))) { wording.counted("keys.forDays", days) }
            .attributes(
                .custom(name: "selected", value: "selected"), when: days == draft.days)
    }

    private var nameMistake: String? {
        switch mistakes?.name {
        case .missing: wording("account.noName")
        case .tooLong:
            wording("account.nameTooLong", ["n": String(ProgramKey.longestName)])
        case .tooMany: wording("keys.tooMany", ["n": String(ProgramKey.most)])
        case nil: nil
        }
    }
}

/// A key as it is shown.
struct ShownKey: Sendable {
    let key: ProgramKey
    let made: Site.Clock.Reading
    let ends: Site.Clock.Reading
    let seen: Site.Clock.Reading?

    func moments(_ wording: Wording) -> String {
        let seen = seen.map {
            "\(wording("account.signIns.seen")) \(wording.moment($0.day, $0.minute))"
        }
        return [
            "\(wording("keys.ends")) \(wording.moment(ends.day, ends.minute))",
            "\(wording("keys.madeOn")) \(wording.moment(made.day, made.minute))",
            seen ?? wording("keys.unused"),
        ].joined(separator: " · ")
    }
}
