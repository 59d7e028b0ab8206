import Domain
import Intake
import Storage

/// What became of a file, or would become of it, in a form that can be kept and shown.
struct StoredReceipt: Codable, Hashable, Sendable {
    /// The name of the file.
    var file: String
    /// What its rows are, as the word of `FactKind`.
    var kind: String
    /// What became of its rows.
    var counts: ImportCounts
    /// What was noticed, a sentence each, in plain English.
    var remarks: [String]
    /// The first of the rejected rows.
    var rejections: [RejectedLine]
    /// What changed on the board; nil where nobody looked.
    var board: [BoardChange]?
    /// What was made up because the file names it.
    var created: [CreatedName] = []
    /// Names that look like another one.
    var near: [NearName] = []

    /// How many rejected rows are shown.
    static let shownRejections = 25

    /// A rejected row, without its other fields.
    struct RejectedLine: Codable, Hashable, Sendable {
        let line: Int
        let column: String
        let value: String
        let reason: String
    }

    /// Something that was made up from a name.
    struct CreatedName: Codable, Hashable, Sendable {
        /// What it is, as the word of `ReferenceKind`.
        let kind: String
        let name: String
    }

    /// Two names that look alike.
    struct NearName: Codable, Hashable, Sendable {
        /// What both are, as the word of `ReferenceKind`.
        let kind: String
        let name: String
        let other: String
        /// Rows of the file that have the name, and facts that point at the other one.
        let rows, uses: Int
    }
}

extension StoredReceipt {
    /// What an importer answered, with what it changed on the board.
    init(_ done: ImportRun.Done) {
        let receipt = done.receipt
        self.init(
            file: receipt.file, kind: receipt.kind.rawValue,
            counts: ImportCounts(
                read: receipt.read, added: receipt.added, updated: receipt.updated,
                unchanged: receipt.unchanged, rejected: receipt.rejected),
            remarks: receipt.remarks,
            rejections: receipt.rejections.prefix(Self.shownRejections).map(RejectedLine.init),
            board: BoardChange.all(in: done.record.board),
            created: receipt.created.map {
                CreatedName(kind: $0.kind.rawValue, name: $0.name)
            },
            near: receipt.nearMatches.map {
                NearName(
                    kind: $0.kind.rawValue, name: $0.name, other: $0.other, rows: $0.rows,
                    uses: $0.uses)
            })
    }

    /// What is kept of an import, with the first of its rejected rows.
    init(_ record: ImportRecord, _ rejections: [Rejection]) {
        self.init(
            file: record.file, kind: record.kind.rawValue, counts: ImportCounts(record),
            remarks: record.remarks, rejections: rejections.map(RejectedLine.init),
            board: BoardChange.all(in: record.board))
    }

    /// How it ended.
    var verdict: Verdict { counts.verdict }

    /// How an import ended, or would end.
    enum Verdict: String, Codable, Sendable {
        /// There was no row below the header.
        case noRows
        /// Every row was rejected.
        case nothingIn
        /// Nothing changed: all was known, or left alone.
        case nothingNew
        /// Some rows are in, some were rejected.
        case inPart
        /// Every row is in.
        case allIn

        /// Whether it is nothing to be glad of.
        var isBad: Bool { self == .noRows || self == .nothingIn }
    }
}

extension StoredReceipt.RejectedLine {
    init(_ rejection: Rejection) {
        self.init(
            line: rejection.line, column: rejection.column, value: rejection.value,
            reason: rejection.reason)
    }
}

extension ImportCounts {
    /// How it ended, or would end.
    var verdict: StoredReceipt.Verdict {
        if read == 0 { return .noRows }
        if rejected == read { return .nothingIn }
        if added + updated == 0 { return .nothingNew }
        return rejected > 0 ? .inPart : .allIn
    }

    /// The counts that are kept of an import.
    init(_ record: ImportRecord) {
        self.init(
            read: record.read, added: record.added, updated: record.updated,
            unchanged: record.unchanged, rejected: record.rejected)
    }
}
