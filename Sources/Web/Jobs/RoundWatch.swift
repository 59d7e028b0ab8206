import Domain
import Storage

/// Closes rounds whose last day is over, beside the pages: looking at a page never writes it.
struct RoundWatch: Sendable {
    private let store: Store
    private let clock: Site.Clock
    private let token: @Sendable () -> String
    private let entryID: @Sendable () -> String

    init(_ site: Site) {
        store = site.store
        clock = site.clock
        token = site.token
        entryID = { site.secret().hash }
    }

    /// Closes what is due, each by itself, so that one that fails keeps no other open; answers how many
    /// were closed. Throws what the last one failed of.
    @discardableResult func look() async throws -> Int {
        let zone = try await store.read { try $0.organisation()?.timeZone }
        let today = clock.today(in: zone ?? "Europe/Amsterdam")
        let due = try await store.read { try $0.dueRounds(on: today) }
        var (closed, failure) = (0, (any Error)?.none)
        for round in due {
            let entry = AuditEntry(
                atSecond: clock.second(), actor: .koers, deed: .roundClosed,
                subject: String(round.name.prefix(200)), address: "")
            do {
                try await store.noting(entry, id: entryID())
                    .closeDue(round: round.id, on: today, token: token)
                closed += 1
            } catch RoundRefusal.notPlanned {
                // Another server closed it meanwhile.
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return closed
    }
}
