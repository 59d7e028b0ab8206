internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web
internal import Workbooks

/// `koers export FOLDER_OR_ZIP`: the whole organisation as Koers CSV.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole organisation into a folder or a zip, as Koers CSV.",
        discussion: """
            Each file holds the rows of one kind, as `koers import FOLDER` reads them; a kind
            without a row has no file. All files are of one moment. Private notes, top threes and
            agreements are not among them: people download their own. The folder may hold nothing
            that would be overwritten:
              koers export koers-2026-10-31
            A name that ends in .zip makes one file of it; that may not be there yet:
              koers export koers-2026-10-31.zip

            Exit code 0: everything is there. 2: it is not; files that were written are gone again.
            """)

    @Argument(
        help: """
            The folder to write into, which is made when it is not there; or the name of a zip.
            """)
    var folder: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let folder = folder
        let written = try await House.open(database.place()) { store in
            if folder.lowercased().hasSuffix(".zip") { return try await Self.zip(store, folder) }
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
    private static func zip(_ store: Store, _ path: String) async throws -> [ExportedFile] {
        guard Place(at: path) == nil else {
            throw Failure(
                "\(path) is there already, and an export overwrites nothing; name another file")
        }
        do {
            return try await store.read { snapshot in try snapshot.writeCanonicalZip(to: path) }
        } catch let trouble as WritingTrouble {
            throw Failure(trouble.description, code: 2)
        }
    }
}
