/// A database that runs synchronous transactions on queues of its own, so that nothing ever blocks
/// the cooperative pool.
public protocol Engine: Sendable {
    /// A transaction that sees one snapshot and changes nothing.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T
    /// A transaction that is kept whole, or not at all when `body` throws.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T
    /// Ends every connection once its work is done, and leaves the data in one piece: a stopped
    /// database can be copied as it is.
    func close() async throws
}

/// One open transaction. It does not leave the closure it was given to.
public protocol Session {
    /// What this engine says and does differently.
    var dialect: Dialect { get }
    /// Runs a query and hands each row to `row`, in order.
    func query(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws
    /// Runs a query whose answer may be longer than memory: rows are handed out as they come in, and
    /// nothing else may be asked until it ends.
    func stream(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws
    /// Runs a statement; answers how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
    /// Runs the statements of a script, one after the other.
    func run(script: String) throws
    /// A statement to be run many times; its text comes from a literal.
    func prepare(_ text: StaticString) throws -> any PreparedStatement
    /// A statement to be run many times; the values in `shape` only mark their places.
    func prepare(shape: SQL) throws -> any PreparedStatement
    /// The engine's fastest way to add many rows, passing over those whose `identity` is there.
    func addition(to table: SQL, columns: [SQL], identity: [SQL]) throws -> any RowAddition
}

/// A statement that is run many times with other values.
public protocol PreparedStatement {
    /// Runs it; answers how many rows it changed.
    @discardableResult func run(_ values: [SQLValue]) throws -> Int
    /// Runs it and hands each row to `row`.
    func query(_ values: [SQLValue], _ row: (any ResultRow) throws -> Void) throws
}

/// Adds many rows to one table.
public protocol RowAddition {
    /// Adds rows, whose values stand one after the other, `width` a row; answers how many were not
    /// there yet.
    func add(_ values: [SQLValue], width: Int) throws -> Int
}

extension RowAddition {
    /// Adds rows, each a value per column; answers how many were not there yet.
    public func add(_ rows: [[SQLValue]]) throws -> Int {
        try rows.first.map { try add(Array(rows.joined()), width: $0.count) } ?? 0
    }
}

/// A row of a result; columns count from 0. Valid only while it is handed out.
public protocol ResultRow {
    /// A whole number, nil for null.
    func int(_ column: Int) -> Int?
    /// A number, nil for null.
    func double(_ column: Int) -> Double?
    /// A text, nil for null.
    func text(_ column: Int) -> String?
    /// Whatever it is.
    func value(_ column: Int) -> SQLValue
}

extension Engine {
    /// Does the work and closes the engine, when it is done and when it has failed.
    public func closing<T>(_ work: (Self) async throws -> T) async throws -> T {
        do {
            let result = try await work(self)
            try await close()
            return result
        } catch {
            try? await close()
            throw error
        }
    }
}

extension Session {
    /// All rows, each made into a value.
    func all<T>(_ sql: SQL, _ make: (any ResultRow) throws -> T) throws -> [T] {
        var found: [T] = []
        try query(sql) { found.append(try make($0)) }
        return found
    }

    /// The first row made into a value, nil without one.
    func first<T>(_ sql: SQL, _ make: (any ResultRow) throws -> T) throws -> T? {
        try all(sql, make).first
    }

    /// Waits until nobody else does this work, and keeps others from it until the transaction ends.
    func takeTurn(_ work: ExclusiveWork) throws {
        // Waiting takes as long as the work of others does.
        try takeTime(idling: false)
        if let turn = dialect.turn(work) { try query(turn) { _ in } }
    }

    /// Lets this transaction take as long as it needs, and wait for others in between.
    func takeTime(idling: Bool = true) throws {
        if let leisure = dialect.leisure(idling: idling) { try query(leisure) { _ in } }
    }

    /// The whole number in the first row, nil without one.
    func number(_ sql: SQL) throws -> Int? { try first(sql) { $0.int(0) } ?? nil }
}
