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

extension FactWriter {
    /// Keeps what became of this file.
    public func keep(_ record: ImportRecord) throws {
        try session.execute(
            """
            INSERT INTO import (key, file, kind, at_second, state, read_rows, added, updated,
                unchanged, rejected, remarks, header)
            VALUES (\(record.key), \(record.file), \(record.kind.rawValue), \(record.atSecond),
                \(record.state.rawValue), \(record.read), \(record.added), \(record.updated),
                \(record.unchanged), \(record.rejected), \(Joined.text(record.remarks)),
                \(Joined.text(record.header)))
            """)
    }

    /// Keeps rejected rows of this file; `place` counts on from the ones kept before.
    public func keep(_ rejected: [Rejection], from place: Int) throws {
        let insert = try session.prepare(
            """
            INSERT INTO rejection (import_key, place, line, column_name, value, reason, fields)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """)
        for (index, rejected) in rejected.enumerated() {
            let row = try erased.cleaned(rejected)
            try insert.run([
                .int(Int64(key)), .int(Int64(place + index)), .int(Int64(row.line)),
                .text(row.column), .text(row.value), .text(row.reason),
                .text(Joined.text(row.fields)),
            ])
        }
    }
}

extension Snapshot {
    /// The latest imports, latest first.
    public func imports(limit: Int) throws -> [ImportRecord] {
        try session.all(
            """
            SELECT key, file, kind, at_second, state, read_rows, added, updated, unchanged,
                rejected, remarks, header FROM import ORDER BY key DESC LIMIT \(limit)
            """, record)
    }

    /// The import of that number, nil when there is none.
    public func importRecord(_ key: Int) throws -> ImportRecord? {
        guard Int32(exactly: key) != nil else { return nil }
        return try session.first(
            """
            SELECT key, file, kind, at_second, state, read_rows, added, updated, unchanged,
                rejected, remarks, header FROM import WHERE key = \(key)
            """, record)
    }

    /// Rejected rows of an import, in the order of the file.
    public func rejections(_ key: Int, limit: Int, offset: Int) throws -> [Rejection] {
        var rows: [Rejection] = []
        try eachRejection(key, paging: " LIMIT \(limit) OFFSET \(offset)") { rows.append($0) }
        return rows
    }

    /// All rejected rows of an import, one after the other.
    public func eachRejection(_ key: Int, _ row: (Rejection) throws -> Void) throws {
        try eachRejection(key, paging: "", row)
    }

    private func eachRejection(
        _ key: Int, paging: SQL, _ row: (Rejection) throws -> Void
    ) throws {
        try session.stream(
            """
            SELECT line, column_name, value, reason, fields FROM rejection
            WHERE import_key = \(key) ORDER BY place\(paging)
            """
        ) { found in
            try row(
                Rejection(
                    line: found.int(0) ?? 0, column: found.text(1) ?? "",
                    value: found.text(2) ?? "", reason: found.text(3) ?? "",
                    fields: Joined.parts(found.text(4) ?? "")))
        }
    }

    private func record(_ row: any ResultRow) -> ImportRecord {
        ImportRecord(
            key: row.int(0) ?? 0, file: row.text(1) ?? "",
            kind: FactKind(rawValue: row.text(2) ?? "") ?? .deals, atSecond: row.int(3) ?? 0,
            state: ImportRecord.State(rawValue: row.text(4) ?? "") ?? .kept,
            read: row.int(5) ?? 0, added: row.int(6) ?? 0, updated: row.int(7) ?? 0,
            unchanged: row.int(8) ?? 0, rejected: row.int(9) ?? 0,
            remarks: Joined.parts(row.text(10) ?? ""), header: Joined.parts(row.text(11) ?? ""))
    }
}

/// Several texts in one column, told apart by the ASCII unit separator, which no file holds.
enum Joined {
    static func text(_ parts: [String]) -> String { parts.joined(separator: "\u{1F}") }

    static func parts(_ text: String) -> [String] {
        text.isEmpty
            ? []
            : text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }
}
