internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web

/// `koers retention`: what has been kept long enough.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Say what has been kept about people long enough, or take it away now.",
        discussion: """
            A server does this by itself every night (docs/operate/privacy.md). What
            people did stays as a count with their team. What is gone does not come back.
            """)

    @Flag(help: "Take it away now, instead of only saying what would go.")
    var run = false
    @Flag(help: "Only say what would go; so it is without --run as well.")
    var dryRun = false
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard !run || !dryRun else {
            throw ValidationError("give --run or --dry-run, not both")
        }
    }

    func run() async throws {
        try await House.open(database.place()) { store in
            let zone = try await store.read { try $0.organisation()?.timeZone }
            let today = House.clock.today(in: zone ?? "Europe/Amsterdam")
            if run {
                let runs = try await store.applyRetention(
                    on: today, at: House.second(), newID: House.token)
                for run in runs { print(NightlyRetention.sentence(run)) }
                if runs.isEmpty { print("nothing was kept too long") }
            } else {
                try await preview(store, on: today)
            }
        }
    }

    private func preview(_ store: Store, on today: Day) async throws {
        let (periods, found) = try await store.read {
            (try $0.retentionPeriods(), try $0.keptTooLong(on: today))
        }
        for data in PersonalData.chosen {
            guard let months = periods.months(of: data.kind),
                let day = periods.firstKept(data.kind, on: today)
            else { continue }
            print(
                "\(data.kind.rawValue): \(found[data.kind] ?? 0) from before \(day) "
                    + "(\(months) months) would go")
        }
        print("nothing was taken away; give --run to do so now")
    }
}
