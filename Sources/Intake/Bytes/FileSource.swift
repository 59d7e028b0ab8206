import Foundation

/// A file of the host, read in pieces so that its size does not matter.
public struct FileSource: ByteSource {
    /// Where it is.
    public let path: String
    /// How many bytes it had when it was found.
    public let size: Int
    private static let chunkSize = 262_144

    /// The file at `path`; throws when it cannot be read.
    public init(path: String) throws {
        self.path = path
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        size = Int(try handle.seekToEnd())
        try handle.close()
    }

    /// Opens the file anew; it is closed when nobody reads from it any more.
    public func open() throws -> NextChunk {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        return {
            guard let bytes = try handle.read(upToCount: FileSource.chunkSize), !bytes.isEmpty
            else { return nil }
            return [UInt8](bytes)
        }
    }
}
