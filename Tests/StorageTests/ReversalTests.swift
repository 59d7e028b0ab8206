import Domain
import TestSupport
import Testing

@testable import Storage

/// An import that is taken back might never have been, as far as nothing newer touched its rows.
@Suite struct ReversalTests {
    private func call(_ id: String, _ quantity: Int = 1, by person: String = "an") -> Activity {
        Activity(
            id: id, personID: person, type: "call", day: day("2026-03-02"), quantity: quantity)
    }

    @Test("random files, taken back in any order", arguments: [1, 2, 3, 4])
    func random(seed: UInt64) async throws {
        var chance = SteadyChance(seed: seed)
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        for batch in RandomFacts.batches(&chance) { _ = try await store.bring(batch) }
        let before = try await store.allRows()
        var keys: [Int] = []
        for round in 0..<3 {
            let people = Cast.people.map { person in
                var person = person
                person.function = [.sales, .marketing, .other].randomElement(using: &chance)
                return person
            }
            keys.append(try await store.bring(.people(people + [Self.newcomer(round)])))
            for batch in RandomFacts.batches(&chance, persons: ["an", "p1", "q\(round)", "p3"]) {
                keys.append(try await store.bring(batch))
            }
        }
        for key in keys.shuffled(using: &chance) {
            let (told, done) = try await store.takeBack(key)
            #expect(told == done)
            let found = try await store.differences()
            #expect(found.isEmpty, "\(found.prefix(3))")
        }
        let after = try await store.allRows()
        #expect(Set(after).subtracting(before).isEmpty)
        #expect(Set(before).subtracting(after).isEmpty)
    }

    private static func newcomer(_ round: Int) -> Person {
        Person(id: "q\(round)", name: "Newcomer \(round)")
    }

    @Test("each of the latest files leaves all as it was before, and brings it back")
    func latest() async throws {
        var chance = SteadyChance(seed: 9)
        let store = try await emptyStore()
        for _ in 0..<4 {
            for batch in RandomFacts.batches(&chance) {
                let before = try await store.allRows()
                let key = try await store.bring(batch)
                let after = try await store.allRows()
                let (_, done) = try await store.takeBack(key)
                #expect(try await store.allRows() == before)
                #expect(done.kept == 0)
                _ = try await store.bring(batch)
                #expect(try await store.allRows().count == after.count)
            }
        }
        #expect(try await store.differences().isEmpty)
    }

