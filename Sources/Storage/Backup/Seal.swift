/// What a backup holds, as it was when it was made: a table inside it, by which every later reader
/// can tell whether it is still that.
public struct Seal: Sendable, Hashable {
    /// The table in which a backup keeps it. No migration makes it, and it moves nowhere.
    static let table = "backup_seal"

    /// When the backup was made, in seconds since 1970.
    public let madeSecond: Int
    /// The rows and the checksum of every table, by its name.
    let sums: [String: TableSum.Written]

    /// How many rows there are in all tables.
    public var rows: Int { sums.values.reduce(0) { $0 + $1.rows } }
    /// How many tables there are.
    public var tables: Int { sums.count }

    init(madeSecond: Int, sums: [String: TableSum]) {
        self.madeSecond = madeSecond
        self.sums = sums.mapValues(\.written)
    }

    /// The one of that backup; throws when the file has none.
    init(in session: any Session, path: String) throws {
        let names = try session.all(session.dialect.tables) { $0.text(0) ?? "" }
        guard names.contains(Seal.table) else { throw StorageError.notSealed(path: path) }
        var second = 0
        var sums: [String: TableSum.Written] = [:]
        try session.query("SELECT name, row_count, checksum, made_second FROM backup_seal") { row in
            sums[row.text(0) ?? ""] = TableSum.Written(
                rows: row.int(1) ?? 0, checksum: row.text(2) ?? "")
            second = row.int(3) ?? 0
        }
        self.sums = sums
        madeSecond = second
    }

    /// Writes it, in place of one that came along with the copy.
    func keep(in session: any Session) throws {
        try session.execute("DROP TABLE IF EXISTS backup_seal")
        try session.execute(
            """
            CREATE TABLE backup_seal (
                name TEXT PRIMARY KEY,
                row_count BIGINT NOT NULL,
                checksum TEXT NOT NULL,
                made_second BIGINT NOT NULL
            )
            """)
        for (name, sum) in sums.sorted(by: { $0.key < $1.key }) {
            try session.execute(
                """
                INSERT INTO backup_seal (name, row_count, checksum, made_second)
                VALUES (\(name), \(sum.rows), \(sum.checksum), \(madeSecond))
                """)
        }
    }

    /// Throws unless the file is sound and its tables still hold what they held.
    func verify(_ session: any Session, path: String) throws {
        if let flaw = try Snapshot(session: session).flaws(in: path, limit: 1).first {
            throw StorageError.notAsMade(path: path, detail: flaw.description)
        }
        let found = try TableSum.all(in: session, path: path).mapValues(\.written)
        for name in Set(found.keys).union(sums.keys).sorted() where found[name] != sums[name] {
            throw StorageError.notAsMade(
                path: path, detail: "the table \(name) \(Seal.difference(found[name], sums[name]))")
        }
    }

    private static func difference(
        _ found: TableSum.Written?, _ sum: TableSum.Written?
    ) -> String {
        switch (found, sum) {
        case (nil, _): "is gone"
        case (_, nil): "was not there then"
        case (let found?, let sum?):
            found.rows == sum.rows
                ? "holds other values than then" : "has \(found.rows) rows for \(sum.rows)"
        }
    }
}

extension TableSum {
    /// A sum as it is written down.
    struct Written: Sendable, Hashable {
        let rows: Int
        let checksum: String
    }

    var written: Written { Written(rows: rows, checksum: checksum) }

    /// The sums of all tables, by name.
    static func all(in session: any Session, path: String) throws -> [String: TableSum] {
        var sums: [String: TableSum] = [:]
        for table in try TableShape.all(in: session, path: path) {
            sums[table.name] = try table.sum(table.rows, in: session)
        }
        return sums
    }
}
