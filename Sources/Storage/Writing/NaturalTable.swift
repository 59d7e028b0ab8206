import Domain

/// A small table whose rows are known by what they say: teams, stages, costs, targets.
///
/// Remembers the keys of one file, because a repeated key in one file is a duplicate.
final class NaturalTable {
    private let select: any PreparedStatement
    private let insert: any PreparedStatement
    private let update: any PreparedStatement
    private var seen: Set<[SQLValue]> = []

    /// `select` reads the values by the key; `insert` and `update` take the key first, then the
    /// values.
    init(
        _ session: any Session, select: StaticString, insert: StaticString, update: StaticString
    ) throws {
        self.select = try session.prepare(select)
        self.insert = try session.prepare(insert)
        self.update = try session.prepare(update)
    }

    /// Keeps one row.
    func put(key: [SQLValue], values: [SQLValue], column: String) throws -> RowOutcome {
        guard seen.insert(key).inserted else {
            return .rejected(column: column, reason: Duplicate.reason)
        }
        var kept: [SQLValue]?
        try select.query(key) { row in kept = values.indices.map(row.value) }
        guard let kept else {
            try insert.run(key + values)
            return .added
        }
        if kept == values { return .unchanged }
        try update.run(key + values)
        return .updated
    }
}

/// How a repeated key of one file is worded.
enum Duplicate {
    static let reason = "stands in this file more than once; the first row holds"
}
