internal import ArgumentParser
internal import Domain
internal import Storage

/// `koers export FOLDER`: the whole organisation as Koers CSV.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole organisation into a folder, as Koers CSV.",
        discussion: """
            Each file holds the rows of one kind, as `koers import FOLDER` reads them; a kind
            without a row has no file. All files are of one moment. Private notes, top threes and
            agreements are not among them: people download their own. The folder may hold nothing
            that would be overwritten:
              koers export koers-2026-10-31

            Exit code 0: everything is there. 2: it is not; files that were written are gone again.
            """)

    @Argument(help: "The folder to write into; it is made when it is not there.")
    var folder: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let folder = folder
        let written = try await House.open(database.place()) { store in
            let files = try ExportFolder(folder)
            do {
                return try await store.read { try files.write($0) }
            } catch {
                files.remove()
                throw error
            }
        }
        for file in written { print("\(file.name): \(MoveReport.grouped(file.rows)) rows") }
        guard !written.isEmpty else { throw Failure("there is nothing to export yet", code: 2) }
    }
}
