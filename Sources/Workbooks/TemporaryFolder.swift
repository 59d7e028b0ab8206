public import Foundation

/// A folder of our own for files that are on their way out; it goes when nobody uses it any more.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes one that only the owner of this process can read.
    public init() throws(WritingTrouble) {
        url = FileManager.default.temporaryDirectory.appending(
            path: "koers-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch { throw .cannotWrite(url.path) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it.
    public func path(_ name: String) -> String { url.appending(path: name).path }
}
