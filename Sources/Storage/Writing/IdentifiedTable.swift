import Domain

/// A large table of facts that are known by the source's own id.
///
/// Rows are first inserted, many with one statement, and only those whose id was there already are
/// looked up. Which rows one file has touched is remembered as one bit a row, so that a duplicate is
/// found in any size of file.
final class IdentifiedTable {
    /// A row by its id, with the values of the table's columns.
    typealias Row = (id: String, values: [SQLValue])

    /// How many rows one statement inserts.
    private static let chunk = 64

    private let session: any Session
    private let table: SQL
    private let insertOne: any PreparedStatement
    private let insertMany: any PreparedStatement
    private let select: any PreparedStatement
    private let update: any PreparedStatement
    private let importKey: SQLValue
    private let lastKeyBefore: Int
    private var nextKey: Int
    private var touched: KeySet

    /// `columns` are those of the values; the table also has key, import_key and id.
    init(_ session: any Session, table: SQL, columns: [SQL], importKey: Int) throws {
        self.session = session
        self.table = table
        lastKeyBefore = try session.number("SELECT MAX(key) FROM \(table)") ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        let names = SQL.joined(columns, ", ")
        insertOne = try session.prepare(
            shape: IdentifiedTable.insert(table, columns, rows: 1))
        insertMany = try session.prepare(
            shape: IdentifiedTable.insert(table, columns, rows: IdentifiedTable.chunk))
        select = try session.prepare(
            shape: "SELECT key, \(names) FROM \(table) WHERE id = \(SQL.places(1))")
        let changes = SQL.joined(columns.map { "\($0) = \(SQL.places(1))" }, ", ")
        update = try session.prepare(
            shape: """
                UPDATE \(table) SET import_key = \(SQL.places(1)), \(changes)
                WHERE key = \(SQL.places(1))
                """)
    }

    private static func insert(_ table: SQL, _ columns: [SQL], rows: Int) -> SQL {
        let row: SQL = "(\(SQL.places(columns.count + 3)))"
        return """
            INSERT INTO \(table) (key, import_key, id, \(SQL.joined(columns, ", ")))
            VALUES \(SQL.repeated(row, rows, ", ")) ON CONFLICT (id) DO NOTHING
            """
    }

    /// Keeps rows in their order; `column` is the one that holds the id.
    func put(_ rows: [Row], column: String) throws -> [RowOutcome] {
        var outcomes: [RowOutcome] = []
        outcomes.reserveCapacity(rows.count)
        var start = 0
        while start + IdentifiedTable.chunk <= rows.count {
            let chunk = rows[start..<(start + IdentifiedTable.chunk)]
            outcomes += try put(chunk, by: insertMany, column)
            start += IdentifiedTable.chunk
        }
        for place in start..<rows.count {
            outcomes += try put(rows[place...place], by: insertOne, column)
        }
        return outcomes
    }

    private func put(
        _ rows: ArraySlice<Row>, by insert: any PreparedStatement, _ column: String
    ) throws -> [RowOutcome] {
        let firstKey = nextKey
        var values: [SQLValue] = []
        values.reserveCapacity(rows.count * ((rows.first?.values.count ?? 0) + 3))
        for row in rows {
            values += [.int(Int64(nextKey)), importKey, .text(row.id)]
            values += row.values
            nextKey += 1
        }
        let added = try insert.run(values)
        if added == rows.count { return Array(repeating: .added, count: added) }
        let keys = try addedKeys(from: firstKey, atLeast: added)
        return try zip(rows, firstKey...).map { row, key in
            keys.contains(key) ? .added : try meet(row, column)
        }
    }

    private func addedKeys(from first: Int, atLeast count: Int) throws -> Set<Int> {
        guard count > 0 else { return [] }
        return Set(
            try session.all("SELECT key FROM \(table) WHERE key >= \(first)") { $0.int(0) ?? 0 })
    }

    /// The outcome against the row that has this id already.
    private func meet(_ row: Row, _ column: String) throws -> RowOutcome {
        var (key, kept) = (0, [SQLValue]())
        try select.query([.text(row.id)]) { found in
            key = found.int(0) ?? 0
            kept = row.values.indices.map { found.value($0 + 1) }
        }
        guard key <= lastKeyBefore, touched.insert(key) else {
            return .rejected(column: column, reason: Duplicate.reason)
        }
        if kept == row.values { return .unchanged }
        try update.run([importKey] + row.values + [.int(Int64(key))])
        return .updated
    }
}

/// A set of row keys, one bit each.
struct KeySet {
    private var words: [UInt64]

    init(through last: Int) { words = Array(repeating: 0, count: last / 64 + 1) }

    /// Adds the key; false when it was in already.
    mutating func insert(_ key: Int) -> Bool {
        let bit = UInt64(1) << UInt64(key % 64)
        guard words[key / 64] & bit == 0 else { return false }
        words[key / 64] |= bit
        return true
    }
}
