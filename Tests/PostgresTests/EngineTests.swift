import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Postgres

/// What only this engine does; everything else is proved by the tests that run on every engine.
@Suite(
    .enabled(
        if: PostgresServer.isThere,
        "LEFT OUT: KOERS_TEST_POSTGRES names no server; bin/test starts one"))
struct EngineTests {
    private func engine(
        connections: Int = 4, patience: Duration = .seconds(10)
    ) async throws -> PostgresEngine {
        let engine = PostgresServer.engine(
            try await PostgresServer.emptyAddress(), connections: connections, patience: patience)
        try await engine.write { session in
            try session.run(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, n BIGINT, s TEXT)")
            try session.execute("INSERT INTO t (id, n) VALUES (1, 0), (2, 0)")
        }
        return engine
    }

    private func sum(_ engine: PostgresEngine) async throws -> Int? {
        try await engine.read { session in
            var sum: Int?
            try session.query("SELECT CAST(SUM(n) AS BIGINT) FROM t") { sum = $0.int(0) }
            return sum
        }
    }

    /// A transaction that holds its connection until it is cancelled.
    private func sleeper(_ engine: PostgresEngine) async throws -> Task<Void, any Error> {
        let isUnderWay = Flag()
        let sleeper = Task {
            try await engine.read { session in
                isUnderWay.raise()
                try session.query("SELECT pg_sleep(60)") { _ in }
            }
        }
        try await isUnderWay.raised()
        return sleeper
    }

