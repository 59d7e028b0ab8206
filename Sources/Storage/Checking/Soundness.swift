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
        if let byIndex = session.dialect.byIndex { try session.query(byIndex) { _ in } }
        let found = try zip(tables, rows).compactMap { table, rows -> KeptDifference? in
            let listed = try table.sum(table.rowsByKey, in: session)
            guard listed != rows else { return nil }
            return KeptDifference(
                description: "the table \(table.name) has \(rows.rows) rows, and the index of its "
                    + "key leads to \(listed.rows) or to other ones")
        }
        return Array(found.prefix(limit))
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
