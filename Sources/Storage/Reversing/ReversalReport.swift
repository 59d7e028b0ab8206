public import Domain

/// What taking back an import does to rows, or would do.
public struct ReversalReport: Hashable, Sendable {
    /// Rows that it added and that go.
    public internal(set) var removed = 0
    /// Rows that it changed and that say again what they said before.
    public internal(set) var returned = 0
    /// Rows that stay as they are, because something newer touched them.
    public internal(set) var kept = 0
    /// Rows that it added and that are no longer kept: they were taken away because they had been
    /// kept long enough, or with whoever was erased.
    public internal(set) var gone = 0
    /// Later imports that found rows of the same kinds just so: where those are of this import, they
    /// go as well. The latest first, and not more than are told.
    public internal(set) var later: [LaterImport] = []
    /// Some of those that stay.
    public internal(set) var examples: [Kept] = []

    /// How many examples are told.
    static let mostExamples = 10

    /// Nothing yet.
    public init() {}

    /// A later import that may have held the same rows; nothing is kept of which those were.
    public struct LaterImport: Hashable, Sendable {
        /// Its number.
        public let key: Int
        /// The file's name.
        public let file: String
        /// When, in seconds since 1970.
        public let atSecond: Int
        /// How many of its rows were there just so.
        public let unchanged: Int
    }

    /// A row that stays.
    public struct Kept: Hashable, Sendable {
        /// What the row is; nil for what comes with rows of any kind.
        public let kind: FactKind?
        /// By which it is known.
        public let row: String
        /// What touched it since.
        public let touch: Touch
    }

    /// What touched a row after an import.
    public enum Touch: Hashable, Sendable {
        /// A later import, by its number, its file and its second.
        case file(key: Int, name: String, atSecond: Int)
        /// Somebody in Koers itself.
        case koers
        /// Somebody was erased whom the row named, so that what it said is not kept.
        case erasure
        /// Something in Koers needs it, such as an account or a choice.
        case use
    }

    mutating func keep(_ kind: FactKind?, _ row: [SQLValue], _ touch: Touch) {
        kept += 1
        guard examples.count < Self.mostExamples else { return }
        let words = row.map { value in
            switch value {
            case .null: ""
            case .int(let number): String(number)
            case .real(let number): String(number)
            case .text(let text): text
            }
        }
        examples.append(Kept(kind: kind, row: words.joined(separator: " · "), touch: touch))
    }
}

/// Why an import cannot be taken back.
public enum ReversalRefusal: Error, Hashable, Sendable {
    /// There is no import of that number.
    case unknown
    /// It was taken back already.
    case reversed
    /// Nothing of it went in.
    case nothingIn
    /// What rows said before is kept for 180 days only, and by earlier versions not at all.
    case tooOld
}
