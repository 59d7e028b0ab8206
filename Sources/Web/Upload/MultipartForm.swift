/// The parts of a form that was sent as `multipart/form-data` (RFC 7578), read strictly: what a
/// browser does not send is refused.
struct MultipartForm {
    /// The parts, in their order.
    let parts: [Part]

    /// A field of the form.
    struct Part: Hashable {
        /// The name of the field.
        let name: String
        /// What the sender calls the file; nil for a field that is none.
        let fileName: String?
        /// What was filled in or chosen.
        let content: [UInt8]
    }

    /// What is wrong with the bytes.
    enum Flaw: Error, Hashable {
        case noBoundary, noStart, noEnd, badHeader, tooManyParts
    }

    private static let mostParts = 16
    private static let longestHeader = 4_096

    /// Reads the bytes of a request with that `Content-Type`.
    init(_ bytes: [UInt8], contentType: String) throws(Flaw) {
        guard let boundary = MultipartForm.boundary(contentType) else { throw .noBoundary }
        let opening = Array("--\(boundary)".utf8)
        guard bytes.starts(with: opening + MultipartForm.lineEnd) else { throw .noStart }
        let delimiter = MultipartForm.lineEnd + opening
        var rest = bytes[(opening.count + 2)...]
        var parts: [Part] = []
        while true {
            guard parts.count < MultipartForm.mostParts else { throw .tooManyParts }
            let header = try MultipartForm.takeHeader(&rest)
            let (content, isLast) = try MultipartForm.takeContent(&rest, until: delimiter)
            parts.append(Part(name: header.name, fileName: header.fileName, content: content))
            if isLast { break }
        }
        self.parts = parts
    }

    /// The first part of that name.
    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    private static let lineEnd: [UInt8] = [13, 10]

    /// What stands between the parts, 1 to 70 characters.
    private static func boundary(_ contentType: String) -> String? {
        let fields = HeaderFields(contentType)
        guard fields.word == "multipart/form-data", let boundary = fields["boundary"],
            (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { return nil }
        return boundary
    }

    /// The lines up to an empty one; only what they say of name and file counts.
    private static func takeHeader(
        _ rest: inout ArraySlice<UInt8>
    ) throws(Flaw) -> (name: String, fileName: String?) {
        var fields: HeaderFields?
        var length = 0
        while true {
            guard let end = find(lineEnd, in: rest.prefix(longestHeader - length)) else {
                throw .badHeader
            }
            let line = String(decoding: rest[..<end], as: UTF8.self)
            // The bytes that came, not those of the text: mending makes it longer.
            length += end + 2 - rest.startIndex
            rest = rest[(end + 2)...]
            if line.isEmpty { break }
            guard let colon = line.firstIndex(of: ":") else { throw .badHeader }
            if line[..<colon].lowercased() == "content-disposition" {
                fields = HeaderFields(String(line[line.index(after: colon)...]))
            }
        }
        guard let fields, fields.word == "form-data", let name = fields["name"] else {
            throw .badHeader
        }
        return (name, fields["filename"])
    }

    /// The bytes up to the delimiter, which has the end of its line or of the form behind it; what
    /// only begins like it is content.
    private static func takeContent(
        _ rest: inout ArraySlice<UInt8>, until delimiter: [UInt8]
    ) throws(Flaw) -> (content: [UInt8], isLast: Bool) {
        let all = rest
        while let found = find(delimiter, in: rest) {
            let behind = rest[(found + delimiter.count)...]
            let isLast = behind.starts(with: Array("--".utf8))
            if isLast || behind.starts(with: lineEnd) {
                let content = Array(all[..<found])
                rest = behind.dropFirst(2)
                return (content, isLast)
            }
            rest = rest[(found + 2)...]
        }
        throw .noEnd
    }

    /// Where the pattern, which begins with the end of a line, stands first.
    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let place = rest.firstIndex(of: pattern[0]) {
            rest = rest[place...]
            if rest.starts(with: pattern) { return place }
            rest = rest.dropFirst()
        }
        return nil
    }
}
