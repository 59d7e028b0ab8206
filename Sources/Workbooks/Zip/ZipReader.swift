/// A file within a zip, as the zip describes it.
public struct ZipEntry: Hashable, Sendable {
    /// Its path, with `/` between folders.
    public let name: String
    /// Bytes it takes in the zip.
    public let packedSize: Int
    /// Bytes it should be when unpacked.
    public let unpackedSize: Int
    let index: Int
    let isEncrypted: Bool
    /// CRC-32 of what is in it, unpacked.
    let sum: UInt32

    init(
        name: String, packedSize: Int, unpackedSize: Int, index: Int, isEncrypted: Bool,
        sum: UInt32
    ) {
        self.name = name.replacing("\\", with: "/")
        self.packedSize = packedSize
        self.unpackedSize = unpackedSize
        self.index = index
        self.isEncrypted = isEncrypted
        self.sum = sum
    }

    /// A folder, which holds nothing itself.
    public var isFolder: Bool { name.hasSuffix("/") }
}

/// Beyond what a zip is a trap and no file.
public struct ZipLimits: Hashable, Sendable {
    /// Entries.
    public var entries = 10_000
    /// Unpacked bytes of one entry, and of all together by what the zip says.
    public var unpacked = 4 << 30
    /// Unpacked bytes per packed byte; real sheets come to some fifty.
    public var ratio = 250
    /// Unpacked bytes below which the ratio says nothing.
    public var harmless = 16 << 20

    /// The usual limits.
    public init() {}
}

/// A zip to read files from; each is opened anew, so that it may be shared.
public struct ZipReader: Sendable {
    private enum Origin: Sendable {
        case path(String)
        case bytes([UInt8])
    }

    private static let chunkSize = 131_072

    /// What is in it, folders included, in its order.
    public let entries: [ZipEntry]
    private let origin: Origin
    private let limits: ZipLimits

    /// The zip at that path; throws `PackageRefusal`.
    public init(path: String, limits: ZipLimits = ZipLimits()) throws(PackageRefusal) {
        try self.init(.path(path), limits)
    }

    /// The zip that these bytes are; throws `PackageRefusal`.
    public init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(PackageRefusal) {
        try self.init(.bytes(bytes), limits)
    }

    private init(_ origin: Origin, _ limits: ZipLimits) throws(PackageRefusal) {
        self.origin = origin
        self.limits = limits
        let archive = try ZipReader.open(origin)
        guard archive.count <= limits.entries else { throw .bomb }
        var entries: [ZipEntry] = []
        var sum = 0
        for index in 0..<archive.count {
            let entry = try archive.entry(index)
            let (next, isTooMuch) = sum.addingReportingOverflow(entry.unpackedSize)
            guard !isTooMuch, next <= limits.unpacked else { throw .bomb }
            sum = next
            entries.append(entry)
        }
        self.entries = entries
    }

    /// The entry of that name, whatever the case of its letters: parts of a workbook are found so.
    public func entry(named name: String) -> ZipEntry? {
        entries.first { $0.name == name }
            ?? entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Unpacks an entry piece by piece; nil at its end. Throws `PackageRefusal` when it is
    /// damaged, has a password, or grows beyond the limits, whatever the zip says of it.
    public func open(_ entry: ZipEntry) throws -> () throws -> [UInt8]? {
        guard !entry.isEncrypted else { throw PackageRefusal.encrypted }
        let archive = try ZipReader.open(origin)
        // Parts of two versions of a file would make a third that never was.
        guard entry.index < archive.count, try archive.entry(entry.index) == entry
        else { throw PackageRefusal.changed }
        let file = try archive.open(entry.index)
        let packed = max(1, entry.packedSize)
        var count = 0
        return {
            let chunk = try file.next(ZipReader.chunkSize)
            guard !chunk.isEmpty else { return nil }
            count += chunk.count
            let isDense = count > limits.harmless && count / packed > limits.ratio
            guard !isDense, count <= limits.unpacked else { throw PackageRefusal.bomb }
            return chunk
        }
    }

    /// All bytes of an entry; throws also when there are more than `most`.
    public func bytes(of entry: ZipEntry, atMost most: Int) throws -> [UInt8] {
        let next = try open(entry)
        var bytes: [UInt8] = []
        while let chunk = try next() {
            guard bytes.count + chunk.count <= most else { throw PackageRefusal.bomb }
            bytes += chunk
        }
        return bytes
    }

    private static func open(_ origin: Origin) throws(PackageRefusal) -> LibZip {
        switch origin {
        case .path(let path): try LibZip(path: path)
        case .bytes(let bytes): try LibZip(bytes: bytes)
        }
    }
}
