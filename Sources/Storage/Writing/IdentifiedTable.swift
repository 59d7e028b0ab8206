import Domain

/// A large table of facts that are known by the source's own id.
///
/// A row is first inserted, and only looked up when its id was there already. Which rows one file
/// has touched is remembered as one bit a row, so that a duplicate is found in any size of file.
final class IdentifiedTable {
    private let insert: any PreparedStatement
    private let select: any PreparedStatement
    private let update: any PreparedStatement
    private let importKey: SQLValue
    private let lastKeyBefore: Int
    private var nextKey: Int
    private var touched: KeySet

    /// `insert` takes key, import, id, values; `select` reads key and values by id; `update` takes
    /// key, import, values.
    init(
        _ session: any Session, lastKey: SQL, importKey: Int, insert: StaticString,
        select: StaticString, update: StaticString
    ) throws {
        lastKeyBefore = try session.number(lastKey) ?? 0
        nextKey = lastKeyBefore + 1
        touched = KeySet(through: lastKeyBefore)
        self.importKey = .int(Int64(importKey))
        self.insert = try session.prepare(insert)
        self.select = try session.prepare(select)
        self.update = try session.prepare(update)
    }

    /// Keeps one row.
    func put(id: String, values: [SQLValue], column: String) throws -> RowOutcome {
        let changes = try insert.run(
            [.int(Int64(nextKey)), importKey, .text(id)] + values)
        if changes == 1 {
            nextKey += 1
            return .added
        }
        var (key, kept) = (0, [SQLValue]())
        try select.query([.text(id)]) { row in
            key = row.int(0) ?? 0
            kept = values.indices.map { row.value($0 + 1) }
        }
        guard key <= lastKeyBefore, touched.insert(key) else {
            return .rejected(column: column, reason: Duplicate.reason)
        }
        if kept == values { return .unchanged }
        try update.run([.int(Int64(key)), importKey] + values)
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
