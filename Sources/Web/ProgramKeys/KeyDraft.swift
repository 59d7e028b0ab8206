import Storage

/// A key to be made, as it was filled in.
struct KeyDraft: Sendable {
    var name = ""
    /// For how many days.
    var days = ProgramKey.days[1]

    /// Nothing filled in yet.
    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        name = form[ProgramKeysPage.Field.name].tidied
        let asked = Int(form[ProgramKeysPage.Field.days])
        if let asked, ProgramKey.days.contains(asked) { days = asked }
    }

    /// What is wrong with the name.
    var mistake: KeyMistakes.Name? {
        if name.isEmpty { return .missing }
        return name.count > ProgramKey.longestName ? .tooLong : nil
    }
}

/// What is wrong with each field.
struct KeyMistakes: Error, Hashable, Sendable {
    var name: Name?
    var password: SignInMistake?

    /// What is wrong with a name.
    enum Name { case missing, tooLong, tooMany }
}