    @Test("who gets no connection in time is told so, and the next one gets it")
    func exhausted() async throws {
        let engine = try await engine(connections: 1, patience: .milliseconds(150))
        let sleeper = try await sleeper(engine)
        await #expect {
            try await engine.read { _ in }
        } throws: { error in
            guard case StorageError.exhausted(_, 1) = error else { return false }
            return true
        }
        sleeper.cancel()
        _ = await sleeper.result
        #expect(try await sum(engine) == 0)
    }

    @Test("a cancelled task stops its query, and the engine goes on")
    func cancelled() async throws {
        let engine = try await engine(connections: 1)
        let sleeper = try await sleeper(engine)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(try await sum(engine) == 0)
    }

    @Test("a connection that the server ended is replaced unnoticed")
    func replaced() async throws {
        let engine = try await engine(connections: 3)
        let other = try await PostgresServer.emptyDatabase()
        for _ in 1...2 {
            let backend = try await engine.read { session in
                var backend = 0
                try session.query("SELECT pg_backend_pid()") { backend = $0.int(0) ?? 0 }
                return backend
            }
            try await other.read {
                try $0.query("SELECT pg_terminate_backend(\(backend))") { _ in }
            }
            #expect(try await sum(engine) == 0)
        }
    }

    @Test("a write whose connection breaks before it is kept is done again, once")
    func doneAgain() async throws {
        let engine = try await engine()
        let attempts = Mutex(0)
        try await engine.write { session in
            try session.execute("UPDATE t SET n = n + 1 WHERE id = 1")
            guard
                attempts.withLock({
                    $0 += 1; return $0
                }) == 1
            else { return }
            try session.query("SELECT pg_terminate_backend(pg_backend_pid())") { _ in }
        }
        #expect(attempts.withLock { $0 } == 2)
        #expect(try await sum(engine) == 1)
    }

    @Test("what the server wants done again is done again once, and then told")
    func serialization() async throws {
        let engine = try await engine()
        let attempts = Mutex(0)
        await #expect {
            try await engine.write { session in
                attempts.withLock { $0 += 1 }
                try session.run(
                    script: "DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '40001'; END $$")
            }
        } throws: { error in
            guard case StorageError.busy = error else { return false }
            return true
        }
        #expect(attempts.withLock { $0 } == 2)
    }

    @Test("two writes that wait for each other are both kept")
    func deadlock() async throws {
        let engine = try await engine()
        @Sendable func add(_ first: Int, _ second: Int) async throws {
            try await engine.write { session in
                try session.execute("UPDATE t SET n = n + 1 WHERE id = \(first)")
                try session.query("SELECT pg_sleep(0.3)") { _ in }
                try session.execute("UPDATE t SET n = n + 1 WHERE id = \(second)")
            }
        }
        async let one: Void = add(1, 2)
        async let two: Void = add(2, 1)
        _ = try await (one, two)
        #expect(try await sum(engine) == 4)
    }

    @Test("a read sees one moment, whatever is kept meanwhile")
    func snapshot() async throws {
        let engine = try await engine()
        let (hasLooked, hasWritten) = (Flag(), Flag())
        async let sums = engine.read { session in
            var sums: [Int?] = []
            try session.query("SELECT CAST(SUM(n) AS BIGINT) FROM t") { sums.append($0.int(0)) }
            hasLooked.raise()
            while !hasWritten.isRaised { try session.query("SELECT pg_sleep(0.02)") { _ in } }
            try session.query("SELECT CAST(SUM(n) AS BIGINT) FROM t") { sums.append($0.int(0)) }
            return sums
        }
        try await hasLooked.raised()
        _ = try await engine.write { try $0.execute("UPDATE t SET n = 9 WHERE id = 1") }
        hasWritten.raise()
        #expect(try await sums == [0, 0])
        #expect(try await sum(engine) == 9)
    }

    @Test("a statement that failed unnoticed is never reported as kept")
    func unnoticed() async throws {
        let engine = try await engine()
        await #expect(throws: StorageError.self) {
            try await engine.write { session in
                try session.execute("UPDATE t SET n = 5 WHERE id = 1")
                try? session.run(script: "SELECT nothing")
            }
        }
        #expect(try await sum(engine) == 0)
    }

    @Test("a statement that takes too long is stopped and told")
    func tookTooLong() async throws {
        let engine = PostgresServer.engine(
            try PostgresServer.address(options: "-cstatement_timeout=150ms"))
        await #expect {
            try await engine.read { try $0.query("SELECT pg_sleep(9)") { _ in } }
        } throws: {
            guard case StorageError.tookTooLong = $0 else { return false }
            return true
        }
    }

    @Test("remarks of the server are handed on, and its settings are as they must be")
    func session() async throws {
        let said = Mutex<[String]>([])
        let engine = PostgresEngine(try await PostgresServer.emptyAddress()) { remark in
            said.withLock { $0.append(remark) }
        }
        let settings = try await engine.write { session in
            try session.run(script: "DO $$ BEGIN RAISE WARNING 'look here'; END $$")
            var settings: [String] = []
            for name in [
                "application_name", "client_encoding", "statement_timeout", "synchronous_commit",
            ] {
                try session.query("SELECT current_setting(\(name))") {
                    settings.append($0.text(0) ?? "")
                }
            }
            return settings
        }
        #expect(settings == ["koers", "UTF8", "1min", "on"])
        #expect(said.withLock { $0 }.contains { $0.contains("look here") })
    }

    @Test("rows of any text go in by COPY as they are, and known ones are passed over")
    func addition() async throws {
        let engine = try await engine()
        let texts = ["", "\\N", "a\tb\nc\rd\\", "\u{1F600} é", "'; DROP TABLE t; --", "null"]
        let added = try await engine.write { session in
            let addition = try session.addition(
                to: "t", columns: ["id", "n", "s"], identity: ["id"])
            func rows(_ first: Int) -> [[SQLValue]] {
                texts.enumerated().map { [.int(Int64(first + $0)), .null, .text($1)] }
            }
            return try [
                addition.add(rows(10)), addition.add(rows(13)), addition.add(rows(13)),
                addition.add(rows(30)), addition.add([]),
            ]
        }
        #expect(added == [6, 3, 0, 6, 0])
        let found = try await engine.read { session in
            var found: [String?] = []
            try session.stream("SELECT s FROM t WHERE id BETWEEN 10 AND 15 ORDER BY id") {
                found.append($0.text(0))
            }
            return found
        }
        #expect(found == texts)
    }

    @Test("a long answer is handed out row by row, and may be left half-way")
    func stream() async throws {
        struct Enough: Error {}
        let engine = try await engine(connections: 1)
        await #expect(throws: Enough.self) {
            try await engine.read { session in
                try session.stream("SELECT * FROM generate_series(1, 3000000)") { row in
                    if row.int(0) == 1000 { throw Enough() }
                }
            }
        }
        #expect(try await sum(engine) == 0)
    }
}
