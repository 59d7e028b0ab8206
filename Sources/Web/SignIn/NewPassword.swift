import Domain
import HTML

/// A password that somebody chooses, typed twice. It is never shown again, also not in a form that
/// comes back.
struct NewPassword: Sendable {
    let text: String
    private let again: String

    /// The names of the fields.
    enum Field {
        static let password = "password"
        static let again = "again"
    }

    /// What is wrong with it.
    enum Mistake: Error, Hashable, Sendable {
        case flaw(PasswordRule.Flaw)
        /// The two are not the same.
        case different
    }

    /// What a form says.
    init(_ form: FormFields) {
        text = form[Field.password]
        again = form[Field.again]
    }

    /// Nil when it is good for somebody of that name and address.
    func mistake(name: String, email: EmailAddress) -> Mistake? {
        PasswordRule.flaw(of: text, name: name, email: email).map(Mistake.flaw)
            ?? (text == again ? nil : .different)
    }
}

/// The two fields of it.
struct NewPasswordFields: HTML {
    let wording: Wording
    let mistake: NewPassword.Mistake?

    var body: some HTML {
        EntryField(
            name: NewPassword.Field.password, words: wording("password.new"), type: "password",
            filledBy: "new-password",
            hint: wording("password.hint", ["n": String(PasswordRule.fewest)]),
            mistake: mistake.flatMap(sentence))
        EntryField(
            name: NewPassword.Field.again, words: wording("password.again"), type: "password",
            filledBy: "new-password",
            mistake: mistake == .different ? wording("password.different") : nil)
    }

    private func sentence(_ mistake: NewPassword.Mistake) -> String? {
        switch mistake {
        case .flaw(.tooShort): wording("password.tooShort", ["n": String(PasswordRule.fewest)])
        case .flaw(.tooLong): wording("password.tooLong", ["n": String(PasswordRule.most)])
        case .flaw(.easilyGuessed): wording("password.easilyGuessed")
        case .different: nil
        }
    }
}
