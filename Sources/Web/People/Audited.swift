import Domain
import Storage

extension Site {
    /// An id for an entry of the log, which is never made twice.
    fileprivate func entryID() -> String { secret().hash }
}

extension Visit {
    /// The store, whose next write is noted as done by this reader.
    func store(noting deed: AuditEntry.Deed, _ subject: String) -> Store {
        site.store.noting(entry(deed, subject), id: site.entryID())
    }

    /// Notes that this reader takes figures out.
    func note(_ deed: AuditEntry.Deed, _ subject: String) async throws {
        try await site.store.note(entry(deed, subject), id: site.entryID())
    }

    private func entry(_ deed: AuditEntry.Deed, _ subject: String) -> AuditEntry {
        arrival.entry(deed, subject, by: reader.account)
    }
}

extension Chooser {
    /// Who asks, as whoever chooses something otherwise now.
    init(_ visit: Visit) {
        let account = visit.reader.account
        self.init(
            accountID: account?.id, name: account?.name ?? "",
            atSecond: visit.site.clock.second())
    }
}

extension Arrival {
    /// The store, whose next write is noted as done by somebody who comes in with it.
    func store(noting deed: AuditEntry.Deed, by account: Account) -> Store {
        site.store.noting(entry(deed, account.audited, by: account), id: site.entryID())
    }

    /// An entry of what somebody who comes in with it did.
    func newEntry(
        _ deed: AuditEntry.Deed, _ subject: String, by account: Account
    ) -> NewAuditEntry {
        NewAuditEntry(entry(deed, subject, by: account), id: site.entryID())
    }

    /// Notes a wrong password or code, of an account or of nobody's; what was typed is not kept: it
    /// may be a password in the wrong field.
    func noteFailure(
        _ deed: AuditEntry.Deed, of account: Account?, by reader: Account? = nil,
        _ failed: FailedTry
    ) async throws {
        try await site.store.note(
            entry(deed, account?.audited ?? "", by: reader), id: site.entryID(), ofFailed: failed)
    }

    fileprivate func entry(
        _ deed: AuditEntry.Deed, _ subject: String, by account: Account?
    ) -> AuditEntry {
        AuditEntry(
            atSecond: site.clock.second(), actor: account.map(AuditEntry.Actor.init), deed: deed,
            subject: String(subject.prefix(200)), address: address)
    }
}
