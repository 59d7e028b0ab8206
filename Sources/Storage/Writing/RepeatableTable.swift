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

    /// `insert` takes key, import, occurrence, the columns it is known by, values; `select` reads
    /// key and values by those columns and the occurrence; `update` takes key, import, values.
    init(
        _ session: any Session, lastKey: SQL, importKey: Int, insert: StaticString,
        select: StaticString, update: StaticString? = nil
    ) throws {
        lastKeyBefore = try session.number(lastKey) ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        self.insert = try session.prepare(insert)
        self.select = try session.prepare(select)
        self.update = try update.map { try session.prepare($0) }
    }

    /// Keeps one row.
    func put(known: [SQLValue], values: [SQLValue] = []) throws -> RowOutcome {
        var occurrence: Int64 = 1
        while true {
            let changes = try insert.run(
                [.int(Int64(nextKey)), importKey, .int(occurrence)] + known + values)
            if changes == 1 {
                nextKey += 1
                return .added
            }
            if let met = try meet(known + [.int(occurrence)], values) { return met }
            occurrence += 1
        }
    }

    /// The outcome against the kept row, nil when an earlier row of this file met it.
    private func meet(_ known: [SQLValue], _ values: [SQLValue]) throws -> RowOutcome? {
        var (key, kept) = (0, [SQLValue]())
        try select.query(known) { row in
            key = row.int(0) ?? 0
            kept = values.indices.map { row.value($0 + 1) }
        }
        guard key <= lastKeyBefore, touched.insert(key) else { return nil }
        guard kept != values, let update else { return .unchanged }
        try update.run([.int(Int64(key)), importKey] + values)
        return .updated
    }
}
