internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web

/// `koers reverse`: takes an import back.
struct ReverseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Take an import back: what it added goes, what it changed returns.",
        discussion: """
            Rows that something newer touched stay as they are; which those are is told. What
            people entered or chose in Koers itself stays. An import can be taken back for 180
            days, and all that came of one file goes together.

            Exit code 0: all of it was taken back. 1: some rows stay. 2: nothing can be taken back.
            """)

    @Argument(help: "The number of the import, as the page of the import has it in its address.")
    var number: Int
    @Flag(help: "Tell what would happen; change nothing.")
    var dryRun = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (number, second) = (number, House.second())
        let report = try await House.open(database.place()) { store in
            try await reverse(number, in: store, at: second)
        }
        print(lines(report).joined(separator: "\n"))
        if report.kept > 0 { throw ExitCode(1) }
    }

    private func reverse(
        _ number: Int, in store: Store, at second: Int
    ) async throws -> ReversalReport {
        do {
            if dryRun {
                return try await store.read { try $0.reversal(of: number, at: second) }
            }
            let file = try await store.read { try $0.importRecord(number)?.file }
            return try await House.noting(.importReversed, file ?? "", in: store).write {
                try $0.reverse(number, by: "", at: second)
            }
        } catch let refusal as ReversalRefusal {
            throw Failure(refusal.words)
        } catch is SampleRefusal {
            throw Failure(
                "the database holds the invented company to look around in; there is nothing to "
                    + "take back")
        }
    }

    private func lines(_ report: ReversalReport) -> [String] {
        let would = dryRun ? "would " : ""
        let counts =
            "\(report.removed) rows \(would)go, \(report.returned) \(would)return to what they "
            + "were, \(report.kept) \(would)stay"
        let more = report.kept - report.examples.count
        let gone =
            report.gone > 0
            ? ["  \(report.gone) rows were no longer kept: kept long enough, or erased"] : []
        let sharing = report.removed + report.returned > 0 ? report.later.map(line) : []
        return [counts] + gone + sharing + report.examples.map(line)
            + (more > 0 ? ["  … and \(more) more"] : [])
    }

    private func line(_ later: ReversalReport.LaterImport) -> String {
        let go = dryRun ? "would go" : "went"
        return "  import \(later.key) (\(later.file), \(House.moment(later.atSecond))) held "
            + "\(later.unchanged) rows that were there already; those of this import \(go) as "
            + "well: import that file once more afterwards"
    }

    private func line(_ kept: ReversalReport.Kept) -> String {
        let row = "  \(kept.kind?.rawValue ?? "row") \(kept.row)"
        return switch kept.touch {
        case .file(let key, let name, let second):
            "\(row): import \(key) (\(name), \(House.moment(second))) changed it later"
        case .koers: "\(row): changed or removed in Koers"
        case .erasure: "\(row): named somebody who was erased"
        case .use: "\(row): something in Koers needs it"
        }
    }
}
