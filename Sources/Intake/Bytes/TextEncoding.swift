internal import Workbooks

/// How the characters of a file are written down.
public enum TextEncoding: String, CaseIterable, Codable, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
}

/// An encoding, and how many bytes of byte order mark stand before the text.
struct EncodedText: Hashable {
    var encoding: TextEncoding
    var markLength = 0

    /// As chosen; without a choice, as the source itself shows.
    init(lookingAt source: any ByteSource, as chosen: TextEncoding?) throws {
        guard let chosen else {
            try self.init(lookingAt: source)
            return
        }
        let seen = try? EncodedText(lookingAt: source)
        self.init(chosen, markLength: seen?.encoding == chosen ? seen?.markLength ?? 0 : 0)
    }

    /// Looks at the whole source: only then is it known that every byte is valid UTF-8.
    init(lookingAt source: any ByteSource) throws {
        let next = try source.open()
        var head: [UInt8] = []
        var check = UTF8Check()
        while let chunk = try next() {
            if head.count < 4 {
                head += chunk.prefix(4 - head.count)
                if head.count >= 4, let wide = EncodedText(wideMark: head) {
                    self = wide
                    return
                }
            }
            check.read(chunk)
        }
        if let wide = EncodedText(wideMark: head) {
            self = wide
            return
        }
        guard !head.isEmpty else { throw Refusal.empty }
        guard !check.holdsZero else { throw Refusal.notText }
        let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
        guard check.isWhole || !isMarked else { throw Refusal.damagedText }
        encoding = check.isWhole ? .utf8 : .windows1252
        markLength = isMarked ? 3 : 0
    }

    /// UTF-16 by its mark, or, without one, by the zero byte beside the first character.
    private init?(wideMark head: [UInt8]) {
        if head.starts(with: [0xFF, 0xFE]) {
            self.init(.utf16LittleEndian, markLength: 2)
        } else if head.starts(with: [0xFE, 0xFF]) {
            self.init(.utf16BigEndian, markLength: 2)
        } else if head.count == 4, head[0] != 0, head[1] == 0, head[2] != 0, head[3] == 0 {
            self.init(.utf16LittleEndian, markLength: 0)
        } else if head.count == 4, head[0] == 0, head[1] != 0, head[2] == 0, head[3] != 0 {
            self.init(.utf16BigEndian, markLength: 0)
        } else {
            return nil
        }
    }

    private init(_ encoding: TextEncoding, markLength: Int) {
        self.encoding = encoding
        self.markLength = markLength
    }
}
