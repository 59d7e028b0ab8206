import Domain
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// What was kept long enough is nobody's any more, and every sum stays what it was.
@Suite struct RetentionTests {
    /// Three years later; everything up to this day three years before is kept too long.
    private let today = day("2029-01-20")
    private let months: [PersonalDataKind: Int] = [
        .deal: 36, .invoiceLine: 36, .person: 84,
    ]

    @Sendable private static func newID() -> String { "\(UInt64.random(in: 0 ... .max))" }

    private func company(_ seed: UInt64, in engine: any Engine) async throws -> Store {
        var chance = SteadyChance(seed: seed)
        let store = try await Store(engine, migrations: try migrationsOnDisk(), name: "x")
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        for _ in 0..<3 {
            let batches = RandomFacts.batches(
                &chance, persons: ["cy", "an", "bo", "oud", Cast.outsider])
            for batch in batches { try await store.keep(batch) }
        }
        _ = try await store.keep(retention: months)
        return store
    }

    /// Many numbers, whole and by team, function, type and channel.
    private func numbers(_ store: Store) async throws -> [String] {
        var found: [String] = []
        for key in [
            "activity.count", "lead.new", "lead.qualified", "revenue.total", "deal.winRate",
            "pipeline.value",
        ] {
            for split in [nil, .team, .function, .type, .channel] as [Domain.Dimension?] {
                for length in [PeriodLength.month, .week] {
                    guard
                        let answer = try? await store.answer(
                            key, on: day("2026-02-20"), length, periods: 12, by: split)
                    else { continue }
                    found.append("\(key) \(split as Any) \(answer.points)")
                }
            }
        }
        return found
    }

    private func wrong(_ store: Store) async throws -> [String] {
        try await store.read { snapshot in
            var found: [String] = []
            _ = try snapshot.eachTotalDifference { found.append("\($0)") }
            // No files came in here, so that facts point at none.
            return try found
                + snapshot.orphans().map { "\($0)" }.filter { !$0.contains("the import ") }
        }
    }

    /// Rows of activities that still say whose they are, by whether they are old.
    private func named(_ store: Store) async throws -> (old: Int, young: Int) {
        try await store.read { snapshot in
            func count(_ sign: SQL) throws -> Int {
                try snapshot.session.number(
                    """
                    SELECT COUNT(*) FROM activity WHERE day \(sign) \(day("2026-01-20"))
                        AND person_key NOT IN (\(NamelessPeople.all))
                    """) ?? 0
            }
            return (try count("<"), try count(">="))
        }
    }

    @Test("sums stay, names go, totals are a recount, and twice is once", arguments: [1, 2, 3])
    func sums(seed: UInt64) async throws {
        let store = try await company(seed, in: EngineKind.ofThisRun.engine())
        let before = try await numbers(store)
        let (named, preview) = (
            try await named(store), try await store.read { try $0.keptTooLong(on: today) }
        )
        #expect(before.count > 20 && named.old > 10)
        let runs = try await store.applyRetention(on: today, at: 1_000, size: 7, newID: Self.newID)
        #expect(try await numbers(store) == before)
        #expect(try await self.named(store) == (0, named.young))
        #expect(try await wrong(store) == [])
        for run in runs {
            #expect(preview[run.kind] == run.removed && run.before == day("2026-01-20"))
        }
        #expect(Set(runs.map(\.kind)).isSuperset(of: [.activity, .lead, .deal]))
        let left = try await store.read { try $0.keptTooLong(on: today) }
        #expect(left.values.allSatisfy { $0 == 0 })
        #expect(try await store.applyRetention(on: today, at: 2_000, newID: Self.newID) == [])
        #expect(try await store.read { try $0.retentionRuns(limit: 99) }.count == runs.count)
    }

    @Test("by person what is old is unknown, what is young is theirs")
    func byPerson() async throws {
        let store = try await company(4, in: EngineKind.ofThisRun.engine())
        func lines(_ on: String) async throws -> [String?] {
            try await store.answer("activity.count", on: day(on), by: .person).points[0]
                .lines?.filter { $0.n > 0 }.map(\.id) ?? []
        }
        #expect(try await lines("2026-01-10").count > 2)
        try await store.applyRetention(on: today, at: 1_000, newID: Self.newID)
        #expect(try await lines("2025-12-31") == [nil])
        #expect(try await lines("2026-02-10").contains("cy"))
        #expect(try await store.read { try $0.namedFrom() } == day("2026-01-20"))
        // Who looks at the facts sees no name, and a person of before is not found in them.
        let answer = try await store.answer("activity.count", on: day("2025-12-31"))
        #expect(try await store.factCount(behind: answer) > 0)
        let cy = [Filter(.person, "cy")]
        #expect(try await store.factCount(behind: answer, where: cy) == 0)
    }

