import HTTPTypes
import Hummingbird

/// The fields of a form that was sent as `application/x-www-form-urlencoded`.
struct FormFields: Sendable {
    private let fields: [String: String]

    /// The fields of a request; throws when there are too many of them, when it sends something
    /// else, bytes that are no text, or when no page of ours sent them.
    init(
        _ asked: some Asked, atMost most: Int = RequestLimits.usual.mostBytes
    ) async throws {
        if let type = asked.request.headers[.contentType],
            HeaderFields(type).word != "application/x-www-form-urlencoded"
        {
            throw Mistake.foreignType
        }
        try self.init(try await asked.bytes(atMost: most))
        try asked.require(formToken: self[FormToken.field])
    }

    /// Takes `a=1&b=2` apart; the first field of a name counts.
    init(_ bytes: [UInt8]) throws {
        fields = Dictionary(
            try bytes.split(separator: UInt8(ascii: "&")).map { pair in
                let mark = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
                return (
                    try Self.decoded(pair[..<mark]), try Self.decoded(pair[mark...].dropFirst())
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What a field says; empty without it.
    subscript(name: String) -> String { fields[name] ?? "" }

    /// Whether the form has that field.
    func has(_ name: String) -> Bool { fields[name] != nil }

    private static func decoded(_ part: ArraySlice<UInt8>) throws -> String {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit),
                    let low = rest.popFirst().flatMap(digit)
                else { throw Mistake.notText }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return try String(sent: bytes)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

extension String {
    /// A text that was sent; throws when the bytes are no UTF-8, or hold a zero, which no text needs
    /// and no database keeps.
    init(sent bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw Mistake.notText
        }
        self = text
    }
}
