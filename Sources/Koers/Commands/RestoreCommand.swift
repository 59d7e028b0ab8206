internal import ArgumentParser
internal import Storage

/// `koers restore`: a backup, into a database that is empty or new.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a backup back into a database that is empty or new.",
        discussion: """
            The whole backup is read and held against what it was sealed with before anything is
            written, and every table is compared before it is kept; else nothing is. A database
            with rows in it is refused: name another, and start Koers on that.
              koers restore koers-2026-10-31.db --database new.db

            Exit code 0: all is there. 2: nothing was restored.
            """)

    @Argument(help: "The file that koers backup made.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        guard !DatabasePlace.file(file).isSame(as: place) else {
            throw Failure("\(file) is the database itself; nothing was restored")
        }
        let progress = ProgressLine()
        defer { progress.end() }
        let receipt = try await House.restore(file, into: place) { progress.show($0) }
        progress.end()
        for line in RestoreCommand.lines(receipt, into: place) { print(line) }
    }

    /// What came back, of when it is, and what to do now.
    static func lines(_ receipt: Restore.Receipt, into place: DatabasePlace) -> [String] {
        let jobs = receipt.moved.waitingJobs
        return [
            "Restored \(MoveReport.grouped(receipt.moved.rows)) rows of "
                + "\(receipt.moved.tables.count) tables, as they were at "
                + "\(House.moment(receipt.seal.madeSecond)).",
            receipt.brought.isEmpty
                ? nil : "Brought up to date by \(receipt.brought.joined(separator: ", ")).",
            jobs == 0
                ? nil : "Jobs that waited then will be done once Koers starts: \(jobs).",
            "Everybody signs in again, and links and keys that were handed out no longer work.",
            "Now start Koers with --database \(place.typed)",
        ].compactMap { $0 }
    }
}
