/// A table as the database itself describes it, so that the tables of later migrations move too.
struct TableShape: Sendable {
    let name: String
    let columns: [String]
    /// Its name, as part of a statement.
    let nameSQL: SQL
    /// Its columns, as parts of a statement.
    let columnsSQL: [SQL]
    /// The columns of its primary key, as parts of a statement.
    let keySQL: [SQL]

    /// The database's tables in the order in which they were made, without the list of migrations,
    /// which every database makes by itself, and without the seal of a backup. `path` is what the
    /// operator knows the database by.
    static func all(in session: any Session, path: String) throws -> [TableShape] {
        let dialect = session.dialect
        let names = try session.all(dialect.tables) { $0.text(0) ?? "" }
        let own = [Migrator.table, Seal.table]
        return try names.filter { !own.contains($0) }.map { name in
            let shape = TableShape(
                name, columns: try session.all(dialect.columns(of: name)) { $0.text(0) ?? "" },
                key: try session.all(dialect.key(of: name)) { $0.text(0) ?? "" })
            guard let shape else { throw StorageError.strangeTable(path: path, table: name) }
            return shape
        }
    }

    /// Nil when it has no key, or a name that is not plain: the migrations make no such table.
    private init?(_ name: String, columns: [String], key: [String]) {
        let parts = columns.compactMap { SQL(nameInSchema: $0) }
        guard let nameSQL = SQL(nameInSchema: name), parts.count == columns.count, !key.isEmpty
        else { return nil }
        self.name = name
        self.columns = columns
        self.nameSQL = nameSQL
        columnsSQL = parts
        keySQL = key.compactMap { SQL(nameInSchema: $0) }
    }

    /// Every row, in whatever order is the quickest.
    var rows: SQL { "SELECT \(SQL.joined(columnsSQL, ", ")) FROM \(nameSQL)" }

    /// Every row, in the order of its key.
    var rowsByKey: SQL { "\(rows) ORDER BY \(SQL.joined(keySQL, ", "))" }

    /// The values of a row of `rows`.
    func values(_ row: any ResultRow) -> [SQLValue] { columns.indices.map(row.value) }

    /// Whether there is any row.
    func hasRows(in session: any Session) throws -> Bool {
        try session.number("SELECT 1 FROM \(nameSQL) LIMIT 1") != nil
    }

    /// How many rows there are.
    func count(in session: any Session) throws -> Int {
        try session.number("SELECT COUNT(*) FROM \(nameSQL)") ?? 0
    }
}
