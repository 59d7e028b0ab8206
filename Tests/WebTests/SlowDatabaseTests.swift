import Domain
import TestSupport
import Testing

@testable import Storage

/// Nothing that waits for a database server keeps pages from being answered.
@Suite(
    .enabled(
        if: PostgresServer.isThere,
        "LEFT OUT: KOERS_TEST_POSTGRES names no server; bin/test starts one"))
struct SlowDatabaseTests {
    @Test("pages answer while many slow queries run, more than there are cores")
    func slow() async throws {
        let engine: any Engine = try await PostgresServer.emptyDatabase(connections: 24)
        let store = try await Store(engine, migrations: migrationsOnDisk(), name: "slow")
        try await store.keep(
            .organisation([Organisation(name: "Klein")]), .people(Cast.people))
        try await withThrowingTaskGroup { group in
            for _ in 1...20 {
                group.addTask {
                    // Longer than the machine may take that runs all other tests beside this one.
                    try await engine.read { session in
                        try session.takeTime()
                        try session.query("SELECT pg_sleep(600)") { _ in }
                    }
                    Issue.record("a query of the server ended before the pages were answered")
                }
            }
            try await Task.sleep(for: .milliseconds(300))
            for _ in 1...5 {
                let (status, _, _) = try await PageRoutesTests.get("/", from: store)
                #expect(status == 200)
            }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
    }
}
