import Domain
import HTML

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
            filledBy: "name", mistake: wording.mistake(mistakes?.name))
        EntryField(
            name: AccountDraft.Field.email, words: wording("signIn.email"), value: draft.email,
            type: "email", filledBy: "email", mistake: wording.mistake(mistakes?.email))
    }
}

extension Wording {
    /// What is wrong with a name.
    func mistake(_ mistake: AccountMistakes.NameMistake?) -> String? {
        switch mistake {
        case .missing: self("account.noName")
        case .tooLong: self("account.nameTooLong", ["n": String(Account.longestName)])
        case nil: nil
        }
    }

    /// What is wrong with an address.
    func mistake(_ mistake: AccountMistakes.EmailMistake?) -> String? {
        switch mistake {
        case .noAddress: self("signIn.noAddress")
        case .taken: self("account.taken")
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
