import Domain
import Storage

/// A request about the agreements of a pair, of one of the two.
struct AgreementVisit: Sendable {
    let talk: PairVisit
    private let visit: Visit
    private let today: Day

    /// Throws unless whoever asks is one of the two.
    init(_ visit: Visit) async throws {
        self.visit = visit
        talk = try await PairVisit(visit)
        today = try await visit.read { $0.frame.today }
    }

    private var pair: TalkPair { talk.pair }

    /// The log says with whom, and never what.
    private func store(_ deed: AuditEntry.Deed) -> Store {
        visit.store(noting: deed, pair.personID)
    }

    /// Keeps what was agreed. Throws `AgreementRefused`.
    func add(_ form: FormFields) async throws {
        guard talk.side == .leader else { throw Mistake.unknownAddress }
        let draft = AgreementDraft(form)
        var mistakes = draft.mistakes
        let personID = pair.personID
        let offered = try await visit.read { try $0.offeredStatements(personID) }
        let statement = Int(draft.statement).flatMap(Statement.init(rawValue:))
        mistakes.statement = statement.map { !offered.statements.contains($0) } ?? true
        guard mistakes == AgreementMistakes(), let statement else {
            throw AgreementRefused(id: nil, draft: draft, mistakes: mistakes)
        }
        let id = String(form[AgreementDraft.Field.id].prefix(64))
        let agreement = Agreement(
            id: id.isEmpty ? visit.site.token() : id, statement: statement,
            roundID: offered.roundID, leaderPart: draft.leaderPart,
            organisationPart: draft.organisationPart, dueOn: Day(draft.due), madeOn: today)
        try await store(.agreementMade).add(agreement, to: pair)
    }

    /// Keeps other words or another day of one that is open. Throws `AgreementRefused`.
    func change(_ form: FormFields) async throws {
        let draft = AgreementDraft(form)
        let id = form[AgreementDraft.Field.id]
        let mistakes = draft.mistakes
        guard mistakes == AgreementMistakes() else {
            throw AgreementRefused(id: id, draft: draft, mistakes: mistakes)
        }
        try await change(id, form) { agreement in
            guard agreement.state == .open else { return }
            agreement.leaderPart = draft.leaderPart
            agreement.organisationPart = draft.organisationPart
            agreement.dueOn = Day(draft.due)
        }
    }

    /// Ends one, or opens it again as long as nobody said how well it was kept.
    func set(_ state: Agreement.State, _ form: FormFields) async throws {
        try await change(form[AgreementDraft.Field.id], form) { [today] agreement in
            guard agreement.state != state, agreement.kept == nil else { return }
            agreement.state = state
            agreement.endedOn = state == .open ? nil : today
        }
    }

    private func change(
        _ id: String, _ form: FormFields, _ change: @escaping @Sendable (inout Agreement) -> Void
    ) async throws {
        guard talk.side == .leader else { throw Mistake.unknownAddress }
        do {
            let isThere = try await store(.agreementChanged).change(
                agreement: id, of: pair, seen: form[AgreementDraft.Field.seen], change)
            guard isThere else { throw Mistake.unknownAddress }
        } catch is ChangedMeanwhile {
            throw AgreementRefused(
                id: id, draft: AgreementDraft(form), mistakes: AgreementMistakes(isChanged: true))
        }
    }

    /// Keeps how well the person says it was kept. No log tells of it: with the mean before and after
    /// it, that would tell what they said.
    func rate(_ form: FormFields) async throws {
        guard talk.side == .person, let kept = Int(form[AgreementDraft.Field.kept]),
            Agreement.scale.contains(kept)
        else { throw Mistake.unknownAddress }
        let isThere = try await visit.site.store.rate(
            agreement: form[AgreementDraft.Field.id], of: pair, kept: kept)
        guard isThere else { throw Mistake.unknownAddress }
    }
}
