extension Snapshot {
    /// What is wrong with the tables themselves, at most `limit` of each kind; empty when every row
    /// can be read, and indexes lead to the rows that are there. `path` is what the operator knows
    /// the database by.
    public func flaws(in path: String, limit: Int = 20) throws -> [KeptDifference] {
        try session.takeTime()
        let told = try session.dialect.integrity(limit).map { check in
            try session.all(check) { $0.text(0) ?? "" }
        }
        // What one engine looks up by itself is read twice on the other.
        return try told.map { found in
            found.filter { $0 != "ok" }.map(KeptDifference.init(description:))
        } ?? twoWays(path, limit)
    }

    /// Every table by its rows and by the index of its key: a page that cannot be read stops the
    /// reading, and a row that only one of them finds shows in the sums.
    private func twoWays(_ path: String, _ limit: Int) throws -> [KeptDifference] {
        let tables = try TableShape.all(in: session, path: path)
        let rows = try tables.map { try $0.sum($0.rows, in: session) }
        try findByIndex(true)
        let listed = try tables.map { try $0.sum($0.rowsByKey, in: session) }
        try findByIndex(false)
        let found = zip(tables, zip(rows, listed)).filter { $1.0 != $1.1 }.map { table, sums in
            KeptDifference(
                description:
                    "the table \(table.name) has \(sums.0.rows) rows, and the index of its "
                    + "key leads to \(sums.1.rows) or to other ones")
        }
        return Array(found.prefix(limit))
    }

    private func findByIndex(_ isOn: Bool) throws {
        if let setting = session.dialect.byIndex(isOn) { try session.query(setting) { _ in } }
    }
}

extension TableShape {
    /// The sum over what that query of its rows gives.
    func sum(_ query: SQL, in session: any Session) throws -> TableSum {
        var sum = TableSum()
        try session.stream(query) { sum.add(values($0)) }
        return sum
    }
}
