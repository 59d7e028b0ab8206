import Domain
import TestSupport
import Testing

@testable import Storage

/// Kept totals are what a recount of the facts gives, whatever was written in whatever order.
@Suite struct TotalTests {
    private static func differences(_ store: Store) async throws -> [TotalDifference] {
        try await store.read { snapshot in
            var found: [TotalDifference] = []
            _ = try snapshot.eachTotalDifference { found.append($0) }
            return found
        }
    }

    @Test("random files, corrections and repetitions", arguments: [1, 2, 3, 4, 5])
    func randomOperations(seed: UInt64) async throws {
        var chance = SteadyChance(seed: seed)
        let store = try await emptyStore()
        for _ in 0..<6 {
            let batches = RandomFacts.batches(&chance)
            // A file that breaks off half-way leaves nothing behind.
            await #expect(throws: Interruption.self) {
                try await store.write { writer in
                    for batch in batches { _ = try writer.append(batch) }
                    throw Interruption()
                }
            }
            for batch in batches { try await store.keep(batch) }
            let found = try await Self.differences(store)
            #expect(found.isEmpty, "\(found.prefix(3))")
        }
    }

    private struct Interruption: Error {}

    @Test func aDifferenceIsNamedAndPutRight() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .activities([
                Activity(id: "a", personID: "an", type: "call", day: day("2026-03-04"), quantity: 2)
            ]))
        _ = try await store.write { writer in
            try writer.session.execute("UPDATE activity_day_total SET n = 5")
        }
        let found = try await Self.differences(store)
        #expect(found.map(\.subject) == ["activities per day"])
        #expect(found.map(\.place) == ["type call, day 2026-03-04, function unknown"])
        #expect(found.first?.kept == TotalDifference.Sums(n: 5, part: 0, sum: 2))
        #expect(found.first?.counted == TotalDifference.Sums(n: 1, part: 0, sum: 2))
        try await store.write { try $0.recountTotals() }
        #expect(try await Self.differences(store).isEmpty)
    }

    @Test("a database from before there were totals has them after its migration")
    func migrated() async throws {
        let engine = try await EngineKind.ofThisRun.engine()
        let all = try migrationsOnDisk()
        let before = all.filter { $0.name < "0003" }
        _ = try await Store(engine, migrations: before, name: "old")
        try await engine.write { session in
            for (key, day) in [day("1969-12-31"), day("2024-02-29"), day("2026-03-31")].enumerated()
            {
                try session.execute(
                    """
                    INSERT INTO activity (key, id, person_key, type_key, day, quantity, import_key)
                    VALUES (\(key), \("a\(key)"), 1, 1, \(day), 3, 1)
                    """)
                try session.execute(
                    """
                    INSERT INTO deal (key, id, created_on, status, amount, closed_on, import_key)
                    VALUES (\(key), \("d\(key)"), \(day), 'won', 100, \(day + key), 1)
                    """)
                try session.execute(
                    """
                    INSERT INTO lead (key, id, created_on, qualified_on, import_key)
                    VALUES (\(key), \("l\(key)"), \(day), \(day + 1 - key), 1)
                    """)
            }
        }
        let store = try await Store(engine, migrations: all, name: "new")
        #expect(try await Self.differences(store).isEmpty)
        let months = try await store.read { snapshot in
            try snapshot.session.all(
                "SELECT month FROM activity_month_total ORDER BY month"
            ) { Day(number: $0.int(0) ?? 0) }
        }
        #expect(months == [day("1969-12-01"), day("2024-02-01"), day("2026-03-01")])
    }
}
