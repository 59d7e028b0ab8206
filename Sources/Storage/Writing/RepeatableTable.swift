import Domain

/// A table in which equal rows of one file each count: the n-th equal row meets the n-th that was
/// kept, so that importing the file again changes nothing (formats.md).
final class RepeatableTable {
    private let addition: any RowAddition
    private let select: any PreparedStatement
    private let update: (any PreparedStatement)?
    private let session: any Session
    private let shape: RowShape
    private let mode: ImportMode
    private let trace: ImportTrace?
    private var table: SQL { shape.table }
    /// The column that holds free text, if any does.
    private let longest: String
    private let importKey: SQLValue
    /// How many rows there are that equal one, where each row counts as another one.
    private let equals: (any PreparedStatement)?
    private let lastKeyBefore: Int
    private var nextKey: Int
    private var touched: KeySet

    /// A table whose rows are known by the columns of `known`, all of them never null; it also has
    /// key, import_key and occurrence. `isEach`: a row never meets an equal one that was there.
    init(
        _ writer: FactWriter, _ shape: RowShape, known: [SQL], importKey: Int,
        isEach: Bool = false
    ) throws {
        let (session, table, columns) = (writer.session, shape.table, shape.columns)
        self.session = session
        self.shape = shape
        mode = writer.mode(of: shape.kind)
        trace = writer.trace
        longest = known.last?.text ?? "key"
        lastKeyBefore = try session.number("SELECT MAX(key) FROM \(table)") ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        let alike = SQL.joined(known.map { "\($0) = \(SQL.places(1))" }, " AND ")
        equals =
            isEach
            ? try session.prepare(shape: "SELECT MAX(occurrence) FROM \(table) WHERE \(alike)")
            : nil
        let match = SQL.joined(
            (known + ["occurrence"]).map { "\($0) = \(SQL.places(1))" }, " AND ")
        addition = try session.addition(
            to: table, columns: ["key", "import_key"] + columns + known + ["occurrence"],
            identity: known + ["occurrence"])
        select = try session.prepare(
            shape: """
                SELECT \(SQL.joined(["key", "import_key"] + columns, ", ")) FROM \(table) WHERE \(match)
                """)
        let changes = SQL.joined(
            (["import_key"] + columns).map { "\($0) = \(SQL.places(1))" }, ", ")
        update =
            columns.isEmpty
            ? nil
            : try session.prepare(
                shape: "UPDATE \(table) SET \(changes) WHERE key = \(SQL.places(1))")
    }

    /// Keeps rows in their order, each by what it is known by.
    ///
    /// All are added at once as if equal ones stood in this batch only; those that were there
    /// already find their place one by one.
    func put(_ rows: [[SQLValue]]) throws -> [RowOutcome] {
        guard rows.allSatisfy(\.isFitToBeKnownBy) else {
            var fit = try put(rows.filter(\.isFitToBeKnownBy))[...]
            return rows.map { $0.isFitToBeKnownBy ? fit.removeFirst() : tooLong }
        }
        if mode == .update { return try rows.map { try put(known: $0) } }
        var counts: [[SQLValue]: Int64] = [:]
        let places = try rows.map { known in
            if counts[known] == nil { counts[known] = try countEquals(known) }
            counts[known, default: 0] += 1
            return counts[known] ?? 1
        }
        let firstKey = nextKey
        nextKey += rows.count
        let added = try addition.add(
            rows.indices.map { place in
                [.int(Int64(firstKey + place)), importKey] + rows[place] + [.int(places[place])]
            })
        if added == rows.count { return Array(repeating: .added, count: added) }
        let keys = try Set(
            session.all("SELECT key FROM \(table) WHERE key >= \(firstKey)") { $0.int(0) ?? 0 })
        nextKey = (keys.max() ?? firstKey - 1) + 1
        return try rows.indices.map { place in
            try keys.contains(firstKey + place)
                ? .added : put(known: rows[place], from: places[place])
        }
    }

    /// Keeps one row; its place among equal ones is `occurrence` or later.
    func put(
        known: [SQLValue], values: [SQLValue] = [], from occurrence: Int64 = 1
    ) throws -> RowOutcome {
        guard known.isFitToBeKnownBy else { return tooLong }
        var occurrence = occurrence
        while true {
            let identity = known + [.int(occurrence)]
            if mode != .update,
                try addition.add([[.int(Int64(nextKey)), importKey] + values + identity]) == 1
            {
                nextKey += 1
                return .added
            }
            if let met = try meet(identity, values) { return met }
            occurrence += 1
        }
    }

    /// How many equal rows come before one.
    private func countEquals(_ known: [SQLValue]) throws -> Int64 {
        var count: Int64 = 0
        try equals?.query(known) { count = Int64($0.int(0) ?? 0) }
        return count
    }

    private var tooLong: RowOutcome {
        .rejected(column: longest, reason: TooLong.reason)
    }

    /// The outcome against the kept row, nil when an earlier row of this file met it.
    private func meet(_ identity: [SQLValue], _ values: [SQLValue]) throws -> RowOutcome? {
        var (key, former, kept) = (Int?.none, 0, [SQLValue]())
        try select.query(identity) { row in
            key = row.int(0)
            former = row.int(1) ?? 0
            kept = values.indices.map { row.value($0 + 2) }
        }
        // Only where nothing is added there may be no such row.
        guard let key else { return .leftAlone }
        guard key <= lastKeyBefore, touched.insert(key) else { return nil }
        guard kept != values, let update else { return .unchanged }
        if mode == .add { return .leftAlone }
        try trace?.note(
            numbered: shape, .int(Int64(key)), was: kept, by: former, became: values)
        try update.run([importKey] + values + [.int(Int64(key))])
        return .updated
    }
}
