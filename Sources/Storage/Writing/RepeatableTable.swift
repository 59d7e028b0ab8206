import Domain

/// A table in which equal rows of one file each count: the n-th equal row meets the n-th that was
/// kept, so that importing the file again changes nothing (formats.md).
final class RepeatableTable {
    private let insert: any PreparedStatement
    private let select: any PreparedStatement
    private let update: (any PreparedStatement)?
    private let importKey: SQLValue
    private let lastKeyBefore: Int
    private var nextKey: Int
    private var touched: KeySet

    /// A table whose rows are known by the columns of `known`, all of them never null; it also has
    /// key, import_key and occurrence.
    init(
        _ session: any Session, table: SQL, known: [SQL], columns: [SQL] = [], importKey: Int
    ) throws {
        lastKeyBefore = try session.number("SELECT MAX(key) FROM \(table)") ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        let identity = SQL.joined(known + ["occurrence"], ", ")
        let match = SQL.joined(
            (known + ["occurrence"]).map { "\($0) = \(SQL.places(1))" }, " AND ")
        insert = try session.prepare(
            shape: """
                INSERT INTO \(table) (\(SQL.joined(["key", "import_key"] + columns, ", ")),
                    \(identity))
                VALUES (\(SQL.places(known.count + columns.count + 3)))
                ON CONFLICT (\(identity)) DO NOTHING
                """)
        select = try session.prepare(
            shape: """
                SELECT \(SQL.joined(["key"] + columns, ", ")) FROM \(table) WHERE \(match)
                """)
        let changes = SQL.joined(
            (["import_key"] + columns).map { "\($0) = \(SQL.places(1))" }, ", ")
        update =
            columns.isEmpty
            ? nil
            : try session.prepare(
                shape: "UPDATE \(table) SET \(changes) WHERE key = \(SQL.places(1))")
    }

    /// Keeps one row.
    func put(known: [SQLValue], values: [SQLValue] = []) throws -> RowOutcome {
        var occurrence: Int64 = 1
        while true {
            let identity = known + [.int(occurrence)]
            let changes = try insert.run(
                [.int(Int64(nextKey)), importKey] + values + identity)
            if changes == 1 {
                nextKey += 1
                return .added
            }
            if let met = try meet(identity, values) { return met }
            occurrence += 1
        }
    }

    /// The outcome against the kept row, nil when an earlier row of this file met it.
    private func meet(_ identity: [SQLValue], _ values: [SQLValue]) throws -> RowOutcome? {
        var (key, kept) = (0, [SQLValue]())
        try select.query(identity) { row in
            key = row.int(0) ?? 0
            kept = values.indices.map { row.value($0 + 1) }
        }
        guard key <= lastKeyBefore, touched.insert(key) else { return nil }
        guard kept != values, let update else { return .unchanged }
        try update.run([importKey] + values + [.int(Int64(key))])
        return .updated
    }
}
