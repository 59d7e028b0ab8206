import Foundation

/// A file of the host, read in pieces so that its size does not matter.
///
/// It has to stay as it was found: what is read of two versions would be neither.
public struct FileSource: ByteSource {
    /// Where it is.
    public let path: String
    private let state: FileState
    private static let chunkSize = 262_144

    /// How many bytes it had when it was found.
    public var size: Int { state.size }

    /// The file at `path`; throws when it cannot be read.
    public init(path: String) throws {
        self.path = path
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        try handle.close()
        state = try FileState(of: path)
    }

    /// Opens the file anew; it is closed when nobody reads from it any more. Throws
    /// `Refusal.changed` when it is not the one that was found, or changes until its end is read.
    public func open() throws -> NextChunk {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        guard try FileState(of: path) == state else { throw Refusal.changed }
        var count = 0
        return {
            if let bytes = try handle.read(upToCount: FileSource.chunkSize), !bytes.isEmpty {
                count += bytes.count
                guard count <= state.size else { throw Refusal.changed }
                return [UInt8](bytes)
            }
            guard count == state.size, try FileState(of: path) == state
            else { throw Refusal.changed }
            return nil
        }
    }
}

/// What tells one version of a file from another.
private struct FileState: Hashable {
    let size: Int
    private let changed: Date?
    private let number: Int?

    init(of path: String) throws {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        changed = attributes[.modificationDate] as? Date
        number = (attributes[.systemFileNumber] as? NSNumber)?.intValue
    }
}
