import Domain

/// Brings the kept totals up to date with the facts that one transaction writes.
///
/// Changes are gathered and written in the order of their keys: together when there are many, and at
/// the end of the transaction.
final class TotalWriter {
    /// So many places are remembered before they are written: what the processor keeps at hand.
    private static let most = 30_000

    private let session: any Session
    private var gathered = TotalChanges()
    private var additions: [Int: TotalAddition] = [:]

    init(_ session: any Session) { self.session = session }

    /// A fact came in, or another took its place.
    func replace<Fact: Counted>(_ before: Fact?, with after: Fact?) throws {
        gathered.replace(before, with: after)
        if gathered.changes.count > TotalWriter.most { try settle() }
    }

    /// Writes what was gathered.
    func settle() throws {
        let changes = gathered.changes.filter { !$0.value.isNothing }.sorted { $0.key < $1.key }
        gathered = TotalChanges()
        var start = changes.startIndex
        while start < changes.endIndex {
            let table = changes[start].key.place.table
            let end = changes[start...].firstIndex { $0.key.place.table != table }
            try addition(table).add(changes[start..<(end ?? changes.endIndex)])
            start = end ?? changes.endIndex
        }
    }

    private func addition(_ table: Int) throws -> TotalAddition {
        if let known = additions[table] { return known }
        let made = try TotalAddition(session, TotalTable.all[table])
        additions[table] = made
        return made
    }
}

/// Adds to the places of one table of totals.
private struct TotalAddition {
    /// How many places one statement changes.
    private static let chunk = 128

    private let addOne: any PreparedStatement
    private let addMany: any PreparedStatement
    private let drop: any PreparedStatement

    init(_ session: any Session, _ table: TotalTable) throws {
        let columns = table.key + ["n", "part", "sum"]
        let row: SQL = "(\(SQL.places(columns.count)))"
        func statement(_ rows: Int) throws -> any PreparedStatement {
            try session.prepare(
                shape: """
                    INSERT INTO \(table.name) (\(SQL.joined(columns, ", ")))
                    VALUES \(SQL.repeated(row, rows, ", "))
                    ON CONFLICT (\(SQL.joined(table.key, ", "))) DO UPDATE SET
                        n = \(table.name).n + excluded.n,
                        part = \(table.name).part + excluded.part,
                        sum = \(table.name).sum + excluded.sum
                    """)
        }
        addOne = try statement(1)
        addMany = try statement(TotalAddition.chunk)
        let match = SQL.joined(table.key.map { "\($0) = \(SQL.places(1))" }, " AND ")
        drop = try session.prepare(
            shape: """
                DELETE FROM \(table.name) WHERE \(match) AND n = 0 AND part = 0 AND sum = 0
                """)
    }

    func add(_ changes: ArraySlice<(key: Total, value: TotalSums)>) throws {
        var rest = changes
        while rest.count >= TotalAddition.chunk {
            try addMany.run(rest.prefix(TotalAddition.chunk).flatMap(TotalAddition.values))
            rest = rest.dropFirst(TotalAddition.chunk)
        }
        for change in rest { try addOne.run(TotalAddition.values(change)) }
        // A place that nothing is left of is not kept.
        for change in changes where change.value.n <= 0 { try drop.run(change.key.place.key) }
    }

    private static func values(_ change: (key: Total, value: TotalSums)) -> [SQLValue] {
        change.key.place.key + [
            SQLValue(change.value.n), SQLValue(change.value.part), .int(change.value.sum),
        ]
    }
}
