import Domain

/// A large table of facts that are known by the source's own id.
///
/// Rows are first added, many at once, and only those whose id was there already are looked up. Which
/// rows one file has touched is remembered as one bit a row, so that a duplicate is found in any
/// size of file.
final class IdentifiedTable<Fact: Counted> {
    /// A row by its id, with the values of the table's columns.
    typealias Row = (id: String, values: [SQLValue])

    /// How many known rows one query looks up.
    private let chunk = 64

    private let session: any Session
    private let shape: RowShape
    private let mode: ImportMode
    private let trace: ImportTrace?
    private var table: SQL { shape.table }
    private let addition: any RowAddition
    private let selectOne: any PreparedStatement
    private let selectMany: any PreparedStatement
    private let update: any PreparedStatement
    private let importKey: SQLValue
    private let width: Int
    private let lastKeyBefore: Int
    private var nextKey: Int
    private var touched: KeySet
    private let totals: TotalWriter
    private let counted: CountedRow<Fact>

    /// The columns of the shape are those of the values; the table also has key, import_key and id.
    /// `counted` is what the totals see of a row.
    init(
        _ writer: FactWriter, _ shape: RowShape, importKey: Int,
        counted: @escaping CountedRow<Fact>
    ) throws {
        let (session, table, columns) = (writer.session, shape.table, shape.columns)
        self.session = session
        self.shape = shape
        mode = writer.mode(of: shape.kind)
        trace = writer.trace
        totals = TotalWriter(session)
        self.counted = counted
        width = columns.count
        lastKeyBefore = try session.number("SELECT MAX(key) FROM \(table)") ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        addition = try session.addition(
            to: table, columns: ["key", "import_key", "id"] + columns, identity: ["id"])
        func select(_ count: Int) throws -> any PreparedStatement {
            try session.prepare(
                shape: """
                    SELECT id, key, import_key, \(SQL.joined(columns, ", ")) FROM \(table)
                    WHERE id IN (\(SQL.places(count)))
                    """)
        }
        selectOne = try select(1)
        selectMany = try select(chunk)
        let changes = SQL.joined(columns.map { "\($0) = \(SQL.places(1))" }, ", ")
        update = try session.prepare(
            shape: """
                UPDATE \(table) SET import_key = \(SQL.places(1)), \(changes)
                WHERE key = \(SQL.places(1))
                """)
    }

    /// Keeps rows in their order; `column` is the one that holds the id.
    func put(_ rows: [Row], column: String) throws -> [RowOutcome] {
        guard rows.allSatisfy({ TooLong.suits($0.id) }) else {
            var fit = try put(rows.filter { TooLong.suits($0.id) }, column: column)[...]
            return rows.map { row in
                TooLong.suits(row.id)
                    ? fit.removeFirst() : .rejected(column: column, reason: TooLong.reason)
            }
        }
        if mode == .update {
            let known = try known(rows.map(\.id))
            return try rows.map { row in
                try known[row.id].map { try meet(row, $0, column) } ?? .leftAlone
            }
        }
        let firstKey = nextKey
        nextKey += rows.count
        var values: [SQLValue] = []
        values.reserveCapacity(rows.count * (width + 3))
        for (row, key) in zip(rows, firstKey...) {
            values.append(.int(Int64(key)))
            values.append(importKey)
            values.append(.text(row.id))
            values.append(contentsOf: row.values)
        }
        let added = try addition.add(values, width: width + 3)
        if added == rows.count {
            for row in rows { try totals.replace(nil, with: counted(row.values)) }
            return Array(repeating: .added, count: added)
        }
        let keys = try addedKeys(from: firstKey, atLeast: added)
        nextKey = (keys.max() ?? firstKey - 1) + 1
        let known = try known(
            zip(rows, firstKey...).filter { !keys.contains($0.1) }.map(\.0.id))
        return try zip(rows, firstKey...).map { row, key in
            guard keys.contains(key) else { return try meet(row, known[row.id], column) }
            try totals.replace(nil, with: counted(row.values))
            return .added
        }
    }

    private func addedKeys(from first: Int, atLeast count: Int) throws -> Set<Int> {
        guard count > 0 else { return [] }
        return Set(
            try session.all("SELECT key FROM \(table) WHERE key >= \(first)") { $0.int(0) ?? 0 })
    }

    /// A row as it is kept.
    private typealias Kept = (key: Int, writtenBy: Int, values: [SQLValue])

    private func known(_ ids: [String]) throws -> [String: Kept] {
        var found: [String: Kept] = [:]
        func look(_ select: any PreparedStatement, _ ids: ArraySlice<String>) throws {
            try select.query(ids.map { .text($0) }) { row in
                found[row.text(0) ?? ""] = (
                    row.int(1) ?? 0, row.int(2) ?? 0, (3..<(3 + width)).map(row.value)
                )
            }
        }
        var start = 0
        while start + chunk <= ids.count {
            try look(selectMany, ids[start..<(start + chunk)])
            start += chunk
        }
        for place in start..<ids.count { try look(selectOne, ids[place...place]) }
        return found
    }

    /// The outcome against the row that has this id already.
    private func meet(_ row: Row, _ kept: Kept?, _ column: String) throws -> RowOutcome {
        guard let kept, kept.key <= lastKeyBefore, touched.insert(kept.key) else {
            return .rejected(column: column, reason: Duplicate.reason)
        }
        if kept.values == row.values { return .unchanged }
        if mode == .add { return .leftAlone }
        try trace?.note(
            numbered: shape, .text(row.id), was: kept.values, by: kept.writtenBy,
            became: row.values)
        try update.run([importKey] + row.values + [.int(Int64(kept.key))])
        try totals.replace(counted(kept.values), with: counted(row.values))
        return .updated
    }

    /// Writes what the rows change in the totals.
    func settle() throws { try totals.settle() }
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
