import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A whole organisation goes from one database into another.
@Suite struct MovingTests {
    @Test("there and back through files, all is the same")
    func files() async throws { try await thereAndBack(.file, .file) }

    @Test(
        "there and back through a server, all is the same",
        .enabled(
            if: PostgresServer.isThere,
            "LEFT OUT: KOERS_TEST_POSTGRES names no server; bin/test starts one"),
        arguments: [
            (EngineKind.file, EngineKind.postgresql), (.postgresql, .file),
            (.postgresql, .postgresql), (.memory, .postgresql),
        ])
    func server(first: EngineKind, second: EngineKind) async throws {
        try await thereAndBack(first, second)
    }

    private func thereAndBack(_ first: EngineKind, _ second: EngineKind) async throws {
        let home = try await MovingCargo(first)
        try await home.fill(activities: 5_000)
        let (away, back) = (try await second.engine(), try await first.engine())
        let there = try await home.move(to: away)
        let contents = try await home.contents()
        let abroad = try await MovingCargo(away)
        #expect(try await abroad.contents() == contents)
        let again = try await abroad.move(to: back)
        #expect(try await MovingCargo(back).contents() == contents)

        #expect(there.tables.allSatisfy { $0.isEqual })
        #expect(there.waitingJobs == 1 && !there.sourceChanged)
        #expect(
            sums(there) == sums(again) && there.rows == 5_000 + contents.count,
            "\(there.rows) rows")
        #expect(try Set(sums(there).keys) == tablesOfTheMigrations())
    }

    @Test("what is moved can be built on: keys go on, and jobs are done")
    func goesOn() async throws {
        let source = try await MovingCargo(.file)
        try await source.store.keep(.people(Cast.people), .deals([Deal.open("1")]))
        try await source.store.ask(
            Job(id: "later-on", kind: .importFile, subject: "a", content: [1], askedSecond: 1))
        let engine = try await EngineKind.ofThisRun.engine()
        _ = try await source.move(to: engine)
        let target = try await MovingCargo(engine).store
        let outcomes = try await target.keep(.deals([Deal.open("1"), Deal.open("2")]))
        #expect(outcomes == [[.unchanged, .added]])
        let done = try await target.runNextJob(at: 9_000) { job, _ in #expect(job.content == [1]) }
        #expect(done != nil)
    }

    @Test("what is written while it is copied stays behind, and that is told")
    func snapshot() async throws {
        let source = try await MovingCargo(.file)
        try await source.fill(activities: 50_000)
        let target = try await EngineKind.ofThisRun.engine()
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let goOn = DispatchSemaphore(value: 0)
        let move = Task {
            defer { begin.finish() }
            return try await source.move(to: target) { progress in
                guard progress.table == "activity", progress.stage == .copying else { return }
                begin.yield()
                goOn.wait()
                goOn.signal()
            }
        }
        for await _ in begun { break }
        try await source.store.keep(.people(Cast.people))
        goOn.signal()
        let receipt = try await move.value
        #expect(receipt.sourceChanged)
        #expect(receipt.tables.first { $0.name == "person" }?.rows == 0)
    }

    private func sums(_ receipt: MoveReceipt) -> [String: TableSum] {
        Dictionary(uniqueKeysWithValues: receipt.tables.map { ($0.name, $0.target) })
    }

    private func tablesOfTheMigrations() throws -> Set<String> {
        Set(
            try migrationsOnDisk().flatMap { migration in
                migration.text.split(separator: "CREATE TABLE ").dropFirst().map { text in
                    String(text.prefix { $0 != " " })
                }
            })
    }
}

extension Deal {
    fileprivate static func open(_ id: String) -> Deal {
        Deal(id: id, createdOn: day("2026-01-05"), status: .open, amount: Money(minor: 1))
    }
}