    @Test("a run that dies, before or within a piece, has said what it did; the next goes on")
    func killed() async throws {
        let engine = DyingEngine(engine: try await EngineKind.ofThisRun.engine())
        let store = try await company(5, in: engine)
        let before = try await numbers(store)
        let preview = try await store.read { try $0.keptTooLong(on: today) }
        var second = 1_000
        for life in [1, 3, 4, 2, 5, 9] {
            engine.lives.withLock { $0 = life }
            await #expect(throws: DyingEngine.Death.self) {
                try await store.applyRetention(on: today, at: second, size: 7, newID: Self.newID)
            }
            engine.lives.withLock { $0 = nil }
            #expect(try await wrong(store) == [])
            second += 1
        }
        try await store.applyRetention(on: today, at: second, size: 7, newID: Self.newID)
        #expect(try await numbers(store) == before)
        let runs = try await store.read { try $0.retentionRuns(limit: 999) }
        for (kind, count) in preview {
            #expect(runs.filter { $0.kind == kind }.reduce(0) { $0 + $1.removed } == count)
        }
    }

    @Test("answers, looks, minutes and rejected rows are removed, in the log without names")
    func removed() async throws {
        let store = try await company(6, in: EngineKind.ofThisRun.engine())
        try await store.keep(
            .attention(
                (0..<9).map {
                    Attention(
                        day: day("2024-01-01") + $0 * 300, managerID: "man-n", area: .result,
                        kind: .coaching, minutes: 5, personID: "an", note: "x")
                }),
            .pulse([
                PulseAnswer(day: day("2026-01-01"), respondent: "r", score: 7),
                PulseAnswer(day: day("2028-12-01"), respondent: "r", score: 7),
            ]))
        _ = try await store.write { writer in
            try writer.keep(
                (0..<5).map {
                    Rejection(line: $0, column: "c", value: "v", reason: "r", fields: ["An"])
                }, from: 0)
            try writer.session.execute(
                """
                INSERT INTO import (key, file, kind, at_second, state, read_rows, added, updated,
                    unchanged, rejected, remarks, header)
                VALUES (\(writer.key), 'a', 'deals', 100, 'kept', 5, 0, 0, 0, 5, '', '')
                """)
            for day in [20_000, 21_500] {
                try writer.session.execute(
                    """
                    INSERT INTO person_look (person_id, day, account_id, page, actor, at_second)
                    VALUES ('an', \(day), 'a', 'p', 'A', 0)
                    """)
            }
        }
        let runs = try await store.applyRetention(on: today, at: 1_000, size: 2, newID: Self.newID)
        let removed = Dictionary(uniqueKeysWithValues: runs.map { ($0.kind, $0.removed) })
        #expect(removed[.attention] == 4 && removed[.pulseAnswer] == 1)
        #expect(removed[.rejectedRow] == 5 && removed[.look] == 1)
        let log = try await store.read { try $0.auditLog(AuditSearch(), limit: 99, offset: 0) }
        #expect(log.entries.count == runs.count)
        #expect(log.entries.allSatisfy { $0.actor == .koers && $0.deed == .retentionApplied })
        #expect(log.entries.contains { $0.subject == "attention < 2027-01-20" })
    }

    @Test("who left long ago is erased, and stays out; who may still come in is not")
    func former() async throws {
        let store = try await company(8, in: EngineKind.ofThisRun.engine())
        _ = try await store.keep(retention: [.person: 24])
        let before = try await numbers(store)
        let address = try #require(EmailAddress("oud@voorbeeld.nl"))
        try await store.add(
            NewAccount(
                id: "d", email: try #require(EmailAddress("d@voorbeeld.nl")), name: "D",
                role: .director), password: "x", at: 1)
        try await store.add(
            NewAccount(id: "oud", email: address, name: "Oud", role: .member, personID: "oud"),
            password: "x", at: 1)
        func isThere() async throws -> Bool {
            try await store.read { try $0.attributes().people["oud"] != nil }
        }
        try await store.applyRetention(on: today, at: 1_000, newID: Self.newID)
        #expect(try await isThere())
        try await store.setActive(false, of: "oud", at: 2)
        let runs = try await store.applyRetention(on: today, at: 2_000, newID: Self.newID)
        #expect(runs.map(\.kind) == [.person] && runs.map(\.removed) == [1])
        #expect(try await !isThere())
        #expect(try await numbers(store) == before)
        #expect(try await wrong(store) == [])
        try await store.keep(.people(Cast.people))
        #expect(try await !isThere())
    }

    @Test("the code keeps to the periods that the catalogue tells of")
    func fixed() {
        #expect(PersonalData.of(.signIn).keeping == .days(SignIn.longest / 86_400))
        #expect(PersonalData.of(.failedTry).keeping == .days(SignInPatience.memory / 86_400))
        for data in PersonalData.chosen {
            let isCounted = KeptTooLong(day: today).rows(data.kind) != nil
            #expect(isCounted || data.kind == .activity, "\(data.kind) is never taken away")
        }
    }

    @Test("a file with the id of a nameless person makes nobody of it")
    func namelessID() async throws {
        let store = try await company(7, in: EngineKind.ofThisRun.engine())
        try await store.applyRetention(on: today, at: 1_000, newID: Self.newID)
        let outcome = try await store.keep(
            .people([Person(id: "erased:sales/Noord", name: "Boef")]))
        guard case .rejected = outcome[0][0] else {
            Issue.record("kept")
            return
        }
    }
}
