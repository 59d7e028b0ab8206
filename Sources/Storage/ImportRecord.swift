public import Domain

/// What became of one file, as it is kept.
public struct ImportRecord: Sendable, Hashable {
    /// Its number; the latest has the largest.
    public var key: Int
    /// The file's name, without its folder.
    public var file: String
    /// What its rows were.
    public var kind: FactKind
    /// When, in seconds since 1970.
    public var atSecond: Int
    /// Whether its good rows are in, or nothing is.
    public var state: State
    /// Rows read; the four others add up to it, when the rows were kept.
    public var read: Int
    /// Rows that were not known before.
    public var added: Int
    /// Rows that were known with other values.
    public var updated: Int
    /// Rows that were known just so.
    public var unchanged: Int
    /// Rows that could not be taken in.
    public var rejected: Int
    /// What is worth knowing about the file, one sentence a line.
    public var remarks: [String]
    /// The file's own column names.
    public var header: [String]
    /// Where the file came from and how it was taken in.
    public var origin = ImportOrigin()
    /// What changed on the board because of it, as JSON; empty where nobody looked.
    public var board = ""
    /// When it was taken back and by whom; nil while it is in.
    public var reversed: Reversed?

    /// That an import was taken back.
    public struct Reversed: Sendable, Hashable {
        /// In seconds since 1970.
        public let atSecond: Int
        /// What whoever did it is called; empty for somebody on the machine itself.
        public let by: String
    }

    /// Whether the rows of a file are in.
    public enum State: String, Sendable, Hashable {
        case kept, refused
    }

    /// A record of an import.
    public init(
        key: Int, file: String, kind: FactKind, atSecond: Int, state: State, read: Int,
        added: Int, updated: Int, unchanged: Int, rejected: Int, remarks: [String],
        header: [String]
    ) {
        self.key = key
        self.file = file
        self.kind = kind
        self.atSecond = atSecond
        self.state = state
        self.read = read
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
        self.rejected = rejected
        self.remarks = remarks
        self.header = header
    }
}

/// Where a file came from, and how it was taken in.
public struct ImportOrigin: Codable, Sendable, Hashable {
    /// Of every import that came of one file: they are taken back together. Empty for one by itself,
    /// which gets one, and for those of earlier versions.
    public var runID: String
    /// The account of whoever brought it; nil for somebody on the machine itself, and for a program.
    public var accountID: String?
    /// What they are called.
    public var actor: String
    /// SHA-256 of the bytes, in hexadecimal digits.
    public var fingerprint: String
    /// In bytes.
    public var size: Int
    /// What was done with known and with new rows.
    public var mode: ImportMode
    /// How it was read: the name of a preset or of a saved mapping; empty for the canonical form.
    public var source: String
    /// How exactly stage changes are known; empty for other rows.
    public var exactness: String

    /// What somebody on the machine itself is called, by the name of their user there.
    public static func commandLine(user: String) -> String { "command line (\(user))" }

    /// An origin; what is not told is not known.
    public init(
        runID: String = "", accountID: String? = nil, actor: String = "",
        fingerprint: String = "", size: Int = 0, mode: ImportMode = .both, source: String = "",
        exactness: String = ""
    ) {
        self.runID = runID
        self.accountID = accountID
        self.actor = actor
        self.fingerprint = fingerprint
        self.size = size
        self.mode = mode
        self.source = source
        self.exactness = exactness
    }
}
