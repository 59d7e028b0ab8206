public import Domain

/// A value that travels beside a statement's text, never inside it.
public enum SQLValue: Hashable, Sendable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
}

/// A statement and its values. An interpolated value becomes a placeholder; text comes from
/// literals only, so that input can never become SQL.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Piece: Sendable {
        case text(String)
        case value(SQLValue)
    }

    private var pieces: [Piece]

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// A statement without values.
    public init(stringLiteral text: StaticString) {
        pieces = [.text(text.description)]
    }

    /// A statement with the values that were interpolated.
    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    /// A name that the database itself gave for a table or a column; nil when it is not plain. The
    /// house rules let only the moving of a whole database use it.
    init?(nameInSchema name: String) {
        guard let first = name.utf8.first, !SQL.digits.contains(first),
            name.utf8.count <= 63, name.utf8.allSatisfy(SQL.plain.contains)
        else { return nil }
        // Quoted, because a plain name may be a word of the language.
        pieces = [.text("\"\(name)\"")]
    }

    private static let digits = Set("0123456789".utf8)
    private static let plain = digits.union("abcdefghijklmnopqrstuvwxyz_".utf8)

    /// The text with `$1 …` placeholders, which both engines read.
    public var text: String {
        var (text, count) = ("", 0)
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .value:
                count += 1
                text += "$\(count)"
            }
        }
        return text
    }

    /// The values in the order of their placeholders.
    public var values: [SQLValue] {
        pieces.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// Statements one after the other.
    public static func + (a: SQL, b: SQL) -> SQL { SQL(pieces: a.pieces + b.pieces) }

    /// Statements with `separator` between them.
    public static func joined(_ parts: [SQL], _ separator: SQL) -> SQL {
        var all: [Piece] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { all += separator.pieces }
            all += part.pieces
        }
        return SQL(pieces: all)
    }

    /// The statement `times` over, with `separator` between.
    public static func repeated(_ part: SQL, _ times: Int, _ separator: SQL) -> SQL {
        joined(Array(repeating: part, count: times), separator)
    }

    /// `count` places for values that come later, with commas between.
    public static func places(_ count: Int) -> SQL { repeated("\(value: .null)", count, ", ") }

    /// What may stand between the braces of an interpolated statement.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        /// Room for the pieces.
        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// The text between the values.
        public mutating func appendLiteral(_ literal: StaticString) {
            pieces.append(.text(literal.description))
        }

        /// A part of a statement.
        public mutating func appendInterpolation(_ part: SQL) { pieces += part.pieces }
        /// A text, or null.
        public mutating func appendInterpolation(_ text: String?) {
            pieces.append(.value(text.map { .text($0) } ?? .null))
        }
        /// A whole number, or null.
        public mutating func appendInterpolation(_ number: Int?) {
            pieces.append(.value(number.map { .int(Int64($0)) } ?? .null))
        }
        /// A whole number, or null.
        public mutating func appendInterpolation(_ number: Int64?) {
            pieces.append(.value(number.map { .int($0) } ?? .null))
        }
        /// A number, or null.
        public mutating func appendInterpolation(_ number: Double?) {
            pieces.append(.value(number.map { .real($0) } ?? .null))
        }
        /// A day, as its number, or null.
        public mutating func appendInterpolation(_ day: Day?) {
            pieces.append(.value(day.map { .int(Int64($0.number)) } ?? .null))
        }
        /// A value as it is.
        public mutating func appendInterpolation(value: SQLValue) { pieces.append(.value(value)) }
    }
}
