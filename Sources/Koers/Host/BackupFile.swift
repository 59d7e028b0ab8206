internal import Foundation
internal import Storage

/// The file of one backup, which only its owner can read: it is written beside its place, and gets
/// its name once it was read again. What was there before stays.
struct BackupFile {
    let path: String

    private static let unfinished = ".part"
    private var part: String { path + BackupFile.unfinished }

    /// Makes it by `write`, which gets the path to write to.
    func make(_ write: (_ path: String) async throws -> Seal) async throws -> Seal {
        try prepare()
        do {
            let seal = try await write(part)
            try FileManager.default.moveItem(atPath: part, toPath: path)
            return seal
        } catch {
            clear()
            throw error
        }
    }

    /// Takes away what a backup that was killed left beside its place.
    func clear() {
        for ending in ["", "-journal"] {
            try? FileManager.default.removeItem(atPath: part + ending)
        }
    }

    private func prepare() throws {
        guard Place(at: path) == nil else {
            throw Failure("\(path) is there already, and a backup overwrites nothing; name another")
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard Place(at: folder) == .folder, FileManager.default.isWritableFile(atPath: folder)
        else {
            throw Failure("cannot write \(path): its folder is not there or may not be written")
        }
        clear()
        // Nobody else may read it, from before there is anything in it.
        guard
            FileManager.default.createFile(
                atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw Failure("cannot write \(part)") }
    }
}
