internal import ArgumentParser
internal import Storage

/// `koers backup`: everything, into one file.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy everything into one file, while people go on working.",
        discussion: """
            The file holds one moment, is read again before it gets its name, and can be read by
            its owner only. It is a database of SQLite, also when it was made from a server, and
            `koers restore` brings it back into a file or a server:
              koers backup koers-2026-10-31.db --database postgres://koers@localhost/koers

            Exit code 0: the backup is there and was read whole. 2: there is none.
            """)

    @Argument(help: "The file to make; one that is there is not overwritten.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        let progress = ProgressLine()
        defer { progress.end() }
        let seal = try await House.backUp(place, to: BackupFile(path: file)) { progress.show($0) }
        progress.end()
        print(
            "Backed up \(MoveReport.grouped(seal.rows)) rows of \(seal.tables) tables to \(file); "
                + "all of it was read again.")
    }
}
