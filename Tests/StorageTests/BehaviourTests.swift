import Domain
import Storage
import TestSupport
import Testing

/// What managers give their attention to, and what reviews speak of.
@Suite struct BehaviourTests {
    private func attention(_ day: Day, _ area: FocusArea, _ minutes: Int) -> Attention {
        Attention(day: day, managerID: "man-n", area: area, kind: .review, minutes: minutes)
    }

    @Test("before any ranking the order of a new organisation holds (F37)")
    func unranked() async throws {
        let store = try await emptyStore()
        let on = day("2026-03-31")
        try await store.keep(
            .ranking([RankedArea(from: on + 1, area: .result, rank: 1)]),
            .attention([
                attention(on, .salesActivity, 60), attention(on - 27, .result, 60),
                attention(on - 28, .leadFlow, 999), attention(on + 1, .leadFlow, 999),
            ]))
        let answer = try await store.answer("behaviour.alignment", on: on)
        #expect(answer.areas?.map(\.area) == FocusArea.allCases)
        #expect(answer.areas?.map(\.share) == [50, 0, 50, 0, 0])
        // 0.5 x (4.33 + 25.67 + 34.33 + 9 + 4) percent away from the weights.
        let value = try #require(answer.current?.value?.number)
        #expect(abs(value - 61.333_333_333_333_33) < 1e-9 && answer.current?.n == 2)
    }

    @Test("an area outside the ranking has weight 0; without minutes there is no value")
    func outside() async throws {
        let store = try await emptyStore()
        let on = day("2026-03-31")
        try await store.keep(
            .ranking([RankedArea(from: on, area: .result, rank: 1)]),
            .attention([attention(on, .result, 30), attention(on, .leadFlow, 90)]))
        let answer = try await store.answer("behaviour.alignment", on: on)
        #expect(answer.areas?.first == answer.areas?.first { $0.area == .result })
        #expect(answer.areas?.first?.weight == 100 && answer.current?.value == Value(25))
        let other = try await store.answer(
            "behaviour.alignment", on: on, where: [Filter(.person, "dir")])
        #expect(other.current?.noValue == .noAttention)
        let split = try await store.answer("behaviour.alignment", on: on, by: .person)
        #expect(split.current?.lines?.map(\.id) == ["man-n"])
    }

    @Test("agenda rows with a KPI in the 90 days, against what cadences ask (F60)")
    func discussed() async throws {
        let store = try await emptyStore()
        let on = day("2026-03-31")
        try await store.keep(
            .kpis([
                KPI(slug: "a", area: .result, rank: 2, metric: "lead.new", cadence: .weekly),
                KPI(slug: "b", area: .result, rank: 1, metric: "lead.new"),
            ]),
            .agenda([
                AgendaItem(heldOn: on, kpi: "a", minutes: 5),
                AgendaItem(heldOn: on, kpi: "a", minutes: 5),
                AgendaItem(heldOn: on - 89, kpi: "oud"), AgendaItem(heldOn: on - 90, kpi: "a"),
                AgendaItem(heldOn: on, kpi: nil, minutes: 9),
            ]))
        let answer = try await store.answer("behaviour.discussed", on: on)
        #expect(answer.current?.value == Value(3) && answer.current?.n == 3)
        #expect(answer.kpis?.map(\.kpi) == ["b", "a", "oud"])
        #expect(answer.kpis?.map(\.discussed) == [0, 2, 1])
        #expect(answer.kpis?.map(\.asked) == [nil, 12, nil])
        #expect(
            try await store.answer("behaviour.discussed", on: on - 91).current?.noValue
                == .nothingRecorded)
    }

    @Test("equal agenda rows count each, and coming in again changes nothing")
    func twice() async throws {
        let store = try await emptyStore()
        let item = AgendaItem(heldOn: day("2026-03-31"), kpi: "a")
        let outcomes = try await store.keep(.agenda([item, item]), .agenda([item, item]))
        #expect(outcomes == [[.added, .added], [.unchanged, .unchanged]])
        let wanted = [
            WantedGroup(dimension: .product, group: "B", share: 55),
            WantedGroup(dimension: .product, group: "A"),
            WantedGroup(dimension: .product, group: nil, share: 90),
        ]
        let again = try await store.keep(.wanted(wanted), .wanted(wanted.reversed()))
        #expect(again[1].allSatisfy { $0 == .unchanged })
        #expect(try await store.read { try $0.attributes().wanted } == wanted)
    }

    @Test("what is odd is told: late changes, unlisted deals and leads, too few invited")
    func findings() async throws {
        let store = try await emptyStore()
        let on = day("2026-03-10")
        try await store.keep(
            .deals([
                Deal(id: "d", createdOn: on, leadID: "weg", status: .lost, closedOn: on + 5)
            ]),
            .stageChanges([
                StageChange(dealID: "d", toStage: "A", changedOn: on + 6),
                StageChange(dealID: "d", toStage: "B", changedOn: on + 5),
                StageChange(dealID: "x", toStage: "A", changedOn: on),
            ]),
            .surveyResponses(
                ["1", "2"].map {
                    SurveyResponse(
                        round: "R", closedOn: on, respondent: $0, statements: [], invited: 1)
                }))
        let found = try await store.write { writer in
            try [.deals, .stageChanges, .surveyResponses, .teams].map { try writer.findings($0) }
        }
        let late = Finding(kind: .changesAfterClosing, count: 1, examples: ["d"])
        #expect(
            found == [
                [late, Finding(kind: .unlistedLeads, count: 1, examples: ["weg"])],
                [late, Finding(kind: .unlistedDeals, count: 1, examples: ["x"])],
                [Finding(kind: .invitedTooFew, count: 1, examples: ["R"])], [],
            ])
    }
}
