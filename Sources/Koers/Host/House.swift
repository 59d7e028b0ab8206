internal import Domain
internal import Foundation
internal import Sample
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
        try await place.engine(making: making).closing { engine in
            let copy = try replica?.engine(making: false)
            let store = try await Store(
                engine, replica: copy, migrations: migrations, name: place.name, making: making)
            let result = try await work(store)
            try await copy?.close()
            return result
        }
    }

    /// Moves everything from one database into another, which is made when it is a file that is not
    /// there.
    static func move(
        from source: DatabasePlace, to target: DatabasePlace,
        progress: @escaping @Sendable (MoveProgress) -> Void
    ) async throws -> MoveReceipt {
        try await source.engine(making: false).closing { engine in
            let store = try await Store(
                engine, migrations: migrations, name: source.name, making: false)
            return try await target.engine(making: true).closing { engine in
                try await Move(
                    from: store, named: source.name, to: engine, named: target.name,
                    migrations: migrations
                ).run(progress: progress)
            }
        }
    }

    /// Makes a backup of a store that is open.
    static func backUp(_ store: Store, to file: BackupFile) async throws -> Seal {
        try await file.make { path in
            try await Backup(of: store).make(at: path, second: second())
        }
    }

    /// Makes a backup of a database, also of one that an earlier Koers made, as it is.
    static func backUp(
        _ place: DatabasePlace, to file: BackupFile,
        progress: @escaping @Sendable (MoveProgress) -> Void
    ) async throws -> Seal {
        try await place.engine(making: false).closing { engine in
            let store = try await Store(
                asItIs: engine, migrations: migrations, name: place.name)
            let seal = try await file.make { path in
                try await Backup(of: store)
                    .make(at: path, second: second(), progress: progress)
            }
            await note(backup: URL(filePath: file.path).lastPathComponent, of: store)
            return seal
        }
    }

    /// A backup takes everything out, which the log tells; one that an earlier Koers made has none,
    /// and a backup is whole without.
    private static func note(backup name: String, of store: Store) async {
        do {
            guard try await store.read(.latest, { try $0.hasLog() }) else { return }
            try await store.note(entry(.backupMade, name), id: token())
        } catch {
            Terminal.complain("koers: the backup could not be noted in the log: \(error)")
        }
    }

    /// Brings a backup back; a file that was made for it goes again when that fails.
    static func restore(
        _ file: String, into place: DatabasePlace,
        progress: @escaping @Sendable (MoveProgress) -> Void = { _ in }
    ) async throws -> Restore.Receipt {
        let wasThere = place.isThere
        do {
            return try await place.engine(making: true).closing { engine in
                try await Restore(
                    from: file, to: engine, named: place.name, migrations: migrations
                ).run(
                    noting: (
                        entry(.backupRestored, URL(filePath: file).lastPathComponent), token()
                    ),
                    progress: progress)
            }
        } catch {
            if !wasThere { place.removeFile() }
            throw error
        }
    }

    private static let migrations = EmbeddedAssets.migrations.map {
        Migration(name: $0.name, text: $0.text)
    }

    /// The pages over a store; proxies are named by their addresses.
    static func site(
        _ store: Store, at place: DatabasePlace, behind proxies: Set<String> = []
    ) -> Site {
        var site = Site(
            store: store, clock: clock, token: token, chance: bytes, database: place.typed,
            proxies: proxies)
        site.sampleFiles = { today in
            SampleOrganisation(upTo: today).files.map { ($0.name, $0.text) }
        }
        site.sampleGoals = { SampleGoals.all(upTo: $0) }
        site.sampleSayings = { SampleRoundSayings.all(upTo: $0) }
        return site
    }

    /// The store, whose next write is noted as done on this machine.
    static func noting(
        _ deed: AuditEntry.Deed, _ subject: String, in store: Store
    ) -> Store {
        store.noting(entry(deed, subject), id: token())
    }

    /// Notes something that changes nothing, such as an export.
    static func note(
        _ deed: AuditEntry.Deed, _ subject: String, in store: Store
    ) async throws {
        try await store.note(entry(deed, subject), id: token())
    }

    /// That something was done on this machine.
    private static func entry(_ deed: AuditEntry.Deed, _ subject: String) -> AuditEntry {
        AuditEntry(
            atSecond: second(), actor: nil, deed: deed, subject: String(subject.prefix(200)),
            address: "")
    }

    /// A text that is never made twice.
    @Sendable static func token() -> String { UUID().uuidString.lowercased() }

    /// As many bytes as asked that nobody can guess.
    @Sendable static func bytes(_ count: Int) -> [UInt8] {
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
    }

    /// The clock of the host: the only place that asks what time it is.
    static let clock = Site.Clock(second: second, nanosecond: nanosecond) { second, zone in
        let moment = second.map { Date(timeIntervalSince1970: Double($0)) } ?? Date()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
        let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return (day ?? Day(number: 0), (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// A moment as a text, such as `2026-10-31T02:10:05Z`.
    static func moment(_ second: Int) -> String {
        Date(timeIntervalSince1970: Double(second)).ISO8601Format()
    }

    /// As whom the host knows whoever gives the command.
    static var user: String { ProcessInfo.processInfo.userName }

    /// Seconds since 1970.
    @Sendable static func second() -> Int { Int(Date().timeIntervalSince1970) }

    /// Nanoseconds that the host has been up: never goes back, unlike the time of day.
    @Sendable private static func nanosecond() -> Int {
        Int((ProcessInfo.processInfo.systemUptime * 1e9).rounded())
    }
}
