internal import ArgumentParser
internal import Storage

/// `koers check`: whether the database is sound, and what is kept beside the facts right.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Read the whole database, recount what is kept beside the facts, and name what differs.",
        discussion: """
            Reads every table and its indexes, looks for rows that point at something that is not
            there, and counts the totals that pages read again from the facts, within one
            snapshot, while Koers may go on. With --backups it reads the latest backup as well.
            Exit code 0: all is right; 1: something was not (with --repair: totals were put
            right).
            """)

    /// More differences than this of one kind are counted, not listed.
    private static let listed = 20

    @Flag(help: "Put right the totals that differ.")
    var repair = false
    @Option(
        help: ArgumentHelp(
            "Also read the latest backup in this folder: is it whole, and not older than two days?",
            valueName: "folder"))
    var backups: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        var found = try await House.open(place) { store in
            let found = try await check(store, named: place.name)
            if repair, found.canBeRepaired { try await store.write { try $0.recountTotals() } }
            return found
        }
        if let backups { found.backup = await LatestBackup(in: backups) }
        for line in found.lines(most: CheckCommand.listed) { print(line) }
        guard !found.isRight else { return }
        if found.canBeRepaired {
            print(repair ? "Put right." : "Run koers check --repair to put this right.")
        }
        throw ExitCode(1)
    }

    /// What a check of that store finds. Nothing is counted in tables that cannot be read.
    func check(_ store: Store, named name: String) async throws -> CheckFindings {
        try await store.read { snapshot in
            var findings = CheckFindings()
            findings.flaws = try snapshot.flaws(in: name, limit: CheckCommand.listed)
            guard findings.flaws.isEmpty else { return findings }
            findings.orphans = try snapshot.orphans(limit: CheckCommand.listed)
            findings.compared = try snapshot.eachTotalDifference { findings.add($0) }
            findings.stays = try snapshot.stayDifferences(limit: CheckCommand.listed)
            return findings
        }
    }
}
