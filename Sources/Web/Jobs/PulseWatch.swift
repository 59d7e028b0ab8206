import Domain
import Storage

/// Ends the weeks of the question of the week that are over, beside the pages.
struct PulseWatch: Sendable {
    private let store: Store
    private let clock: Site.Clock
    private let token: @Sendable () -> String

    init(_ site: Site) {
        store = site.store
        clock = site.clock
        token = site.newID
    }

    /// Ends what is over; answers how many weeks.
    @discardableResult func look() async throws -> Int {
        let found = try await store.read { try $0.organisation() }
        guard let organisation = found else { return 0 }
        return try await store.closePulseWeeks(
            on: clock.today(in: organisation.timeZone), token: token)
    }
}
