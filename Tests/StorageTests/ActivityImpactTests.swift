import Domain
import Storage
import TestSupport
import Testing

/// Who and what is in the panel (F49), and when it says nothing (F50, F51).
@Suite struct ActivityImpactTests {
    private static let first = day("2024-01-03")

    /// Nine persons, one of whom nobody listed; everyone calls every week, and mails twice as often.
    private static func store(persons: Int = 9, weeks: Int = 45) async throws -> Store {
        var chance = SteadyChance(seed: 3)
        var activities: [Activity] = []
        var deals: [Deal] = []
        for person in 0..<persons {
            for week in 0..<weeks {
                let (id, on) = ("\(person)-\(week)", first + week * 7)
                let calls = Int.random(in: 0...9, using: &chance)
                for (type, count) in [("call", calls), ("mail", 2 * calls), ("Beurs", 1)]
                where type != "Beurs" || person == 0 {
                    activities.append(
                        Activity(
                            id: type + id, personID: "p\(person)", type: type, day: on,
                            quantity: count))
                }
                if calls > 6 {
                    deals.append(
                        Deal(
                            id: id, createdOn: on, ownerID: "p\(person)", status: .won,
                            amount: Money(minor: 1234_50), closedOn: on + 12))
                }
            }
        }
        let people = (0..<persons - 1).map { Person(id: "p\($0)", name: "P") }
        let store = try await emptyStore()
        try await store.keep(.people(people), .activities(activities), .deals(deals))
        return store
    }

    @Test("the unlisted are not in it; few doers and copies of other types have no value")
    func panel() async throws {
        let question = try ImpactQuestion(on: Self.first + 45 * 7, lag: 2)
        let answer = try await Self.store().measured { try $0.activityImpact(question) }
        // From the Monday after the first activity: 44 whole weeks, less 2 before and 3 after.
        #expect((answer.persons, answer.weeks, answer.n) == (8, 39, 312))
        let types = try #require(answer.types)
        #expect(types.map(\.type) == ["Beurs", "call", "mail"])
        #expect(types[0].absence == .doneBy(1))
        #expect(types[1].effect?.isClear == true)
        #expect(types[2].absence == .inseparable)
        let store = try await Self.store()
        #expect(try await store.measured { $0.uncounted(answer).map(\.type) } == ["call"])
        try await store.keep(
            .kpis([
                KPI(
                    slug: "bellen", area: .salesActivity, rank: 1, metric: "activity.count",
                    filters: [Filter(.type, "call")])
            ]))
        #expect(try await store.measured { $0.uncounted(answer) }.isEmpty)
        let revenue = try await Self.store().measured {
            try $0.activityImpact(
                ImpactQuestion(on: Self.first + 45 * 7, outcome: .revenue, lag: 2))
        }
        let (deals, euros) = (types[1].effect?.per10 ?? 0, revenue.types?[1].effect?.per10 ?? 0)
        #expect(abs(euros - 1234.5 * deals) < 1e-6)
    }

    @Test("eight persons and 26 weeks, else the reason")
    func absent() async throws {
        let question = try ImpactQuestion(on: Self.first + 45 * 7)
        let few = try await Self.store(persons: 8).measured { try $0.activityImpact(question) }
        #expect(few.absence == .persons(7) && few.types == nil)
        let short = try await Self.store(weeks: 30).measured {
            try $0.activityImpact(ImpactQuestion(on: Self.first + 30 * 7))
        }
        #expect(short.absence == .weeks(18))
        // Before the first whole week.
        let begun = try await emptyStore()
        try await begun.keep(
            .people(Cast.people),
            .activities([
                Activity(id: "a", personID: "an", type: "call", day: day("2026-01-01"))
            ]))
        let first = try await begun.measured {
            try $0.activityImpact(ImpactQuestion(on: day("2026-01-02")))
        }
        #expect(first.absence == .persons(0) && first.weeks == 0 && first.types == nil)
        let none = try await emptyStore().measured { try $0.activityImpact(question) }
        #expect(none.absence == .persons(0) && none.n == 0)
    }
}
