import Domain
import Storage
import TestSupport
import Testing

@Suite struct WritingTests {
    private let call = Activity(id: "1", personID: "an", type: "call", day: day("2026-01-05"))

    @Test("a row is added once, then unchanged, then updated")
    func idempotent() async throws {
        let store = try await emptyStore()
        var twice = call
        twice.quantity = 2
        let outcomes = try await store.keep(
            .activities([call]), .activities([call]), .activities([twice]), .activities([twice]))
        #expect(outcomes == [[.added], [.unchanged], [.updated], [.unchanged]])
        let answer = try await store.answer("activity.count", on: day("2026-01-31"))
        #expect(answer.current?.value == Value(2))
    }

    @Test("keys do not run ahead when known rows come in again")
    func keys() async throws {
        let engine = try await EngineKind.ofThisRun.engine()
        let store = try await Store(engine, migrations: migrationsOnDisk(), name: "keys")
        let calls = (1...100).map {
            Activity(id: "\($0)", personID: "an", type: "call", day: day("2026-01-05"))
        }
        let change = StageChange(dealID: "d", toStage: "Offerte", changedOn: day("2026-01-05"))
        let changes = Array(repeating: change, count: 10)
        for _ in 1...4 { try await store.keep(.activities(calls), .stageChanges(changes)) }
        var (other, late) = (call, change)
        (other.id, late.dealID) = ("new", "new")
        try await store.keep(.activities([other]), .stageChanges([late]))
        let last = try await engine.read { session in
            var last: [Int] = []
            try session.query("SELECT MAX(key) FROM activity") { last.append($0.int(0) ?? 0) }
            try session.query("SELECT MAX(key) FROM stage_change") { last.append($0.int(0) ?? 0) }
            return last
        }
        #expect(last == [101, 11])
    }

    @Test("a row that no index could hold is refused alone, on every engine")
    func tooLong() async throws {
        let store = try await emptyStore()
        let long = (0..<900).map { "\($0 * 7919 % 10_007)" }.joined(separator: " ")
        let outcomes = try await store.keep(
            .activities([call, Activity(id: long, personID: "an", type: "call", day: call.day)]),
            .numbers([
                OwnNumber(slug: "x", day: call.day, value: 1, note: long),
                OwnNumber(slug: "x", day: call.day, value: 2),
            ]),
            .teams([Team(name: long), Team(name: "A")]))
        #expect(
            outcomes.map { $0.map(isRejected) } == [[false, true], [true, false], [true, false]])
    }

    @Test("a repeated id in one file is a duplicate, the first row holds")
    func duplicate() async throws {
        let store = try await emptyStore()
        var other = call
        other.quantity = 9
        let first = try await store.keep(.activities([call, other]))
        guard case .rejected(let column, _) = first[0][1] else {
            Issue.record("not rejected: \(first)")
            return
        }
        #expect(column == "activity_id")
        let again = try await store.keep(.activities([call, other]))
        #expect(again[0][0] == .unchanged)
        #expect(again[0][1] == first[0][1])
    }

    @Test("equal rows of one file each count, and importing them again changes nothing")
    func repeatable() async throws {
        let store = try await emptyStore()
        let change = StageChange(dealID: "d", toStage: "Offerte", changedOn: day("2026-01-05"))
        let numbers = [7.8, 8.0].map { OwnNumber(slug: "x", day: day("2026-01-01"), value: $0) }
        let outcomes = try await store.keep(
            .stageChanges([change, change]), .stageChanges([change, change]),
            .stageChanges([change, change, change]), .numbers(numbers), .numbers(numbers))
        #expect(
            outcomes == [
                [.added, .added], [.unchanged, .unchanged], [.unchanged, .unchanged, .added],
                [.added, .added], [.unchanged, .unchanged],
            ])
    }

    @Test("a person whom facts point at is listed by the row that names them")
    func listing() async throws {
        let store = try await emptyStore()
        try await store.keep(.activities([call]))
        let person = Person(id: "an", name: "An")
        let outcomes = try await store.keep(.people([person]), .people([person]))
        #expect(outcomes == [[.added], [.unchanged]])
        let people = try await store.read { try $0.attributes().people }
        #expect(people.keys.sorted() == ["an"])
    }

    @Test("a team never becomes a part of itself, two areas never share a rank")
    func refusals() async throws {
        let store = try await emptyStore()
        let teams = try await store.keep(
            .teams([
                Team(name: "A", parent: "B"), Team(name: "B", parent: "C"),
                Team(name: "C", parent: "A"), Team(name: "D", parent: "D"),
            ]))
        #expect(teams[0].map(isRejected) == [false, false, true, true])
        let ranking = try await store.keep(
            .ranking([
                RankedArea(from: day("2026-01-01"), area: .result, rank: 1),
                RankedArea(from: day("2026-01-01"), area: .leadFlow, rank: 1),
                RankedArea(from: day("2026-02-01"), area: .leadFlow, rank: 1),
            ]))
        #expect(ranking[0].map(isRejected) == [false, true, false])
    }

    @Test("a fourth KPI in an area is refused with the question which one goes")
    func fourthKPI() async throws {
        let store = try await emptyStore()
        let kpis = ["a", "b", "c", "d"].map {
            KPI(slug: $0, area: .result, rank: 1, metric: "revenue.total")
        }
        let outcomes = try await store.keep(.kpis(kpis), .kpis(kpis))
        #expect(outcomes[0].map(isRejected) == [false, false, false, true])
        #expect(outcomes[1].prefix(3) == [.unchanged, .unchanged, .unchanged])
        guard case .rejected(_, let reason) = outcomes[0][3] else { return }
        #expect(reason.contains("which one goes"))
    }

    @Test("nothing of a write stays when it throws")
    func allOrNothing() async throws {
        struct Stop: Error {}
        let store = try await emptyStore()
        let call = call
        await #expect(throws: Stop.self) {
            try await store.write { writer in
                _ = try writer.append(.activities([call]))
                throw Stop()
            }
        }
        let answer = try await store.answer("activity.count", on: day("2026-01-31"))
        #expect(answer.current?.noValue == .nothingRecorded)
    }

    private func isRejected(_ outcome: RowOutcome) -> Bool {
        if case .rejected = outcome { true } else { false }
    }
}
