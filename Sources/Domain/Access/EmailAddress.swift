/// An address for mail, by which somebody signs in: the same however its letters are written.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address, in small letters.
    public let text: String

    /// More than this is no address (RFC 5321, 4.5.3).
    private static let mostBytes = 254

    /// Nil when it cannot be one: a part before and a part behind one `@`, without spaces.
    public init?(_ typed: String) {
        let bare = typed.drop { $0.isWhitespace }
        let text = String(bare.reversed().drop { $0.isWhitespace }.reversed()).lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.mostBytes, parts.count == 2,
            parts.allSatisfy({ !$0.isEmpty }), text.unicodeScalars.allSatisfy(Self.mayBePart)
        else { return nil }
        self.text = text
    }

    /// The address.
    public var description: String { text }

    private static func mayBePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator,
            .privateUse, .unassigned:
            false
        default: !"<>()[]\\,;:\"".unicodeScalars.contains(scalar)
        }
    }
}
