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

    /// Closes what is due; answers how many were closed.
    @discardableResult func look() async throws -> Int {
        let zone = try await store.read { try $0.organisation()?.timeZone }
        let today = clock.today(in: zone ?? "Europe/Amsterdam")
        let due = try await store.read { snapshot in
            try snapshot.askedRounds().filter { $0.closedOn == nil && $0.days.last < today }
        }
        guard !due.isEmpty else { return 0 }
        let entry = AuditEntry(
            atSecond: clock.second(), actor: .koers, deed: .roundClosed,
            subject: String(due.map(\.name).joined(separator: ", ").prefix(200)), address: "")
        return try await store.noting(entry, id: entryID()).closeRounds(on: today, token: token)
    }
}
