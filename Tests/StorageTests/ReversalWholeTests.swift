import Domain
import TestSupport
import Testing

@testable import Storage

/// What an import that is taken back would leave half, stays whole; and who needs its rows is told.
@Suite struct ReversalWholeTests {
    private func order(
        _ areas: [FocusArea], from: String = "2026-03-01", first rank: Int = 1
    ) -> Batch {
        .ranking(
            areas.enumerated().map { place, area in
                RankedArea(from: day(from), area: area, rank: rank + place)
            })
    }

    private func bring(_ batch: Batch, in store: Store, file: String = "ranking.csv") async throws
        -> Int
    {
        try await store.write { writer in
            try writer.begin(.ranking, mode: .both)
            let outcomes = try writer.append(batch)
            let record = ImportRecord(
                key: writer.key, file: file, kind: .ranking, atSecond: 1_000, state: .kept,
                read: outcomes.count, added: outcomes.count { $0 == .added },
                updated: outcomes.count { $0 == .updated },
                unchanged: outcomes.count { $0 == .unchanged }, rejected: 0, remarks: [],
                header: [])
            try writer.settle()
            try writer.keep(record)
            return writer.key
        }
    }

    private func ranks(_ store: Store) async throws -> [String] {
        try await store.read { snapshot in
            try snapshot.session.all("SELECT area, rank FROM ranked_area ORDER BY rank, area") {
                "\($0.int(1) ?? 0) \($0.text(0) ?? "")"
            }
        }
    }

    @Test("a ranking of which a later file changed two areas stays, and goes as a whole with both")
    func ranking() async throws {
        let store = try await emptyStore()
        let first = try await bring(order([.salesActivity, .leadFlow, .result]), in: store)
        let second = try await bring(
            order([.leadFlow, .salesActivity]), in: store, file: "later.csv")
        let both = try await ranks(store)
        let (told, done) = try await store.takeBack(first)
        #expect(told == done && done.kept == 3 && done.removed == 0)
        #expect(
            done.examples.first?.touch == .file(key: second, name: "later.csv", atSecond: 1_000))
        #expect(try await ranks(store) == both)
        let rest = try await store.takeBack(second)
        #expect(rest.told == rest.done)
        #expect(try await ranks(store) == [])
    }

    @Test("a ranking that was published anew is left alone, one of another day goes")
    func published() async throws {
        let store = try await emptyStore()
        let key = try await bring(order([.salesActivity, .leadFlow, .result]), in: store)
        let other = try await bring(
            order([.result, .salesActivity, .leadFlow], from: "2026-04-01"), in: store)
        _ = try await store.enter { [self] writer in
            try writer.session.execute("DELETE FROM ranked_area WHERE from_day < 20520")
            return try writer.append(order([.salesActivity, .result, .leadFlow]))
        }
        let (told, done) = try await store.takeBack(key)
        #expect(told == done && done.kept == 3)
        let ranks = try await ranks(store)
        #expect(ranks.count == 6)
        #expect(try await store.takeBack(other).done.removed == 3)
    }

    @Test("an order that changed returns to what it was")
    func returns() async throws {
        let store = try await emptyStore()
        _ = try await bring(order([.salesActivity, .leadFlow, .result]), in: store)
        let before = try await ranks(store)
        let key = try await bring(order([.result, .leadFlow, .salesActivity]), in: store)
        let (told, done) = try await store.takeBack(key)
        #expect(told == done && (done.removed, done.returned, done.kept) == (0, 2, 0))
        #expect(try await ranks(store) == before)
    }

    @Test("somebody whom a talk, a goal or another person names stays listed, and it is told")
    func named() async throws {
        let store = try await emptyStore()
        let people = ["an", "bo", "cor", "dirk", "eva"].map { Person(id: $0, name: $0) }
        let key = try await store.bring(.people(people))
        var member = Person(id: "fien", name: "fien")
        member.managerID = "cor"
        _ = try await store.bring(.people([member]))
        _ = try await store.engine.write { session in
            try session.run(
                script: """
                    INSERT INTO one_on_one (leader_id, person_id, weeks, shared, changed_on)
                        VALUES ('man', 'an', 2, '', 20500);
                    INSERT INTO action_item (id, title, owner_id, source_kind, source_id, made_second)
                        VALUES ('x', 'Bel hem', 'bo', 'own', '', 1);
                    INSERT INTO activity_goal (holder, activity_type, from_day, per, quantity)
                        VALUES ('person:dirk', 'call', 20500, 'day', 5);
                    """)
        }
        let (told, done) = try await store.takeBack(key)
        #expect(told == done)
        #expect((done.removed, done.kept) == (1, 4))
        #expect(done.examples.map(\.touch) == [.use, .use, .use, .use])
    }

    @Test("a later file that held the same rows is named beforehand, with how many they were")
    func later() async throws {
        let store = try await emptyStore()
        let calls = ["a", "b", "c"].map {
            Activity(id: $0, personID: "an", type: "call", day: day("2026-03-02"))
        }
        let first = try await store.bring(.activities(Array(calls.prefix(2))), file: "one.csv")
        let second = try await store.bring(.activities(calls), at: 1_500, file: "two.csv")
        let third = try await store.bring(
            .activities([
                Activity(id: "z", personID: "an", type: "call", day: day("2026-03-02"))
            ]))
        let told = try await store.read { try $0.reversal(of: first, at: 2_000) }
        #expect(told.removed == 2)
        #expect(
            told.later == [
                ReversalReport.LaterImport(
                    key: second, file: "two.csv", atSecond: 1_500, unchanged: 2)
            ])
        #expect(try await store.read { try $0.reversal(of: third, at: 2_000) }.later == [])
        #expect(try await store.takeBack(second).done.later == [])
        #expect(try await store.takeBack(first).done.later == [])
    }

    @Test("rows that had been kept long enough are not said to have been touched")
    func gone() async throws {
        let store = try await emptyStore()
        let rows = ["2020-03-02", "2026-03-02"].map {
            Attention(
                day: day($0), managerID: "man", area: .result, kind: .coaching, minutes: 30)
        }
        let key = try await store.bring(.attention(rows))
        _ = try await store.keep(retention: [.attention: 24])
        try await store.applyRetention(on: day("2026-04-01"), at: 1_500) { "an-id-of-a-test" }
        let (told, done) = try await store.takeBack(key)
        #expect(told == done && (done.removed, done.kept, done.gone) == (1, 0, 1))
    }
}
