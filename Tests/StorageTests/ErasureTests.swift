import Domain
import TestSupport
import Testing

@testable import Storage

/// Erasing a person: the counts stay, and nothing else does.
@Suite struct ErasureTests {
    private static let mark = ErasureMark(salt: "zout")
    private static let on = day("2026-02-20")

    /// What sums say, in all, by team and by function.
    private static func sums(_ store: Store) async throws -> [String] {
        var found: [String] = []
        for key in [
            "activity.count", "lead.new", "lead.qualified", "revenue.total", "deal.winRate",
        ] {
            for split in [nil, .team, .function] as [Domain.Dimension?] {
                let answer = try await store.answer(key, on: on, periods: 3, by: split)
                found += answer.points.map { point in
                    let lines = (point.lines ?? []).map {
                        "\($0.name ?? "-")=\($0.n)/\($0.value as Any)"
                    }
                    return "\(key) \(split as Any) \(point.n) \(point.value as Any) \(lines)"
                }
            }
        }
        let minutes = try await store.engine.read {
            try $0.number("SELECT CAST(SUM(minutes) AS BIGINT) FROM attention")
        }
        return found + ["\(minutes ?? 0) minutes"]
    }

    private static func isSound(_ store: Store) async throws -> Bool {
        try await store.read { snapshot in
            var differences = 0
            _ = try snapshot.eachTotalDifference { _ in differences += 1 }
            return try differences == 0 && snapshot.orphans().isEmpty
                && snapshot.stayDifferences().isEmpty
        }
    }

    @Test(
        "sums stay, the person is nowhere, and the same files do not bring them back",
        arguments: [1, 2, 3, 4] as [UInt64])
    func everything(seed: UInt64) async throws {
        let house = try await ErasureHouse(seed: seed)
        let store = house.store
        for person in house.erased {
            let (before, traced) = (
                try await Self.sums(store), try await house.traces(of: person)
            )
            #expect(traced.count > 12, "\(traced)")
            try await store.erase(person.id, as: Self.mark, at: 99)
            #expect(try await Self.sums(store) == before)
            let left = try await house.traces(of: person)
            #expect(left == [])
            #expect(
                try await house.tablesWithAccount(of: person) == ["person_look", "person_ranking"])
            #expect(try await Self.isSound(store))
            let later = try await house.importAgain()
            #expect(try await Self.sums(store) == before)
            let again = try await house.traces(of: person)
            #expect(again == [])
            #expect(try await Self.isSound(store))
            #expect(later.contains { $0.kind == .erasedPeople && $0.examples.isEmpty })
        }
        #expect(
            try await store.read {
                try $0.looks(at: house.stays.id, since: day("2020-01-01"), limit: 9)
            }
            .map(\.actor) == ["", ""])
    }

    @Test("the last director stays, and so does whoever is not there")
    func refused() async throws {
        let store = try await emptyStore()
        try await store.keep(.people(Cast.people))
        let email = try #require(EmailAddress("dina@voorbeeld.nl"))
        try await store.add(
            NewAccount(id: "a", email: email, name: "Dina", role: .director, personID: "dir"),
            password: "x", at: 1)
        await #expect(throws: ErasureRefusal.lastDirector) {
            try await store.erase("dir", as: Self.mark, at: 2)
        }
        for id in ["nemo", "", "erased:sales/Noord", "' OR 1=1 --", "%"] {
            await #expect(throws: ErasureRefusal.unknownPerson) {
                try await store.erase(id, as: Self.mark, at: 2)
            }
        }
        #expect(try await store.read { try $0.account("a") }?.standing == .active)
        try await store.erase("an", as: Self.mark, at: 2)
        let other = try #require(EmailAddress("ander@voorbeeld.nl"))
        try await store.add(
            NewAccount(id: "b", email: other, name: "Ander", role: .director), password: "x", at: 3)
        try await store.erase("dir", as: Self.mark, at: 4)
        let account = try #require(try await store.read { try $0.account("a") })
        #expect(account.standing == .deactivated && account.name.isEmpty)
        #expect(account.role == .viewer && account.personID == nil)
    }

    @Test(
        "ids of any kind are erased, and only theirs",
        arguments: ["1", "%", "O'Neil", "é_@x", "a\tb"])
    func hostile(id: String) async throws {
        let store = try await emptyStore()
        try await store.keep(
            .people([
                Person(id: id, name: "Wie Dan Ook", team: "Noord"), Person(id: "2", name: "Twee"),
            ]),
            .activities([
                Activity(id: "1", personID: id, type: "call", day: Self.on),
                Activity(id: "2", personID: "2", type: "call", day: Self.on),
            ]))
        try await store.erase(id, as: Self.mark, at: 2)
        #expect(try await store.read { try $0.personalSubject(id) } == nil)
        #expect(try await store.read { try $0.personalSubject("2") }?.isCalled("Twee") == true)
        let answer = try await store.answer("activity.count", on: Self.on, by: .team)
        #expect(answer.current?.lines?.map(\.name) == ["Noord", nil])
        let outcome = try await store.keep(.people([Person(id: id, name: "Wie Dan Ook")]))
        #expect(outcome == [[.unchanged]])
        #expect(try await store.read { try $0.personalSubject(id) } == nil)
    }
}
