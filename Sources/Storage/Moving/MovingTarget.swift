/// The writing side of a move, within one transaction.
struct MovingTarget {
    let session: any Session
    let names: (source: String, target: String)
    let migrations: [Migration]
    let forgotten: [String]
    let handover: Handover<Freight>
    let progress: @Sendable (MoveProgress) -> Void

    /// Writes everything that is handed over, and reads it all once more; throws unless it is the
    /// same.
    func take() throws -> MoveReceipt {
        try session.takeTime()
        try session.takeTurn(.importing)
        try makeTables()
        let tables = try write()
        for table in try TableShape.all(in: session, path: path)
        where forgotten.contains(table.name) {
            try session.execute("DELETE FROM \(table.nameSQL)")
        }
        let waiting = try has("job") ? JobTable(session: session).waitingCount() : 0
        return MoveReceipt(tables: tables, waitingJobs: waiting)
    }

    /// A server that was started on the empty target has noted here when to tidy up.
    private static let housekeeping = "schedule"

    private var path: String { names.target }

    /// Rows are refused before anything is changed, those of an older schema too.
    private func makeTables() throws {
        let migrator = Migrator(migrations: migrations, path: path)
        if try migrator.hasMigrations(session) {
            for table in try TableShape.all(in: session, path: path)
            where try table.name != MovingTarget.housekeeping && table.hasRows(in: session) {
                throw StorageError.notEmpty(path: path, table: table.name)
            }
        }
        try migrator.bring(session)
        if try has(MovingTarget.housekeeping) { try session.execute("DELETE FROM schedule") }
    }

    /// Whether the schema has that table: the earliest ones have fewer.
    private func has(_ table: String) throws -> Bool {
        try session.all(session.dialect.tables) { $0.text(0) ?? "" }.contains(table)
    }

    /// A table that only one of them has was made by somebody else, and would be lost.
    private func compare(_ tables: [TableShape]) throws {
        let own = try TableShape.all(in: session, path: path)
        let (theirs, ours) = (Set(tables.map(\.name)), Set(own.map(\.name)))
        if let strange = theirs.subtracting(ours).sorted().first {
            throw StorageError.strangeTable(path: names.source, table: strange)
        }
        if let strange = ours.subtracting(theirs).sorted().first {
            throw StorageError.strangeTable(path: path, table: strange)
        }
        let columns = Dictionary(uniqueKeysWithValues: own.map { ($0.name, $0.columns) })
        for table in tables where columns[table.name] != table.columns {
            throw StorageError.strangeTable(path: names.source, table: table.name)
        }
    }

    private func write() throws -> [MoveReceipt.Table] {
        var tables: [TableShape] = []
        var additions: [Int: any RowAddition] = [:]
        var moved = 0
        while true {
            switch try handover.take() {
            case .tables(let coming):
                try compare(coming)
                tables = coming
            case .sums(let sums): return try check(tables, sums)
            case .rows(let place, let rows):
                let table = tables[place]
                handover.reach(table.name, .taker)
                let addition =
                    try additions[place]
                    ?? session.addition(
                        to: table.nameSQL, columns: table.columnsSQL, identity: table.keySQL)
                additions[place] = addition
                guard try addition.add(rows) == rows.count else {
                    throw StorageError.differs(
                        path: path, table: table.name, detail: "a row was there already")
                }
                moved += rows.count
                progress(MoveProgress(stage: .copying, table: table.name, rows: moved))
            }
        }
    }

    private func check(
        _ tables: [TableShape], _ sums: [TableSum]
    ) throws -> [MoveReceipt.Table] {
        var checked = 0
        return try zip(tables, sums).map { table, sum in
            progress(MoveProgress(stage: .checking, table: table.name, rows: checked))
            handover.reach(table.name, .taker)
            let found = try table.sum(table.rows, in: session)
            guard found == sum else {
                throw StorageError.differs(
                    path: path, table: table.name, detail: MovingTarget.difference(found, sum))
            }
            checked += found.rows
            return MoveReceipt.Table(name: table.name, source: sum, target: found)
        }
    }

    private static func difference(_ found: TableSum, _ sum: TableSum) -> String {
        found.rows == sum.rows
            ? "checksum \(found.checksum) for \(sum.checksum)"
            : "\(found.rows) rows for \(sum.rows)"
    }
}
