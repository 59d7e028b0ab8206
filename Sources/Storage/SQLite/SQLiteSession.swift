internal import GRDB

/// One transaction of the SQLite engine.
struct SQLiteSession: Session {
    let database: Database

    var dialect: Dialect { .sqlite }

    func query(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws {
        try statement(sql.text).query(sql.values, row)
    }

    func stream(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws { try query(sql, row) }

    func execute(_ sql: SQL) throws -> Int {
        try statement(sql.text).run(sql.values)
    }

    func run(script: String) throws { try database.execute(sql: script) }

    func prepare(_ text: StaticString) throws -> any PreparedStatement {
        try statement(text.description)
    }

    func prepare(shape: SQL) throws -> any PreparedStatement { try shaped(shape) }

    /// The places of a shape come in their order, so that they need no numbers: one with a number has
    /// a name, which is looked up for every value.
    fileprivate func shaped(_ shape: SQL) throws -> SQLiteStatement {
        var text: [UInt8] = []
        var isNumber = false
        for byte in shape.text.utf8 {
            if isNumber, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { continue }
            isNumber = byte == UInt8(ascii: "$")
            text.append(isNumber ? UInt8(ascii: "?") : byte)
        }
        return SQLiteStatement(
            database: database,
            statement: try database.cachedStatement(sql: String(decoding: text, as: UTF8.self)))
    }

    func addition(to table: SQL, columns: [SQL], identity: [SQL]) throws -> any RowAddition {
        try ManyRowsAddition(self, to: table, columns: columns, identity: identity)
    }

    /// SQLite reads `$2` as a name, numbered by where it first appears; `?2` is the second value.
    /// Byte by byte: searching the text took a seventh of the time of a board.
    private static func numbered(_ text: String) -> String {
        String(
            decoding: text.utf8.map { $0 == UInt8(ascii: "$") ? UInt8(ascii: "?") : $0 },
            as: UTF8.self)
    }

    private func statement(_ text: String) throws -> SQLiteStatement {
        SQLiteStatement(
            database: database,
            statement: try database.cachedStatement(sql: SQLiteSession.numbered(text)))
    }
}

/// A prepared statement of the SQLite engine.
struct SQLiteStatement: PreparedStatement {
    let database: Database
    let statement: Statement

    func run(_ values: [SQLValue]) throws -> Int {
        try statement.execute(arguments: SQLiteStatement.arguments(values))
        return database.changesCount
    }

    /// Runs it with as many values as it has places: that is not checked again, a million times.
    func run(_ values: ArraySlice<SQLValue>) throws -> Int {
        var bound: [(any DatabaseValueConvertible)?] = []
        bound.reserveCapacity(values.count)
        for value in values { bound.append(value.bound) }
        statement.setUncheckedArguments(StatementArguments(bound))
        try statement.execute()
        return database.changesCount
    }

    func query(_ values: [SQLValue], _ row: (any ResultRow) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            statement, arguments: SQLiteStatement.arguments(values))
        while let found = try rows.next() { try row(SQLiteRow(row: found)) }
    }

    private static func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(values.map(\.bound))
    }
}

extension SQLValue {
    /// As GRDB takes it.
    fileprivate var bound: (any DatabaseValueConvertible)? {
        switch self {
        case .null: nil
        case .int(let number): number
        case .real(let number): number
        case .text(let text): text
        }
    }
}

/// Adds rows many with one statement.
struct ManyRowsAddition: RowAddition {
    /// How many rows one statement inserts.
    private static let chunk = 64

    private let insertOne: SQLiteStatement
    private let insertMany: SQLiteStatement

    init(_ session: SQLiteSession, to table: SQL, columns: [SQL], identity: [SQL]) throws {
        let row: SQL = "(\(SQL.places(columns.count)))"
        func insert(_ rows: Int) throws -> SQLiteStatement {
            // OR FAIL: what fails otherwise takes the whole transaction back. A statement that could
            // take back its own rows alone writes every page it touches to a journal first, which
            // was a quarter of the time of an import.
            try session.shaped(
                """
                INSERT OR FAIL INTO \(table) (\(SQL.joined(columns, ", ")))
                VALUES \(SQL.repeated(row, rows, ", "))
                ON CONFLICT (\(SQL.joined(identity, ", "))) DO NOTHING
                """)
        }
        insertOne = try insert(1)
        insertMany = try insert(ManyRowsAddition.chunk)
    }

    func add(_ values: [SQLValue], width: Int) throws -> Int {
        var (rest, added) = (values[...], 0)
        while !rest.isEmpty {
            let isMany = rest.count >= width * ManyRowsAddition.chunk
            let count = isMany ? width * ManyRowsAddition.chunk : width
            added += try (isMany ? insertMany : insertOne).run(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return added
    }
}

/// A row of the SQLite engine.
struct SQLiteRow: ResultRow {
    let row: Row

    func int(_ column: Int) -> Int? { row[column] }
    func double(_ column: Int) -> Double? { row[column] }
    func text(_ column: Int) -> String? { row[column] }

    func value(_ column: Int) -> SQLValue {
        switch (row[column] as DatabaseValue).storage {
        case .int64(let number): .int(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .null, .blob: .null
        }
    }
}
