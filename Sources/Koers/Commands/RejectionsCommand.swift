internal import ArgumentParser
internal import Foundation
internal import Storage
internal import Web

/// `koers rejections`: the rejected rows of an import, to be mended and imported again.
struct RejectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections",
        abstract: "Print the rejected rows of an import as CSV, each with its reason.")

    @Argument(
        help: "The number of the import, as the page Imports shows it; the latest unless given.")
    var number: Int?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let number = number
        let text = try await House.open(database.place()) { store in
            try await store.read { snapshot in
                let record =
                    try number.map { try snapshot.importRecord($0) }
                    ?? snapshot.imports(limit: 1).first
                return try record.map { try snapshot.rejectedCSV($0) }
            }
        }
        guard let text else {
            throw Failure(
                number == nil ? "nothing has been imported yet" : "there is no such import")
        }
        print(text, terminator: "")
    }
}

/// The rejected rows of one import, in a file.
struct RejectedFile {
    private let store: Store
    private let key: Int

    init(_ store: Store, _ key: Int) {
        self.store = store
        self.key = key
    }

    /// `deals-rejected.csv` for `deals.csv`.
    static func name(for file: String) -> String {
        (file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file) + "-rejected.csv"
    }

    /// Refuses a place that cannot be written, before anything is imported.
    static func prove(_ path: String) throws {
        if Place(at: path) == .folder { return }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard Place(at: folder) == .folder, FileManager.default.isWritableFile(atPath: folder)
        else {
            throw Failure(
                "cannot write \(path): its folder is not there or may not be written; nothing was "
                    + "imported")
        }
    }

    func save(to path: String) async throws {
        let key = key
        let text = try await store.read { snapshot in
            try snapshot.importRecord(key).map { try snapshot.rejectedCSV($0) }
        }
        try (text ?? "").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
