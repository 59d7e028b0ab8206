/// That somebody changed something, or took figures out.
public struct AuditEntry: Hashable, Sendable {
    /// When, in seconds since 1970.
    public let atSecond: Int
    /// Who; nil for whoever worked on the machine itself.
    public let actor: Actor?
    /// What was done.
    public let deed: Deed
    /// To what: a name, a month, a file.
    public let subject: String
    /// The network address it came from; empty for the machine itself.
    public let address: String

    /// Somebody, as they were called then.
    public struct Actor: Hashable, Sendable {
        /// The id of their account.
        public let id: String
        /// Their name and address.
        public let name: String

        /// Somebody known by the id of an account.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }

        /// Koers itself, by night.
        public static let koers = Actor(id: "koers", name: "Koers")

        /// The owner of an account.
        public init(_ account: Account) {
            self.init(id: account.id, name: account.audited)
        }
    }

    /// What can be done.
    public enum Deed: String, CaseIterable, Hashable, Sendable {
        case signedIn, passwordChosen, passwordChanged, signInsEnded
        case secondFactorConfirmed, secondFactorEnded, secondFactorRemoved, secondFactorRuleSet
        case recoveryCodesMade, passwordWrong, codeWrong, keyMade, keyEnded
        case firstAccountMade, invited, accountAdded, linkMade, roleSet, keptOut, letIn
        case costKept, costRemoved, wantedMixKept, scenarioKept, scenarioForgotten
        case personRankingBegun, personRankingEnded
        case signedInByCompany, linkedToCompany, madeByCompany, roleFollowed, companyForgotten
        case fileHandedOver, fileImported, importAsked, importDropped, mappingKept
        case factsExported, rejectionsExported
        case backupMade, backupRestored
        case organisationKept, kpisChosen, rankingKept, guideStepKept, sampleAsked, sampleRemoved
        case retentionSet, retentionApplied
        case personExported, personErased
        case importReversed, jobStopped
        case mirrorShared, mirrorClosed, activityGoalKept, passingWithdrawn, reachingWithdrawn
        case actionMade, actionChanged, kpiAsked
        case reviewPlanned, reviewMoved, agendaKept, reviewBegun, reviewSaid, reviewHeld
        case reviewDropped
        case talkRhythmSet, talkNotesKept, talkLineAdded, talkLineChanged, talkHeld
        case agreementMade, agreementChanged, pulseRhythmSet
        case planLineKept, planLineRemoved, planOrdered, planCarried
        case kpiKept, kpiLeft, kpiReturned, targetsKept, ownNumbersKept
        case motivatorKept, motivatorRemoved, motivatorHandedOver
        case thresholdKept, thresholdRemoved, priorityKept, priorityRemoved
        case roundPlanned, roundChanged, roundClosed, roundDropped, ballotLinksMade
        case statementsKept

        /// Whether it adds to the figures or changes the organisation that they are of.
        public var isOfFacts: Bool {
            switch self {
            case .costKept, .costRemoved, .wantedMixKept, .fileHandedOver, .fileImported,
                .importAsked,
                .organisationKept, .kpisChosen, .rankingKept, .reviewHeld, .talkHeld,
                .planLineKept, .planLineRemoved, .planOrdered, .planCarried, .kpiKept, .kpiLeft,
                .kpiReturned, .targetsKept, .ownNumbersKept, .motivatorKept, .motivatorRemoved,
                .motivatorHandedOver, .thresholdKept, .thresholdRemoved, .passingWithdrawn,
                .reachingWithdrawn, .roundPlanned, .roundClosed:
                true
            default: false
            }
        }
    }

    /// Something that was done.
    public init(atSecond: Int, actor: Actor?, deed: Deed, subject: String, address: String) {
        self.atSecond = atSecond
        self.actor = actor
        self.deed = deed
        self.subject = subject
        self.address = address
    }
}

extension Account {
    /// As the log calls it.
    public var audited: String { "\(name) <\(email)>" }
}
