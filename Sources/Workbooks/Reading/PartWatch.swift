/// Looks at the bytes of a part before a parser does: no real part declares a document type, by
/// which a file could reach outside itself or grow without end. And Foundation's parser on Linux
/// ends the whole process where a name is no UTF-8, and at an instruction such as `<?a?>`.
struct PartWatch {
    private static let declaration = Array("<!DOCTYPE".utf8)
    private static let encodings: Set = ["utf-8", "utf8", "us-ascii", "ascii"]

    private var characters = UTF8Check()
    private var matched = 0
    private var last: UInt8 = 0
    private var position = 0
    private var head: [UInt8] = []
    private var isHeadRead = false

    /// Throws `PackageRefusal` for a document type, and for an encoding in which one could hide.
    mutating func look(at chunk: [UInt8]) throws(PackageRefusal) {
        if !isHeadRead { try lookAtHead(chunk) }
        characters.read(chunk)
        guard characters.isValid else { throw .damaged }
        for byte in chunk {
            // The first line is no instruction, only because it comes first.
            if byte == 0x3F, last == 0x3C, position != firstMark { throw .damaged }
            last = byte
            position += 1
            if byte == PartWatch.declaration[matched] {
                matched += 1
                if matched == PartWatch.declaration.count { throw .reachesOutside }
            } else if matched > 0 {
                matched = byte == PartWatch.declaration[0] ? 1 : 0
            }
        }
    }

    /// Where the question mark of `<?xml ` is; nowhere when the part does not begin so.
    private var firstMark: Int {
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = head.starts(with: marked) ? marked.count : 0
        let opening = head.dropFirst(start).prefix(6)
        let isXML = opening.starts(with: Array("<?xml".utf8)) && (opening.last ?? 0) <= 0x20
        return isXML && opening.count == 6 ? start + 1 : -1
    }

    /// The first line of XML says how the rest is written.
    private mutating func lookAtHead(_ chunk: [UInt8]) throws(PackageRefusal) {
        head += chunk.prefix(256 - head.count)
        if head.contains(0) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) {
            throw .damaged
        }
        guard head.count == 256 || head.contains(0x3E) else { return }
        isHeadRead = true
        let line = String(decoding: head.prefix { $0 != 0x3E }, as: UTF8.self).lowercased()
        // A declaration that does not end so soon hides how the part is written.
        guard head.contains(0x3E) || !line.contains("<?xml") else { throw .damaged }
        guard line.contains("<?xml"), let place = line.firstRange(of: "encoding") else { return }
        let name = line[place.upperBound...].drop { " =\t\r\n\"'".contains($0) }
            .prefix { !" \"'?\t\r\n".contains($0) }
        guard PartWatch.encodings.contains(String(name)) else { throw .damaged }
    }
}
