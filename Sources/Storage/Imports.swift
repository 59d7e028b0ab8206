public import Domain

extension FactWriter {
    /// Keeps what became of this file.
    public func keep(_ record: ImportRecord) throws {
        try session.execute(
            """
            INSERT INTO import (key, file, kind, at_second, state, read_rows, added, updated,
                unchanged, rejected, remarks, header, run_id, account_id, actor, fingerprint, size,
                mode, source, exactness, board)
            VALUES (\(record.key), \(record.file), \(record.kind.rawValue), \(record.atSecond),
                \(record.state.rawValue), \(record.read), \(record.added), \(record.updated),
                \(record.unchanged), \(record.rejected), \(Joined.text(record.remarks)),
                \(Joined.text(record.header)), \(runID(record)), \(record.origin.accountID),
                \(record.origin.actor), \(record.origin.fingerprint), \(record.origin.size),
                \(record.origin.mode.rawValue), \(record.origin.source),
                \(record.origin.exactness), \(record.board))
            """)
    }

    /// Whatever is not of a file with others is a run of its own.
    private func runID(_ record: ImportRecord) -> String {
        record.origin.runID.isEmpty ? "import-\(record.key)" : record.origin.runID
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