    @Test("rows that something newer touched stay, and it says what did")
    func touched() async throws {
        let store = try await emptyStore()
        let first = try await store.bring(
            .activities([call("a"), call("b"), call("c"), call("d")]), file: "first.csv")
        let later = try await store.bring(
            .activities([call("a", 2), call("e")]), at: 1_500, file: "later.csv")
        _ = try await store.enter { try $0.append(.activities([self.call("b", 3)])) }
        let (told, done) = try await store.takeBack(first)
        #expect(told == done)
        #expect((done.removed, done.returned, done.kept) == (2, 0, 2))
        #expect(
            done.examples.map(\.touch) == [
                .file(key: later, name: "later.csv", atSecond: 1_500)
            ])
        #expect(done.examples.map(\.row) == ["a"])
        // What the first one left behind goes with the later one.
        #expect(try await store.takeBack(later).done.removed == 2)
        let left = try await store.answer("activity.count", on: day("2026-03-31")).current?.value
        #expect(left == Value(3))
        #expect(try await store.differences().isEmpty)
    }

    @Test("small tables return as well, and what was entered since stays")
    func small() async throws {
        let store = try await emptyStore()
        func cost(_ month: String, _ euros: Int64) -> Cost {
            Cost(month: day(month), kind: .fixed, amount: Money(minor: euros * 100))
        }
        try await store.keep(.costs([cost("2026-01-01", 10)]))
        let key = try await store.bring(
            .costs([cost("2026-01-01", 20), cost("2026-02-01", 30), cost("2026-03-01", 40)]))
        _ = try await store.keep(cost("2026-03-01", 45), isNew: false)
        let (told, done) = try await store.takeBack(key)
        #expect(told == done)
        #expect((done.removed, done.returned, done.kept) == (1, 1, 1))
        #expect(done.examples.map(\.touch) == [.koers])
        let january = try await store.read { try $0.costs(of: day("2026-01-01")) }
        #expect(january == [cost("2026-01-01", 10)])
        #expect(try await store.read { try $0.costs(of: day("2026-02-01")) }.isEmpty)
        #expect(
            try await store.read { try $0.costs(of: day("2026-03-01")) }
                == [cost("2026-03-01", 45)])
    }

    @Test("imports of one file are taken back together, once, and not after half a year")
    func run() async throws {
        let store = try await emptyStore()
        let first = try await store.bring(.activities([call("a")]), run: "one-file")
        let second = try await store.bring(
            .attention([
                Attention(
                    day: day("2026-03-02"), managerID: "man", area: .result, kind: .coaching,
                    minutes: 30)
            ]), run: "one-file")
        let late = 1_000 + 181 * 86_400
        await #expect(throws: ReversalRefusal.tooOld) {
            try await store.read { try $0.reversal(of: first, at: late) }
        }
        #expect(try await store.takeBack(first).done.removed == 2)
        let records = try await store.read { try $0.imports(limit: 9) }
        #expect(records.map(\.key) == [second, first])
        #expect(records.map(\.reversed?.by) == ["Dora", "Dora"])
        await #expect(throws: ReversalRefusal.reversed) {
            try await store.write { try $0.reverse(second, by: "", at: 2_000) }
        }
        await #expect(throws: ReversalRefusal.unknown) {
            try await store.read { try $0.reversal(of: 99, at: 2_000) }
        }
    }

    @Test("answers go by the round, and one that came to others stays")
    func answers() async throws {
        let store = try await emptyStore()
        func answers(_ round: String, _ tokens: [String]) -> Batch {
            .surveyResponses(
                tokens.map {
                    SurveyResponse(
                        round: round, closedOn: day("2026-03-02"), respondent: $0,
                        statements: Array(repeating: 4, count: 12))
                })
        }
        let first = try await store.bring(answers("spring", ["t1", "t2", "t3"]))
        let second = try await store.bring(answers("spring", ["t4"]))
        let noted = try await store.read { snapshot in
            try snapshot.session.all("SELECT row_id, became FROM import_change") {
                ($0.text(0) ?? "") + ($0.text(1) ?? "")
            }
        }
        #expect(noted.allSatisfy { !$0.contains("t1") && !$0.contains("t4") })
        #expect(try await store.takeBack(second).done.kept == 1)
        #expect(try await store.takeBack(first).done.kept == 3)
        let other = try await store.bring(answers("autumn", ["t1", "t2", "t3"]))
        #expect(try await store.takeBack(other).done.removed == 3)
    }

    @Test("whoever was erased does not come back, and neither does what they did")
    func erased() async throws {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        _ = try await store.bring(.activities([call("a"), call("b", by: "bo")]))
        var renamed = Cast.people
        renamed[0].name = "Another Name"
        let people = try await store.bring(.people(renamed))
        let key = try await store.bring(
            .activities([call("a", 5), call("b", 5, by: "an"), call("c")]))
        let mark = try await store.read { try $0.erasureMark(fresh: "salt") }
        try await store.erase(renamed[0].id, as: mark, at: 1_500)
        for one in [key, people] { try await store.takeBack(one) }
        let rows = try await store.allRows()
        #expect(rows.allSatisfy { !$0.contains(Cast.people[0].name) })
        #expect(rows.allSatisfy { !$0.contains("Another Name") })
        let noted = try await store.read { snapshot in
            try snapshot.session.number(
                "SELECT COUNT(*) FROM import_change WHERE was LIKE '%Another Name%'")
        }
        #expect(noted == 0)
        #expect(try await store.differences().isEmpty)
    }

    @Test("a row that is kept as text is read as it was")
    func text() {
        let values: [SQLValue] = [
            .null, .int(-5), .int(.max), .real(0.1), .real(1e-30), .real(2), .text(""),
            .text("a \"b\" \\ \n\u{1F} é 🙂 ,]}"),
        ]
        let columns = ["a", "b", "c", "d", "e", "f", "g", "h"] as [SQL]
        #expect(RowText.read(list: RowText.list(values)) == values)
        let object = RowText.read(object: RowText.object(columns, values))
        #expect(columns.map { object?[$0.text] } == values)
        #expect(RowText.read(list: "[]") == [] && RowText.read(object: "{}") == [:])
        for broken in ["", "[", "{", "[1", "{\"a\":}", "[x]", "{\"a\":\"b"] {
            #expect(RowText.read(list: broken) == nil && RowText.read(object: broken) == nil)
        }
    }

    @Test("only new rows, or only known ones", arguments: ImportMode.allCases)
    func modes(mode: ImportMode) async throws {
        let store = try await emptyStore()
        _ = try await store.bring(.activities([call("a"), call("b")]))
        let key = try await store.bring(
            .activities([call("a", 4), call("b"), call("c")]), mode: mode)
        let record = try await store.read { try $0.importRecord(key) }
        let expected = [
            ImportMode.both: [1, 1, 1], .add: [1, 0, 2], .update: [0, 1, 2],
        ]
        #expect(
            record.map { [$0.added, $0.updated, $0.unchanged] } == expected[mode])
        #expect(try await store.differences().isEmpty)
    }
}
