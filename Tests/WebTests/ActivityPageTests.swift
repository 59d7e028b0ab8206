import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The page of activities: who did what, beside the goals, and who logged nothing.
@Suite struct ActivityPageTests {
    private func words(_ uri: String, _ store: Store) async throws -> String {
        let (status, _, body) = try await PageRoutesTests.get(uri, from: store)
        #expect(status == 200)
        return body.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
            .replacing("\u{A0}", with: " ")
    }

    @Test("per person goes by name and shows who logged nothing (F7)")
    func people() async throws {
        let store = try await SmallCompany.store()
        let page = try await words("/areas/salesActivity?per=month", store)
        let names = ["An", "Bo", "Cy", "Dina", "Nico", "Zara"]
        let list = try #require(page.firstRange(of: "Per persoon Op naam")).upperBound
        let places = names.map { page[list...].firstRange(of: " \($0) ")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(page.contains("3 van 6 mensen legden nog niets vast"))
        #expect(page.contains("Dina niets vastgelegd"))
        #expect(!page[list...].contains(" Oud "))
        let idle = try await words("/areas/salesActivity?per=month&logged=nothing", store)
        let second = try #require(idle.firstRange(of: "Per persoon Op naam")).upperBound
        #expect(idle[second...].contains("Zara") && !idle[second...].contains(" Bo "))
    }

    @Test("goals come from targets of the metric, of the KPI, or from the goal per week")
    func goals() async throws {
        let store = try await SmallCompany.store()
        let from = SmallCompany.today - 300
        try await store.keep(
            .settings([Setting(name: "weekGoal", value: "30")]),
            .targets([
                Target(
                    kpi: "activity.count", from: from, value: 77, period: .week,
                    scope: .person("an")),
                Target(
                    kpi: "gesprekken", from: from, value: 41, period: .week,
                    scope: .team("Noord")),
            ]))
        let overview = try await self.overview(ActivityChoice(length: .week), store)
        #expect(overview.people.map { $0.goal ?? 0 } == [77, 30, 30, 30, 30, 30])
        #expect(overview.whole.goal == 180)
        let month = try await self.overview(ActivityChoice(length: .month), store)
        // March 2026 has 22 working days.
        #expect(month.people.first?.goal == 132)
        let kpi = try await store.read {
            try $0.attributes().kpis.first { $0.slug == "gesprekken" }
        }
        let calls = try await self.overview(ActivityChoice(length: .week, kpi: kpi), store)
        #expect(calls.whole.goal == 100)
        #expect(calls.teams.first { $0.key == "Noord" }?.goal == 41)
        #expect(calls.people.allSatisfy { $0.goal == nil })
        let page = try await words("/areas/salesActivity?kpi=gesprekken", store)
        #expect(page.contains("doel 100"))
    }

    @Test("the counts are those of the metric, with every filter")
    func sums() async throws {
        let store = try await SmallCompany.store()
        for function in [nil, Function.sales, .marketing] {
            let overview = try await self.overview(
                ActivityChoice(length: .month, function: function), store)
            let answer = try await store.read { snapshot in
                let metric = try #require(Catalogue.metric("activity.count"))
                let filters = function.map { [Filter(.function, $0.rawValue)] } ?? []
                return try Measurement(facts: snapshot, attributes: snapshot.attributes()).answer(
                    Question(metric, on: SmallCompany.today, split: .team, filters: filters))
            }
            let point = try #require(answer.current)
            #expect(Double(overview.whole.count) == point.value?.number)
            #expect(overview.whole.n == point.n)
            #expect(
                overview.teams.map { "\($0.name ?? "") \($0.count)" }
                    == point.lines?.map { "\($0.name ?? "") \(Int($0.value?.number ?? 0))" })
        }
    }

    @Test(
        "what cannot be chosen is no address",
        arguments: [
            "per=year", "function=other", "kpi=omzet", "page=2", "page=0",
        ])
    func choices(query: String) async throws {
        let store = try await SmallCompany.store()
        let status = try await PageRoutesTests.get("/areas/salesActivity?\(query)", from: store)
            .status
        #expect(status == 404 || status == 400)
    }

    @Test("a large organisation is paged, and an empty one says why there is nothing")
    func sizes() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(
            .people((100...399).map { Person(id: "x\($0)", name: "X \($0)", function: .sales) }))
        let page = try await words("/areas/salesActivity?page=2", store)
        #expect(page.contains("51–100 van 306") && !page.contains("X 100 "))
        let empty = try await emptyStore()
        try await empty.keep(.organisation([Organisation(name: "Klein")]))
        let nothing = try await words("/areas/salesActivity", empty)
        #expect(nothing.contains("Geen waarde: er is nog niets vastgelegd"))
    }

    private func overview(
        _ choice: ActivityChoice, _ store: Store
    ) async throws -> ActivityOverview {
        try await store.read { snapshot in
            let measurement = Measurement(
                facts: snapshot, attributes: try snapshot.attributes())
            let period = measurement.period(choice.length, holding: SmallCompany.today)
            let totals = try snapshot.activityTotals(
                from: period.start, through: SmallCompany.today)
            return measurement.activity(choice, totals, on: SmallCompany.today)
        }
    }
}
