/// A source read as UTF-8, whatever it is written in, without its byte order mark.
struct TextStream {
    private let nextChunk: NextChunk
    private var decoding: Decoding
    private var markLeft: Int
    /// Bytes of the source that were read so far.
    private(set) var bytesRead = 0
    /// A record counts as one line, however many it takes.
    let linesAreRecords: Bool

    init(_ source: any ByteSource, as text: EncodedText) throws {
        nextChunk = try source.open()
        linesAreRecords = source.linesAreRecords
        decoding = Decoding(text.encoding)
        markLeft = text.markLength
    }

    /// More text, nil at the end.
    mutating func next() throws -> [UInt8]? {
        while var chunk = try nextChunk() {
            bytesRead += chunk.count
            if markLeft > 0 {
                let dropped = min(markLeft, chunk.count)
                chunk.removeFirst(dropped)
                markLeft -= dropped
            }
            let text = decoding.utf8(chunk)
            if !text.isEmpty { return text }
        }
        return nil
    }
}

/// Turns pieces of one encoding into pieces of UTF-8; a character may lie across two of them.
private struct Decoding {
    private let encoding: TextEncoding
    private var firstByte: UInt8?
    private var surrogate: UInt32?
    private var marks = MarkDropping()

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    mutating func utf8(_ chunk: [UInt8]) -> [UInt8] {
        switch encoding {
        case .utf8: marks.without(chunk)
        case .windows1252: Decoding.fromWindows1252(chunk)
        case .utf16LittleEndian, .utf16BigEndian: fromUTF16(chunk)
        }
    }

    private mutating func fromUTF16(_ chunk: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(chunk.count)
        for byte in chunk {
            guard let first = firstByte else {
                firstByte = byte
                continue
            }
            firstByte = nil
            let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
            take(UInt32(high) << 8 | UInt32(low), into: &text)
        }
        return text
    }

    private mutating func take(_ unit: UInt32, into text: inout [UInt8]) {
        let before = surrogate
        surrogate = nil
        if let before, 0xDC00...0xDFFF ~= unit {
            text.append(scalar: 0x10000 + (before - 0xD800) << 10 + (unit - 0xDC00))
        } else if 0xD800...0xDBFF ~= unit {
            surrogate = unit
        } else if unit != 0, unit != 0xFEFF {
            text.append(scalar: unit)
        }
    }

    private static func fromWindows1252(_ chunk: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(chunk.count + chunk.count / 8)
        for byte in chunk {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80...0x9F: text.append(scalar: UInt32(windows1252[Int(byte) - 0x80]))
            default: text.append(scalar: UInt32(byte))
            }
        }
        return text
    }

    /// What 0x80 ... 0x9F mean; the five that mean nothing stay what they are.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}

extension [UInt8] {
    /// A character in UTF-8; what is no character becomes the replacement character.
    fileprivate mutating func append(scalar: UInt32) {
        let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    }
}
