import Domain

/// What a form says of an agreement, as it was typed.
struct AgreementDraft: Sendable {
    var statement = ""
    var leaderPart = ""
    var organisationPart = ""
    var due = ""

    /// The names of the fields.
    enum Field {
        static let deed = "do"
        static let id = "agreement"
        static let seen = "seen"
        static let statement = "statement"
        static let leaderPart = "leader-part"
        static let organisationPart = "organisation-part"
        static let due = "due"
        static let kept = "kept"
    }

    /// An empty form about a statement.
    init(about statement: Statement? = nil) {
        self.statement = statement.map { String($0.rawValue) } ?? ""
    }

    /// What it says now.
    init(_ agreement: Agreement) {
        self.init(about: agreement.statement)
        leaderPart = agreement.leaderPart
        organisationPart = agreement.organisationPart
        due = agreement.dueOn?.description ?? ""
    }

    /// What was sent.
    init(_ form: FormFields) {
        statement = form[Field.statement].tidied
        leaderPart = form[Field.leaderPart].onOneLine
        organisationPart = form[Field.organisationPart].onOneLine
        due = form[Field.due].tidied
    }

    /// What is wrong with it, at which field.
    var mistakes: AgreementMistakes {
        var found = AgreementMistakes()
        if leaderPart.isEmpty, organisationPart.isEmpty { found.leaderPart = .nothing }
        if leaderPart.count > Agreement.longestPart { found.leaderPart = .tooLong }
        if organisationPart.count > Agreement.longestPart { found.organisationPart = .tooLong }
        if !due.isEmpty, Day(due) == nil { found.due = true }
        return found
    }
}

/// What is wrong with an agreement that was sent.
struct AgreementMistakes: Hashable, Sendable {
    var leaderPart: Part?
    var organisationPart: Part?
    /// It is about none of the statements that can be chosen.
    var statement = false
    /// By when is no day.
    var due = false
    /// The other one changed it meanwhile.
    var isChanged = false

    /// What is wrong with what somebody does.
    enum Part: Hashable, Sendable {
        /// Neither of the two does anything.
        case nothing
        case tooLong
    }
}

/// An agreement that could not be kept, and why.
struct AgreementRefused: Error, Sendable {
    /// Which one was to be changed; nil for another one.
    let id: String?
    let draft: AgreementDraft
    let mistakes: AgreementMistakes
}

extension Wording {
    /// What is wrong with what somebody does.
    func mistake(_ part: AgreementMistakes.Part?) -> String? {
        switch part {
        case .nothing: self("agreement.nothing")
        case .tooLong: self("agreement.tooLong", ["n": whole(Agreement.longestPart)])
        case nil: nil
        }
    }
}
