internal import Storage

/// One transaction of the PostgreSQL engine.
struct PostgresSession: Session {
    let connection: LibPQ
    let statements: StatementCache

    var dialect: Dialect { .postgresql }

    func query(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws {
        try statement(sql.text).query(sql.values, row)
    }

    func stream(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws {
        try connection.stream(prepared: statements.name(of: sql.text), sql.values) {
            try row(PostgresRow(rows: $0, place: 0))
        }
    }

    func execute(_ sql: SQL) throws -> Int { try statement(sql.text).run(sql.values) }

    func run(script: String) throws { try connection.run(script) }

    func prepare(_ text: StaticString) throws -> any PreparedStatement {
        try statement(text.description)
    }

    func prepare(shape: SQL) throws -> any PreparedStatement { try statement(shape.text) }

    func addition(to table: SQL, columns: [SQL], identity: [SQL]) throws -> any RowAddition {
        CopyAddition(self, to: table, columns: columns, identity: identity)
    }

    private func statement(_ text: String) throws -> PostgresStatement {
        PostgresStatement(connection: connection, name: try statements.name(of: text))
    }
}

/// A prepared statement of the PostgreSQL engine.
struct PostgresStatement: PreparedStatement {
    let connection: LibPQ
    let name: String

    func run(_ values: [SQLValue]) throws -> Int {
        try connection.run(prepared: name, values).changed
    }

    func query(_ values: [SQLValue], _ row: (any ResultRow) throws -> Void) throws {
        let rows = try connection.run(prepared: name, values)
        for place in 0..<rows.count { try row(PostgresRow(rows: rows, place: place)) }
    }
}

/// The statements one connection has had the server read, by their text.
final class StatementCache {
    /// How many the server remembers at most.
    private static let limit = 400

    private let connection: LibPQ
    private var names: [String: String] = [:]
    private var made = 0

    init(_ connection: LibPQ) { self.connection = connection }

    /// The name it was prepared under, prepared now if it was not.
    func name(of text: String) throws -> String {
        if let known = names[text] { return known }
        // Statements that are in use stay: forgetting is for between transactions.
        made += 1
        let name = "k\(made)"
        try connection.prepare(name, text)
        names[text] = name
        return name
    }

    /// Forgets all when they have become many.
    func trim() throws {
        guard names.count > StatementCache.limit else { return }
        try connection.run("DEALLOCATE ALL")
        names = [:]
    }
}

/// A row of the PostgreSQL engine.
struct PostgresRow: ResultRow {
    let rows: LibPQRows
    let place: Int

    func int(_ column: Int) -> Int? { rows.text(place, column).flatMap { Int($0) } }
    func double(_ column: Int) -> Double? { rows.text(place, column).flatMap { Double($0) } }
    func text(_ column: Int) -> String? { rows.text(place, column) }

    func value(_ column: Int) -> SQLValue {
        switch rows.type(column) {
        case TypeID.bigint, TypeID.smallint, TypeID.integer:
            int(column).map { .int(Int64($0)) } ?? .null
        case TypeID.real, TypeID.doublePrecision, TypeID.numeric:
            double(column).map { .real($0) } ?? .null
        default: rows.text(place, column).map { .text($0) } ?? .null
        }
    }
}

/// Object identifiers of types, which never change (pg_type.dat of PostgreSQL).
private enum TypeID {
    static let bigint: UInt32 = 20
    static let smallint: UInt32 = 21
    static let integer: UInt32 = 23
    static let real: UInt32 = 700
    static let doublePrecision: UInt32 = 701
    static let numeric: UInt32 = 1700
}
