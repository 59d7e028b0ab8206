public import Foundation

/// A folder of our own for files that nobody keeps; it goes when nobody uses it any more. As long as
/// its process lives, that holds the lock of a file in it: what is left of a process that was killed
/// is known by its lock that nobody holds.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL
    private let lock: FolderLock

    private static let mostAtOnce = 10_000
    private static let names = ["koers-out-", "koers-sheet-"]

    /// Makes one that only the owner of this process can read; two processes never share it.
    public convenience init() throws(WritingTrouble) {
        let all = FileManager.default.temporaryDirectory
        guard let made = Self.make(in: all, named: Self.names[0]) else {
            throw .cannotWrite(all.path)
        }
        self.init(made)
    }

    /// One for a sheet that is unpacked, within that folder; nil when none can be made.
    convenience init?(forSheetIn folder: String) {
        guard let made = Self.make(in: URL(filePath: folder), named: Self.names[1]) else {
            return nil
        }
        self.init(made)
    }

    private init(_ made: (url: URL, lock: FolderLock)) {
        url = made.url
        lock = made.lock
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it.
    public func path(_ name: String) -> String { url.appending(path: name).path }

    /// Removes what processes left behind that are gone; answers how many folders.
    @discardableResult public static func sweep(
        _ all: URL = FileManager.default.temporaryDirectory
    ) -> Int {
        let found = try? FileManager.default.contentsOfDirectory(atPath: all.path)
        let ours = (found ?? []).filter { name in names.contains { name.hasPrefix($0) } }
        return ours.count { name in
            let url = all.appending(path: name)
            // Whoever holds the lock is alive; so is whoever has not come to make it yet.
            guard let lock = FolderLock(of: url, making: false) else { return false }
            return withExtendedLifetime(lock) {
                (try? FileManager.default.removeItem(at: url)) != nil
            }
        }
    }

    /// Makes a folder under the first name that is free.
    private static func make(in all: URL, named name: String) -> (url: URL, lock: FolderLock)? {
        for number in 1...mostAtOnce {
            let url = all.appending(path: "\(name)\(number)")
            if make(url) {
                if let lock = FolderLock(of: url, making: true) { return (url, lock) }
                try? FileManager.default.removeItem(at: url)
            }
            // Whoever had that name may have taken it away again meanwhile.
            guard FileManager.default.isWritableFile(atPath: all.path) else { return nil }
        }
        return nil
    }

    /// Makes a folder, unless there is something of that name.
    private static func make(_ url: URL) -> Bool {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            return true
        } catch {
            return false
        }
    }
}

/// The lock of a file in a folder, which the system lets go of when its process ends, however.
private final class FolderLock: Sendable {
    private let handle: FileHandle

    /// Takes the lock; nil when another process has it, or when there is none and none is made.
    init?(of folder: URL, making: Bool) {
        let path = folder.appending(path: ".in-use").path
        if making {
            guard FileManager.default.createFile(atPath: path, contents: nil) else { return nil }
        }
        guard let handle = FileHandle(forUpdatingAtPath: path) else { return nil }
        self.handle = handle
        guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0,
            // Somebody who swept may have been quicker.
            FileManager.default.fileExists(atPath: path)
        else { return nil }
    }

    deinit { try? handle.close() }
}
