internal import ArgumentParser
internal import Storage
internal import Web

/// `koers move`: the organisation, from one database into another.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract:
            "Copy everything from one database into another, such as from a file to a server.",
        discussion: """
            Each may be a file or postgres://USER@HOST/DATABASE:
              koers move --from koers.db --to postgres://koers@localhost/koers

            Stop the old Koers first: what it writes while the copy is made is not
            in it. The new database must be empty. Every table is read again and
            compared, by its number of rows and a checksum over all values, before
            anything is kept; else nothing is. The old database stays as it is.

            Exit code 0: all is there. 2: nothing was moved.
            """)

    @Option(help: ArgumentHelp("The database to copy.", valueName: "path-or-url"))
    var from: String
    @Option(
        help: ArgumentHelp(
            "The database to copy it into: an empty one, or a file that is not there yet.",
            valueName: "path-or-url"))
    var to: String
    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let (source, target) = (try DatabasePlace(from), try DatabasePlace(to))
        guard !source.isSame(as: target) else {
            throw Failure("--from and --to name the same database; nothing was moved")
        }
        let progress = ProgressLine()
        defer { progress.end() }
        let receipt = try await House.move(from: source, to: target) { progress.show($0) }
        progress.end()
        let report = MoveReport(receipt, from: source.name, to: target.name)
        print(json ? report.json.text : report.lines.joined(separator: "\n"))
        if let warning = report.warning { Terminal.complain(warning) }
    }
}
