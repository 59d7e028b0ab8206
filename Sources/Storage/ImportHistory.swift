import Domain

extension Snapshot {
    /// The latest imports, latest first.
    public func imports(limit: Int, offset: Int = 0) throws -> [ImportRecord] {
        try session.imports("ORDER BY key DESC LIMIT \(limit) OFFSET \(offset)")
    }

    /// What came of each file, a page of files at a time, the latest first: the imports of a zip
    /// stand together, in the order in which they went in.
    public func importRuns(limit: Int, offset: Int) throws -> [[ImportRecord]] {
        let runs = try session.all(
            """
            SELECT MIN(key), MAX(key) FROM import
            GROUP BY CASE WHEN run_id = '' THEN CAST(key AS TEXT) ELSE run_id END
            ORDER BY MAX(key) DESC LIMIT \(limit) OFFSET \(offset)
            """
        ) { (first: $0.int(0) ?? 0, last: $0.int(1) ?? 0) }
        guard let first = runs.map(\.first).min(), let last = runs.map(\.last).max() else {
            return []
        }
        let records = try session.imports(
            "WHERE key BETWEEN \(first) AND \(last) ORDER BY key")
        let byRun = Dictionary(grouping: records, by: \.run)
        return runs.compactMap { run in
            records.first { $0.key == run.first }.flatMap { byRun[$0.run] }
        }
    }

    /// How many files were imported.
    public func importRunCount() throws -> Int {
        try session.number(
            """
            SELECT COUNT(DISTINCT CASE WHEN run_id = '' THEN CAST(key AS TEXT) ELSE run_id END)
            FROM import
            """) ?? 0
    }

    /// The import of that number, nil when there is none.
    public func importRecord(_ key: Int) throws -> ImportRecord? {
        guard Int32(exactly: key) != nil else { return nil }
        return try session.imports("WHERE key = \(key)").first
    }

    /// The imports of a file with those bytes that are in, latest first: the same file is known
    /// again whatever it is called.
    public func imports(ofFingerprint fingerprint: String) throws -> [ImportRecord] {
        guard !fingerprint.isEmpty else { return [] }
        return try session.imports(
            """
            WHERE fingerprint = \(fingerprint) AND reversed_second IS NULL
                AND state = \(ImportRecord.State.kept.rawValue) ORDER BY key DESC LIMIT 20
            """)
    }

    /// Whether deals are in that came of another file than the one with that fingerprint.
    public func hasDeals(besides fingerprint: String) throws -> Bool {
        let deals = try session.number(
            """
            SELECT COUNT(*) FROM import WHERE kind = \(FactKind.deals.rawValue)
                AND reversed_second IS NULL AND state = \(ImportRecord.State.kept.rawValue)
                AND fingerprint <> \(fingerprint)
            """)
        return (deals ?? 0) > 0
    }

    /// All imports that came of the same file as that one, in their order; itself where it is alone.
    public func imports(ofRunWith record: ImportRecord) throws -> [ImportRecord] {
        try session.imports(ofRunWith: record)
    }
}

extension Session {
    func imports(ofRunWith record: ImportRecord) throws -> [ImportRecord] {
        guard !record.origin.runID.isEmpty else { return [record] }
        return try imports("WHERE run_id = \(record.origin.runID) ORDER BY key")
    }

    /// The imports of a condition and an order.
    func imports(_ condition: SQL) throws -> [ImportRecord] {
        try all(
            """
            SELECT key, file, kind, at_second, state, read_rows, added, updated, unchanged,
                rejected, remarks, header, run_id, account_id, actor, fingerprint, size, mode,
                source, exactness, board, reversed_second, reversed_by
            FROM import \(condition)
            """, ImportRecord.init)
    }
}

extension ImportRecord {
    /// What it has in common with all that came of the same file.
    fileprivate var run: String { origin.runID.isEmpty ? String(key) : origin.runID }

    /// The record of a row.
    fileprivate init(_ row: any ResultRow) {
        self.init(
            key: row.int(0) ?? 0, file: row.text(1) ?? "",
            kind: FactKind(rawValue: row.text(2) ?? "") ?? .deals, atSecond: row.int(3) ?? 0,
            state: State(rawValue: row.text(4) ?? "") ?? .kept, read: row.int(5) ?? 0,
            added: row.int(6) ?? 0, updated: row.int(7) ?? 0, unchanged: row.int(8) ?? 0,
            rejected: row.int(9) ?? 0, remarks: Joined.parts(row.text(10) ?? ""),
            header: Joined.parts(row.text(11) ?? ""))
        origin = ImportOrigin(
            runID: row.text(12) ?? "", accountID: row.text(13), actor: row.text(14) ?? "",
            fingerprint: row.text(15) ?? "", size: row.int(16) ?? 0,
            mode: ImportMode(rawValue: row.text(17) ?? "") ?? .both,
            source: row.text(18) ?? "", exactness: row.text(19) ?? "")
        board = row.text(20) ?? ""
        reversed = row.int(21).map { Reversed(atSecond: $0, by: row.text(22) ?? "") }
    }
}
