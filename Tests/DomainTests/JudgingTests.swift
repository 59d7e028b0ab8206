import TestSupport
import Testing

@testable import Domain

@Suite struct JudgingTests {
    @Test(
        "on track, at risk within a tenth, edges included, else off track (F40)",
        arguments: [
            (100.0, 100.0, Direction.higher, Health.onTrack), (90, 100, .higher, .atRisk),
            (89.999, 100, .higher, .offTrack), (129.6, 144, .higher, .atRisk),
            (100, 100, .lower, .onTrack), (110, 100, .lower, .atRisk),
            (110.001, 100, .lower, .offTrack), (-9, -10, .higher, .onTrack),
            (-11, -10, .higher, .atRisk), (-11.1, -10, .higher, .offTrack),
            (0, 0, .higher, .onTrack), (-0.1, 0, .higher, .offTrack), (0.1, 0, .lower, .offTrack),
            (0.3, 0.1 + 0.2, .higher, .onTrack),
        ])
    func health(value: Double, expected: Double, direction: Direction, health: Health) {
        #expect(Health.of(value, expected: expected, direction: direction) == health)
    }

    @Test("the worst state with data speaks for an area; without data it says so (F42)")
    func worst() {
        #expect(Health.worst(of: [.onTrack, .offTrack, .atRisk]) == .offTrack)
        #expect(Health.worst(of: [.onTrack, .noData]) == .onTrack)
        #expect(Health.worst(of: [.noTarget, .noData]) == .noData)
        #expect(Health.worst(of: [.noTarget]) == .noTarget)
        #expect(Health.worst(of: []) == .noTarget)
    }

    @Test("five ranked areas weigh 45.7, 25.7, 15.7, 9.0 and 4.0 percent")
    func weights() {
        let weights = Ranking(published: [], on: day("2026-01-01")).weights
        let rounded = FocusArea.allCases.map { ((weights[$0] ?? 0) * 1000).rounded() / 10 }
        #expect(rounded == [45.7, 25.7, 15.7, 9.0, 4.0])
    }

    @Test("the latest ranking published up to the day holds (F37)")
    func ranking() {
        let published = [
            RankedArea(from: day("2026-07-01"), area: .leadFlow, rank: 1),
            RankedArea(from: day("2026-07-01"), area: .result, rank: 2),
            RankedArea(from: day("2025-01-01"), area: .result, rank: 1),
        ]
        #expect(Ranking(published: published, on: day("2026-06-30")).areas == [.result])
        #expect(Ranking(published: published, on: day("2026-07-01")).areas == [.leadFlow, .result])
        #expect(
            Ranking(published: published, on: day("2024-01-01")).areas == FocusArea.allCases)
    }

    @Test("two areas with one rank stand in the order of a new organisation, whatever came first")
    func tie() {
        let published = [FocusArea.labourEfficiency, .leadFlow, .result].map {
            RankedArea(from: day("2026-01-01"), area: $0, rank: 1)
        }
        #expect(
            Ranking(published: published, on: day("2026-01-01")).areas
                == [.leadFlow, .result, .labourEfficiency])
    }

    @Test("a fourth KPI in an area finds three that are in its way, if they overlap")
    func fullArea() {
        func kpi(_ slug: String, from: String? = nil, until: String? = nil) -> KPI {
            KPI(
                slug: slug, area: .result, rank: 1, metric: "revenue.total",
                from: from.map(day), until: until.map(day))
        }
        let three = [kpi("a"), kpi("b"), kpi("c", until: "2026-01-01")]
        #expect(KPI.fullArea(three, with: kpi("d", from: "2026-01-01")) == nil)
        #expect(KPI.fullArea(three, with: kpi("d", from: "2025-12-31"))?.count == 3)
        #expect(KPI.fullArea(three, with: kpi("d"))?.map(\.slug) == ["a", "b", "c"])
        #expect(KPI.fullArea(Array(three.prefix(2)), with: kpi("d")) == nil)
    }
}
