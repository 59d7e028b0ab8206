import Domain
public import Storage

/// What is done once a night, in the organisation's own zone, by one server.
public struct NightlyWork: Sendable {
    private let store: Store
    private let clock: Site.Clock
    private let token: @Sendable () -> String

    /// The nights of a site.
    public init(_ site: Site) {
        store = site.store
        clock = site.clock
        token = site.token
    }

    /// Takes away what has been kept long enough, when it is night and no other server does; answers
    /// what was taken away. The first night comes two weeks after the first start.
    public func retainWhenDue() async throws -> [RetentionRun] {
        let second = clock.second()
        let zone = try await store.read { try $0.organisation()?.timeZone }
        let now = clock.read(second, zone ?? "Europe/Amsterdam")
        let night = second + RetentionNight.seconds(fromMinute: now.minute)
        try await store.begin(.retention, notBefore: night + RetentionNight.notice)
        guard try await store.takeTurn(.retention, at: second) else { return [] }
        do {
            let runs = try await store.applyRetention(on: now.day, at: second, newID: token)
            try await store.giveBackTurn(.retention, at: night)
            return runs
        } catch {
            try? await store.giveBackTurn(
                .retention, at: error is CancellationError ? second : second + 3_600)
            throw error
        }
    }
}
