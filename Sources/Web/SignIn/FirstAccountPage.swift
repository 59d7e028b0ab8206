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

/// A name and an address, as they were typed in.
struct AccountDraft: Sendable {
    var name = ""
    var email = ""

    /// The names of the fields.
    enum Field {
        static let name = "name"
        static let email = "email"
    }

    /// Nothing typed in yet.
    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        name = form[Field.name].tidied
        email = form[Field.email].tidied
    }

    /// What is wrong with them; a name may be missing where people.csv may know it.
    func mistakes(needsName: Bool, password: NewPassword? = nil) -> AccountMistakes? {
        var mistakes = AccountMistakes()
        let address = EmailAddress(email)
        if address == nil { mistakes.email = .noAddress }
        if name.isEmpty, needsName { mistakes.name = .missing }
        if name.count > Account.longestName { mistakes.name = .tooLong }
        if let password, let address {
            mistakes.password = password.mistake(name: name, email: address)
        }
        return mistakes == AccountMistakes() ? nil : mistakes
    }
}

/// What is wrong with each field.
struct AccountMistakes: Hashable, Sendable {
    var name: NameMistake?
    var email: EmailMistake?
    var password: NewPassword.Mistake?

    /// What is wrong with a name.
    enum NameMistake { case missing, tooLong }
    /// What is wrong with an address.
    enum EmailMistake { case noAddress, taken }
}

/// The fields of a name and an address.
struct AccountFields: HTML {
    let wording: Wording
    let draft: AccountDraft
    let mistakes: AccountMistakes?

    var body: some HTML {
        EntryField(
            name: AccountDraft.Field.name, words: wording("account.name"), value: draft.name,
            filledBy: "name", mistake: nameMistake)
        EntryField(
            name: AccountDraft.Field.email, words: wording("signIn.email"), value: draft.email,
            type: "email", filledBy: "email", mistake: emailMistake)
    }

    private var nameMistake: String? {
        switch mistakes?.name {
        case .missing: wording("account.noName")
        case .tooLong: wording("account.nameTooLong", ["n": String(Account.longestName)])
        case nil: nil
        }
    }

    private var emailMistake: String? {
        switch mistakes?.email {
        case .noAddress: wording("signIn.noAddress")
        case .taken: wording("account.taken")
        case nil: nil
        }
    }
}

extension String {
    /// Without what cannot be seen, and spaces around it.
    var tidied: String {
        let seen = unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let front = String(String.UnicodeScalarView(seen)).drop { $0.isWhitespace }
        return String(front.reversed().drop { $0.isWhitespace }.reversed())
    }
}
