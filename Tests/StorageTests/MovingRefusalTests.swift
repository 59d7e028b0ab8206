import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A move that cannot be whole leaves the target as it was.
@Suite struct MovingRefusalTests {
    private let source: MovingCargo

    init() async throws {
        source = try await MovingCargo(.file)
        try await source.fill(activities: 10_000)
    }

    @Test("a target with a row is refused and left as it was")
    func notEmpty() async throws {
        let target = try await MovingCargo(.ofThisRun)
        try await target.store.keep(.people([Cast.people[0]]))
        await #expect(throws: StorageError.notEmpty(path: "target", table: "person")) {
            _ = try await source.move(to: target.engine)
        }
        #expect(try await target.store.read { try $0.attributes().people.count } == 1)
        #expect(StorageError.notEmpty(path: "p", table: "t").description.contains("createdb"))
    }

    @Test("a target of an older schema with rows is not even brought up to date")
    func older() async throws {
        let first = try migrationsOnDisk().sorted { $0.name < $1.name }.prefix(1)
        let engine = try await EngineKind.ofThisRun.engine()
        _ = try await Store(engine, migrations: Array(first), name: "old")
        try await engine.write { _ = try $0.execute("INSERT INTO team (name) VALUES ('A')") }
        await #expect(throws: StorageError.notEmpty(path: "target", table: "team")) {
            _ = try await source.move(to: engine)
        }
        // Opens only when it has no migration but the first.
        _ = try await Store(engine, migrations: Array(first), name: "old")
        try await engine.write { _ = try $0.execute("DELETE FROM team") }
        #expect(try await source.move(to: engine).rows > 10_000)
    }

    @Test("a database of another program is refused")
    func foreign() async throws {
        let engine = try await EngineKind.ofThisRun.engine()
        try await engine.write { try $0.run(script: "CREATE TABLE \"Other Thing\" (x INTEGER)") }
        await #expect(throws: StorageError.foreign(path: "target")) {
            _ = try await source.move(to: engine)
        }
    }

    @Test("a table that somebody else made is named, on either side")
    func strange() async throws {
        let target = try await MovingCargo(.ofThisRun)
        try await target.engine.write { try $0.run(script: "CREATE TABLE extra (x TEXT)") }
        await #expect(throws: StorageError.strangeTable(path: "target", table: "extra")) {
            _ = try await source.move(to: target.engine)
        }
        try await source.engine.write {
            try $0.run(script: "CREATE TABLE own (x INTEGER PRIMARY KEY)")
        }
        await #expect(throws: StorageError.strangeTable(path: "source", table: "own")) {
            _ = try await source.move(to: EngineKind.ofThisRun.engine())
        }
    }

    @Test("a row that the target does not take leaves it without a table")
    func halfway() async throws {
        let strict = try migrationsOnDisk().map { migration in
            Migration(
                name: migration.name,
                text: migration.text.replacing(
                    "label TEXT NOT NULL", with: "label TEXT NOT NULL CHECK (label <> 'huur')"))
        }
        let target = try await EngineKind.ofThisRun.engine()
        let error = await #expect(throws: StorageError.self) {
            _ = try await source.move(to: target, migrations: strict)
        }
        #expect(error?.description.contains("(in the table cost)") == true)
        try await expectNothing(in: target)
    }

    @Test("a source that ends before it began keeps nobody waiting")
    func closed() async throws {
        let target = try await EngineKind.ofThisRun.engine()
        try await source.engine.close()
        await #expect(throws: (any Error).self) { _ = try await source.move(to: target) }
        try await expectNothing(in: target)
    }

    @Test("a move that is given up leaves nothing")
    func cancelled() async throws {
        let target = try await EngineKind.ofThisRun.engine()
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let goOn = DispatchSemaphore(value: 0)
        let move = Task {
            defer { begin.finish() }
            return try await source.move(to: target) { progress in
                guard progress.table == "activity" else { return }
                begin.yield()
                goOn.wait()
                goOn.signal()
            }
        }
        for await _ in begun { break }
        move.cancel()
        goOn.signal()
        await #expect(throws: (any Error).self) { _ = try await move.value }
        try await expectNothing(in: target)
    }

    /// An empty database is missing, and stays without a table.
    private func expectNothing(in engine: any Engine) async throws {
        await #expect(throws: StorageError.missing(path: "nothing")) {
            _ = try await Store(
                engine, migrations: migrationsOnDisk(), name: "nothing", making: false)
        }
    }
}
