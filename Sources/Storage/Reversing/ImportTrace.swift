import Domain

/// Keeps what rows said before an import changed them, and what they say since, so that the import
/// can be taken back.
final class ImportTrace {
    private let key: SQLValue
    private let insert: any PreparedStatement
    private var place = 0

    /// The trace of the import of that number.
    init(_ session: any Session, of key: Int) throws {
        self.key = .int(Int64(key))
        insert = try session.prepare(
            """
            INSERT INTO import_change (import_key, place, table_name, row_id, was, became)
            VALUES ($1, $2, $3, $4, $5, $6)
            """)
    }

    /// A row that is known by `id` was added, or said `was` before.
    func note(
        _ shape: RowShape, _ id: [SQLValue], was: [SQLValue]?, became: [SQLValue]
    ) throws {
        try note(
            shape.name, RowText.list(id), was: was.map { RowText.object(shape.columns, $0) },
            became: RowText.object(shape.columns, became))
    }

    /// A row of a large table, which another import wrote last before.
    func note(
        numbered shape: RowShape, _ id: SQLValue, was: [SQLValue], by former: Int,
        became: [SQLValue]
    ) throws {
        // The owner must not stand last: see `RowText.pair`.
        let columns = shape.columns + [ImportTrace.writer]
        try note(
            shape.name, RowText.list([id]),
            was: RowText.object(columns, was + [.int(Int64(former))]),
            became: RowText.object(columns, became + [key]))
    }

    /// The column that tells which import wrote a row last.
    static let writer: SQL = "import_key"

    func note(_ table: String, _ id: String, was: String?, became: String) throws {
        place += 1
        try insert.run([
            key, .int(Int64(place)), .text(table), .text(id), SQLValue(was), .text(became),
        ])
    }
}
