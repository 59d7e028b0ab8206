import Domain

/// A small table whose rows are known by what they say: teams, stages, costs, targets.
///
/// Remembers the keys of one file, because a repeated key in one file is a duplicate.
final class NaturalTable {
    private let select: any PreparedStatement
    private let insert: any PreparedStatement
    private let update: any PreparedStatement
    private var seen: Set<[SQLValue]> = []
    private let shape: RowShape
    private let mode: ImportMode
    private let trace: ImportTrace?

    /// A table for the length of one file; `isTraced`: each row can be taken back.
    init(_ writer: FactWriter, _ shape: RowShape, isTraced: Bool = true) throws {
        self.shape = shape
        mode = writer.mode(of: shape.kind)
        trace = isTraced ? writer.trace : nil
        let (session, table, key, columns) = (
            writer.session, shape.table, shape.key, shape.columns
        )
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
            if mode == .update { return .leftAlone }
            try insert.run(key + values)
            try trace?.note(shape, key, was: nil, became: values)
            return .added
        }
        if kept == values { return .unchanged }
        if mode == .add { return .leftAlone }
        try update.run(values + key)
        try trace?.note(shape, key, was: kept, became: values)
        return .updated
    }
}

/// How a repeated key of one file is worded.
enum Duplicate {
    static let reason = "stands in this file more than once; the first row holds"
}
