/// Hands out the next bytes of a file; nil at its end.
public typealias NextChunk = () throws -> [UInt8]?

/// The bytes of a file, which may be read more than once: an import may look ahead before it reads.
public protocol ByteSource: Sendable {
    /// How many bytes there are in all.
    var size: Int { get }
    /// The n-th record is the n-th row of a sheet, whatever line breaks lie within its cells.
    var linesAreRecords: Bool { get }
    /// Starts at the first byte, also when the source was opened before.
    func open() throws -> NextChunk
}

extension ByteSource {
    /// A line is a line, in a file of text.
    public var linesAreRecords: Bool { false }
}

/// Bytes that are in memory already, such as those of an uploaded form field.
public struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private let chunkSize: Int

    /// The bytes, handed out `chunkSize` at a time.
    public init(_ bytes: [UInt8], chunkSize: Int = 262_144) {
        self.bytes = bytes
        self.chunkSize = max(1, chunkSize)
    }

    /// The text as UTF-8.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// How many bytes there are.
    public var size: Int { bytes.count }

    /// Starts at the first byte.
    public func open() -> NextChunk {
        var position = 0
        return {
            guard position < bytes.count else { return nil }
            let start = position
            position = min(bytes.count, start + chunkSize)
            return Array(bytes[start..<position])
        }
    }
}
