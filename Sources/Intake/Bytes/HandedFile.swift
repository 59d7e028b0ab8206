public import Workbooks

/// What a file that somebody hands over really is, whatever its name says.
public enum HandedFile: Sendable {
    /// A file of text, most likely CSV.
    case text(any ByteSource)
    /// A workbook of Excel.
    case workbook(Workbook)
    /// A zip with files in it that may be read.
    case archive(ZipReader)

    /// Looks at the bytes; throws `Refusal` or `PackageRefusal` for what is no table.
    public static func look(_ source: any ByteSource, named name: String) throws -> HandedFile {
        guard source.size > 0 else { throw Refusal.empty }
        let head = try head(of: source)
        guard !head.isEmpty else { throw Refusal.empty }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
            return try zip(source)
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw try OldContainer.refusal(of: source)
        }
        if let thing = KnownThing(head) { throw Refusal.noTable(thing) }
        return .text(source)
    }

    private static func head(of source: any ByteSource) throws -> [UInt8] {
        let next = try source.open()
        var head: [UInt8] = []
        while head.count < 1024, let chunk = try next() { head += chunk.prefix(1024 - head.count) }
        return head
    }

    private static func zip(_ source: any ByteSource) throws -> HandedFile {
        let zip: ZipReader
        if let file = source as? FileSource {
            zip = try ZipReader(path: file.path)
        } else {
            zip = try ZipReader(bytes: try source.bytes())
        }
        if Workbook.isWorkbook(zip) { return .workbook(try Workbook(zip)) }
        let endings = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm"]
        let holdsTables = zip.entries.contains { entry in
            endings.contains { entry.name.lowercased().hasSuffix($0) }
        }
        guard holdsTables else { throw PackageRefusal.noWorkbook }
        return .archive(zip)
    }
}

extension ByteSource {
    /// All of it, in memory.
    func bytes() throws -> [UInt8] {
        let next = try open()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while let chunk = try next() { bytes += chunk }
        return bytes
    }
}

/// Microsoft's container of before 2007, which also holds workbooks that have a password.
enum OldContainer {
    /// What to say of one: the names of what is inside stand in it as UTF-16.
    static func refusal(of source: any ByteSource) throws -> any Error {
        var watches = ["EncryptedPackage", "Workbook", "Book"].map(WideWord.init)
        let next = try source.open()
        while let chunk = try next() {
            for index in watches.indices { watches[index].look(at: chunk) }
        }
        if watches[0].isFound { return PackageRefusal.encrypted }
        return watches[1].isFound || watches[2].isFound
            ? PackageRefusal.oldWorkbook : Refusal.noTable(.document)
    }

    /// A word in UTF-16 that is looked for in pieces of bytes.
    private struct WideWord {
        private let bytes: [UInt8]
        private var matched = 0
        private(set) var isFound = false

        init(_ word: String) {
            bytes = word.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }

        mutating func look(at chunk: [UInt8]) {
            guard !isFound else { return }
            for byte in chunk {
                if byte == bytes[matched] {
                    matched += 1
                    if matched == bytes.count {
                        isFound = true
                        return
                    }
                } else {
                    matched = byte == bytes[0] ? 1 : 0
                }
            }
        }
    }
}
