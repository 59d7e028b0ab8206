/// A list of what is known about one person, as they see and download it.
public enum PersonalPart: String, CaseIterable, Hashable, Sendable {
    case person, spellings
    case activities, leads, deals
    case stageChanges = "stage-changes"
    case invoiceLines = "invoice-lines"
    case attention, plan, targets, goals, kpis
    case logEntries = "log-entries"
    case mirrorChoices = "mirror-choices"
    /// What they promised to do.
    case actions
    /// What they led.
    case reviews
    /// Their one-on-ones: those to come, those that were held, what was agreed, and what they wrote
    /// for nobody else.
    case oneOnOnes = "one-on-ones"
    case talks
    case talkLines = "talk-lines"
    case privateNotes = "private-notes"
    /// What matters most to them, what was agreed about it, and thank-yous from and to them.
    case topChoices = "top-choices"
    case agreements, thanks
    case quietDays = "quiet-days"
    case account
    case signIns = "sign-ins"
    case browsers
    case secondFactor = "second-factor"
    case companyIdentities = "company-identities"
    case programKeys = "program-keys"
    /// Who looked at them, and at whom they looked.
    case looks
    case ownLooks = "own-looks"
    case rankings
    /// What they chose otherwise.
    case choices
    case log
    case receipts
    case rejectedRows = "rejected-rows"

    /// The kind of data that it is a list of.
    public var kind: PersonalDataKind {
        switch self {
        case .person, .spellings: .person
        case .activities: .activity
        case .leads: .lead
        case .deals, .stageChanges: .deal
        case .invoiceLines: .invoiceLine
        case .attention: .attention
        case .plan: .planItem
        case .targets, .goals, .kpis: .personalTarget
        case .logEntries: .loggedEntry
        case .mirrorChoices: .mirrorChoice
        case .actions: .actionItem
        case .reviews: .review
        case .oneOnOnes, .talks: .oneOnOne
        case .talkLines: .talkLine
        case .privateNotes: .privateNote
        case .topChoices: .topChoice
        case .agreements: .agreement
        case .thanks: .thanks
        case .quietDays: .quietDay
        case .account: .account
        case .signIns: .signIn
        case .browsers: .knownBrowser
        case .secondFactor: .secondFactor
        case .companyIdentities: .companyIdentity
        case .programKeys: .programKey
        case .looks, .ownLooks: .look
        case .rankings: .ranking
        case .choices: .choiceChange
        case .log: .auditEntry
        case .receipts: .importRecord
        case .rejectedRows: .rejectedRow
        }
    }

    /// Whether somebody may see it of a person.
    public func isOpen(to onlooker: Onlooker) -> Bool {
        let sight = PersonalData.of(kind).sight
        return switch onlooker {
        case .oneself: true
        case .director: sight != .own && sight != .pair && sight != .nobody
        case .manager: sight == .rows || kind == .person
        }
    }
}

/// Who looks at what is known about a person.
public enum Onlooker: Hashable, Sendable {
    case oneself, director
    /// The manager of their team, or of one above it.
    case manager
}

extension PersonalDataKind {
    /// The lists of that kind. Without one it cannot be told whose it is, or it is nobody's who
    /// works here; the page says which.
    public var parts: [PersonalPart] { PersonalPart.allCases.filter { $0.kind == self } }
}

extension Access {
    /// As who one may see all that is known of a person; nil where one may not. Colleagues never do,
    /// also where persons are ranked.
    public func onlooker(
        at personID: String, team: String?, own: String?
    ) -> Onlooker? {
        if personID == own { return .oneself }
        switch role {
        case .director: return .director
        case .manager: return rows.holds(personID: personID, team: team) ? .manager : nil
        case .member, .viewer: return nil
        }
    }
}
