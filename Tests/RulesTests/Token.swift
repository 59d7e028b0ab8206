/// A word, a mark or a text literal of Swift code. Comments and spaces are none.
struct Token: Equatable {
    enum Kind: Equatable {
        /// A name, a keyword or a number.
        case word(String)
        /// One character of punctuation.
        case mark(Character)
        /// A text literal: what stands before, between and after its interpolations.
        case literal([String])
    }

    let kind: Kind
    /// The first line is 1.
    let line: Int

    /// The tokens of a text; those of an interpolation come before the literal that holds them.
    static func all(in text: String) -> [Token] {
        var scan = TokenScan(bytes: Array(text.utf8))
        return scan.tokens()
    }
}

/// Reads Swift code byte by byte, as far as the rules need to understand it.
struct TokenScan {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var found: [Token] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func tokens() -> [Token] {
        readCode(untilParenthesis: false)
        return found
    }

    /// Reads up to the end or, within an interpolation, up to the parenthesis that closes it.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while let byte = peek() {
            if readBlank(byte) || readLiteral() || readWord(byte) { continue }
            if byte == Ascii.open { depth += 1 }
            if byte == Ascii.close {
                if untilParenthesis, depth == 0 { return }
                depth -= 1
            }
            add(.mark(Character(Unicode.Scalar(byte))))
            place += 1
        }
    }

    /// A space, a line's end or a comment.
    private mutating func readBlank(_ byte: UInt8) -> Bool {
        switch (byte, peek(1)) {
        case (Ascii.newline, _), (0x20, _), (0x09, _), (0x0D, _):
            step()
        case (Ascii.slash, Ascii.slash):
            while let byte = peek(), byte != Ascii.newline { step() }
        case (Ascii.slash, Ascii.star):
            readComment()
        default: return false
        }
        return true
    }

    private mutating func readComment() {
        var depth = 0
        repeat {
            switch (peek(), peek(1)) {
            case (Ascii.slash, Ascii.star): depth += 1
            case (Ascii.star, Ascii.slash): depth -= 1
            default:
                step()
                continue
            }
            place += 2
        } while depth > 0 && place < bytes.count
    }

    private mutating func readWord(_ byte: UInt8) -> Bool {
        guard Ascii.isWord(byte) else { return false }
        let start = place
        while let byte = peek(), Ascii.isWord(byte) { place += 1 }
        add(.word(String(decoding: bytes[start..<place], as: UTF8.self)))
        return true
    }

    /// A literal in one or three quotes, raw or not.
    private mutating func readLiteral() -> Bool {
        var hashes = 0
        while peek(hashes) == Ascii.hash { hashes += 1 }
        guard peek(hashes) == Ascii.quote else { return false }
        let isLong = peek(hashes + 1) == Ascii.quote && peek(hashes + 2) == Ascii.quote
        let quotes = [UInt8](repeating: Ascii.quote, count: isLong ? 3 : 1)
        let marks = [UInt8](repeating: Ascii.hash, count: hashes)
        let start = line
        place += hashes + quotes.count
        var pieces = [""]
        var piece: [UInt8] = []
        while place < bytes.count, !isNext(quotes + marks) {
            if isNext([Ascii.backslash] + marks + [Ascii.open]) {
                pieces[pieces.count - 1] = String(decoding: piece, as: UTF8.self)
                pieces.append("")
                piece = []
                place += hashes + 2
                readCode(untilParenthesis: true)
                place += 1
            } else if isNext([Ascii.backslash] + marks) {
                piece += bytes[place..<min(place + hashes + 2, bytes.count)]
                place += hashes + 1
                step()
            } else {
                piece.append(bytes[place])
                step()
            }
        }
        pieces[pieces.count - 1] = String(decoding: piece, as: UTF8.self)
        found.append(Token(kind: .literal(pieces), line: start))
        place += quotes.count + hashes
        return true
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        place + ahead < bytes.count ? bytes[place + ahead] : nil
    }

    private func isNext(_ wanted: [UInt8]) -> Bool {
        wanted.indices.allSatisfy { peek($0) == wanted[$0] }
    }

    private mutating func step() {
        if peek() == Ascii.newline { line += 1 }
        place += 1
    }

    private mutating func add(_ kind: Token.Kind) { found.append(Token(kind: kind, line: line)) }
}

private enum Ascii {
    static let newline = UInt8(ascii: "\n")
    static let slash = UInt8(ascii: "/")
    static let star = UInt8(ascii: "*")
    static let open = UInt8(ascii: "(")
    static let close = UInt8(ascii: ")")
    static let hash = UInt8(ascii: "#")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
