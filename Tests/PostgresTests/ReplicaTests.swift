import Storage
import TestSupport
import Testing

@testable import Postgres

/// Whatever is wrong with a replica, the pages come from the database itself.
@Suite(
    .enabled(
        if: PostgresServer.isThere,
        "LEFT OUT: KOERS_TEST_POSTGRES names no server; bin/test starts one"))
struct ReplicaTests {
    @Test(
        "a replica that refuses, is elsewhere or has no schema is passed over",
        arguments: [
            "postgres://127.0.0.1:1/nowhere", "postgres:///nowhere?host=/nowhere", "other",
        ])
    func passedOver(replica: String) async throws {
        let copy: any Engine =
            replica == "other"
            ? try await PostgresServer.emptyDatabase()
            : PostgresServer.engine(try PostgresAddress(replica))
        let store = try await Store(
            try await PostgresServer.emptyDatabase(), replica: copy,
            migrations: migrationsOnDisk(), name: "x")
        for _ in 1...3 {
            #expect(try await store.read(.recent) { try $0.isEmpty() })
        }
    }
}
