import Domain

/// A small table whose rows are known by what they say: teams, stages, costs, targets.
///
/// Remembers the keys of one file, because a repeated key in one file is a duplicate.
final class NaturalTable {
    private let select: any PreparedStatement
    private let insert: any PreparedStatement
    private let update: any PreparedStatement
    private var seen: Set<[SQLValue]> = []

    /// A table whose rows are known by the columns of `key`.
    init(_ session: any Session, table: SQL, key: [SQL], columns: [SQL]) throws {
        let names = SQL.joined(columns, ", ")
        let match = SQL.joined(key.map { "\($0) = \(SQL.places(1))" }, " AND ")
        let changes = SQL.joined(columns.map { "\($0) = \(SQL.places(1))" }, ", ")
        select = try session.prepare(shape: "SELECT \(names) FROM \(table) WHERE \(match)")
        insert = try session.prepare(
            shape: """
                INSERT INTO \(table) (\(SQL.joined(key, ", ")), \(names))
                VALUES (\(SQL.places(key.count + columns.count)))
                """)
        update = try session.prepare(
            shape: "UPDATE \(table) SET \(changes) WHERE \(match)")
    }

    /// Keeps one row; `column` is the one a duplicate is told about. With `fixed` only a row that is
    /// there just so is taken; others are rejected for that reason.
    func put(
        key: [SQLValue], values: [SQLValue], column: String, fixed: String? = nil
    ) throws -> RowOutcome {
        guard key.isFitToBeKnownBy else {
            return .rejected(column: column, reason: TooLong.reason)
        }
        guard seen.insert(key).inserted else {
            return .rejected(column: column, reason: Duplicate.reason)
        }
        var kept: [SQLValue]?
        try select.query(key) { row in kept = values.indices.map(row.value) }
        if let fixed, kept != values { return .rejected(column: column, reason: fixed) }
        guard let kept else {
            try insert.run(key + values)
            return .added
        }
        if kept == values { return .unchanged }
        try update.run(values + key)
        return .updated
    }
}

/// How a repeated key of one file is worded.
enum Duplicate {
    static let reason = "stands in this file more than once; the first row holds"
}
