internal import ArgumentParser
internal import Storage

/// `koers check`: whether what is kept beside the facts is what the facts come to.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Recount everything that is kept beside the facts, and name each difference.",
        discussion: """
            Pages read totals that change together with the facts. This counts them again from
            the facts, within one snapshot, while Koers may go on. Exit code 0: all is right;
            1: something differed (with --repair: and was put right).
            """)

    /// More differences than this of one kind are counted, not listed.
    private static let listed = 20

    @Flag(help: "Put right what differs.")
    var repair = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let found = try await House.open(database.place()) { store in
            let found = try await check(store)
            if repair, !found.isRight { try await store.write { try $0.recountTotals() } }
            return found
        }
        for line in found.lines(most: CheckCommand.listed) { print(line) }
        guard !found.isRight else { return }
        print(repair ? "Put right." : "Run koers check --repair to put this right.")
        throw ExitCode(1)
    }

    /// What a check of that store finds.
    func check(_ store: Store) async throws -> CheckFindings {
        try await store.read { snapshot in
            var findings = CheckFindings()
            findings.compared = try snapshot.eachTotalDifference { findings.add($0) }
            findings.stays = try snapshot.stayDifferences(limit: CheckCommand.listed)
            return findings
        }
    }
}

/// What a check found.
struct CheckFindings: Sendable {
    /// How many totals were compared.
    var compared = 0
    /// Stays of deals that differ from the changes they follow from; only the first of them.
    var stays: [KeptDifference] = []
    private var differences: [TotalDifference] = []

    var isRight: Bool { differences.isEmpty && stays.isEmpty }

    mutating func add(_ difference: TotalDifference) { differences.append(difference) }

    /// Each difference as a line, at most so many of one subject, then what it comes to.
    func lines(most: Int) -> [String] {
        var lines: [String] = []
        var subjects: [String] = []
        for one in differences where !subjects.contains(one.subject) {
            subjects.append(one.subject)
        }
        for subject in subjects {
            let found = differences.filter { $0.subject == subject }
            lines += found.prefix(most).map { one in
                "\(subject): \(one.place): kept \(Self.text(one.kept)), counted \(Self.text(one.counted))"
            }
            if found.count > most {
                lines.append("\(subject): \(found.count - most) more differences")
            }
        }
        lines += stays.map { "stages of deals: \($0.description)" }
        return lines + [
            isRight
                ? "\(compared) totals are what the facts come to."
                : "\(differences.count) of \(compared) totals differ from the facts"
                    + (stays.isEmpty ? "." : ", and stays of deals do.")
        ]
    }

    private static func text(_ sums: TotalDifference.Sums) -> String {
        "\(sums.n) (of which \(sums.part)), sum \(sums.sum)"
    }
}
