import Domain
import Storage
import TestSupport
import Testing

/// The stage a deal is in at the end of a day (F19-F22, F26, F62).
@Suite struct StageTests {
    private let deals = [
        Deal(id: "moved", createdOn: day("2026-01-05"), pipeline: "P", amount: Money(minor: 100)),
        Deal(
            id: "never", createdOn: day("2026-01-05"), stage: "Intake",
            amount: Money(minor: 1000)),
        Deal(id: "began", createdOn: day("2026-01-05"), amount: Money(minor: 10_000)),
        Deal(id: "lost", createdOn: day("2026-01-05"), amount: Money(minor: 100_000)),
    ]
    private let changes = [
        StageChange(dealID: "moved", toStage: "Intake", changedOn: day("2026-01-10")),
        StageChange(dealID: "moved", toStage: "Offerte", changedOn: day("2026-01-12")),
        StageChange(dealID: "moved", toStage: "Intake", changedOn: day("2026-01-12")),
        StageChange(
            dealID: "began", toStage: "Offerte", changedOn: day("2026-01-20"), fromStage: "Intake"),
        StageChange(dealID: "lost", toStage: "Elders", changedOn: day("2026-02-01")),
    ]
    private let stages = [
        Stage(pipeline: "P", name: "Intake", position: 1, probability: 100_000_000),
        Stage(pipeline: "P", name: "Offerte", position: 2, probability: 500_000_000),
    ]

    @Test(
        "by stage, in cents per stage",
        arguments: [
            ("2026-01-09", ["Intake": 11_000, "?": 100_100]),
            ("2026-01-11", ["Intake": 11_100, "?": 100_000]),
            ("2026-01-12", ["Intake": 11_100, "?": 100_000]),
            ("2026-01-20", ["Intake": 1100, "Offerte": 10_000, "?": 100_000]),
            ("2026-02-01", ["Intake": 1100, "Offerte": 10_000, "Elders": 100_000]),
        ])
    func byStage(on: String, expected: [String: Int64]) async throws {
        let store = try await emptyStore()
        try await store.keep(.stages(stages), .deals(deals), .stageChanges(changes))
        let answer = try await store.answer("pipeline.value", on: day(on), by: .stage)
        let lines = answer.current?.lines ?? []
        let found = Dictionary(
            lines.map { ($0.name ?? "?", $0.value?.money?.minor ?? 0) }, uniquingKeysWith: +)
        #expect(found == expected)
    }

    @Test(
        "weighted by the stage's chance, exact until it is rounded once; without a chance left out")
    func weighted() async throws {
        let store = try await emptyStore()
        try await store.keep(.stages(stages), .deals(deals), .stageChanges(changes))
        let answer = try await store.answer("pipeline.weighted", on: day("2026-01-20"))
        #expect(answer.current?.n == 3)
        #expect(answer.current?.value?.money == Money(minor: 5110))
    }
}
