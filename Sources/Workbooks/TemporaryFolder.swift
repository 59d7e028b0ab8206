public import Foundation

/// A folder of our own for files that are on their way out; it goes when nobody uses it any more.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    private static let mostAtOnce = 10_000

    /// Makes one that only the owner of this process can read; two processes never share it.
    public init() throws(WritingTrouble) {
        let all = FileManager.default.temporaryDirectory
        for number in 1...Self.mostAtOnce {
            let url = all.appending(path: "koers-out-\(number)")
            if Self.make(url) {
                self.url = url
                return
            }
            // Whoever had that name may have taken it away again meanwhile.
            guard FileManager.default.isWritableFile(atPath: all.path) else { break }
        }
        throw .cannotWrite(all.path)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it.
    public func path(_ name: String) -> String { url.appending(path: name).path }

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
