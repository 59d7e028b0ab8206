internal import Domain
internal import Foundation
internal import Storage
internal import Web

/// What the commands are wired from: the store, the clock and chance.
enum House {
    /// Opens the database, and makes it when `making` and it is not there; closes it when the work
    /// is done or has failed.
    static func open<T>(
        _ place: DatabasePlace, replica: DatabasePlace? = nil, making: Bool = false,
        _ work: (Store) async throws -> T
    ) async throws -> T {
        let engine = try place.engine(making: making)
        let copy = try replica?.engine(making: false)
        let migrations = EmbeddedAssets.migrations.map { Migration(name: $0.name, text: $0.text) }
        let store = try await Store(
            engine, replica: copy, migrations: migrations, name: place.name, making: making)
        do {
            let result = try await work(store)
            try await store.close()
            return result
        } catch {
            try? await store.close()
            throw error
        }
    }

    /// The pages over a store.
    static func site(_ store: Store, at place: DatabasePlace) -> Site {
        Site(
            store: store, clock: clock, token: { UUID().uuidString.lowercased() },
            database: place.name)
    }

    /// The clock of the host: the only place that asks what time it is.
    static let clock = Site.Clock(second: second) { second, zone in
        let moment = second.map { Date(timeIntervalSince1970: Double($0)) } ?? Date()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
        let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return (day ?? Day(number: 0), (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// Seconds since 1970.
    @Sendable static func second() -> Int { Int(Date().timeIntervalSince1970) }
}
