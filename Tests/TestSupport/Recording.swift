public import Storage
internal import Synchronization

/// The statements that were asked, each text once, with the values of the first time.
public final class StatementLog: Sendable {
    private let found = Mutex<[String: SQL]>([:])

    /// Nothing yet.
    public init() {}

    /// What was asked until now, in the order of the texts.
    public var statements: [SQL] {
        found.withLock { found in found.sorted { $0.key < $1.key }.map(\.value) }
    }

    func note(_ sql: SQL) {
        found.withLock { found in
            if found[sql.text] == nil { found[sql.text] = sql }
        }
    }
}

/// An engine that writes down what is asked of it by readers.
public struct RecordingEngine: Engine {
    private let engine: any Engine
    private let log: StatementLog

    /// Asks `engine`, and tells `log`.
    public init(_ engine: any Engine, _ log: StatementLog) {
        self.engine = engine
        self.log = log
    }

    /// Reads, and tells what was asked.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await engine.read { [log] in try body(RecordingSession(session: $0, log: log)) }
    }

    /// Writes, and tells nothing.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        try await engine.write(body)
    }

    /// Closes the engine.
    public func close() async throws { try await engine.close() }
}

/// A transaction that writes down what is asked.
private struct RecordingSession: Session {
    let session: any Session
    let log: StatementLog

    var dialect: Dialect { session.dialect }

    func query(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws {
        log.note(sql)
        try session.query(sql, row)
    }

    func stream(_ sql: SQL, _ row: (any ResultRow) throws -> Void) throws {
        log.note(sql)
        try session.stream(sql, row)
    }

    func execute(_ sql: SQL) throws -> Int { try session.execute(sql) }
    func run(script: String) throws { try session.run(script: script) }

    func prepare(_ text: StaticString) throws -> any PreparedStatement {
        try session.prepare(text)
    }

    func prepare(shape: SQL) throws -> any PreparedStatement {
        log.note(shape)
        return try session.prepare(shape: shape)
    }

    func addition(to table: SQL, columns: [SQL], identity: [SQL]) throws -> any RowAddition {
        try session.addition(to: table, columns: columns, identity: identity)
    }
}
