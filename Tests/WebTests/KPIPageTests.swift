import Foundation
import Testing

@testable import Domain
@testable import Web

@Suite struct KPIPageTests {
    private func page(_ kpi: BoardKPI, splits: [Split] = []) -> KPIPage {
        KPIPage(
            frame: PageSample.frame(here: .kpi(kpi.kpi.slug)),
            detail: KPIDetail(kpi: kpi, splits: splits))
    }

    @Test func theJudgedPeriodIsTheOneShown() {
        let kpi = PageSample.kpi(
            "kwalificatie", "lead.qualificationRate", values: [40, 36.6, 30, 12],
            target: 45, health: .offTrack, judgedBefore: 2)
        let reading = KPIReading(kpi, Wording(.dutch))
        #expect(reading.figure?.number == "36,6\u{A0}%")
        #expect(reading.period == "sep 2026")
        #expect(reading.change == "3,4 procentpunt lager dan aug")
        #expect(page(kpi).html.contains("/kpis/kwalificatie/facts?of=2026-09-01"))
    }

    @Test func thePaceIsOnlySaidWhileThePeriodRuns() {
        let kpi = PageSample.kpi(
            "leads", "lead.new", values: [118, 88], target: 120, expected: 91.4, health: .atRisk)
        let reading = KPIReading(kpi, Wording(.dutch))
        #expect(reading.expected == "91")
        #expect(reading.change == "okt in totaal: 118")
    }

    @Test func stocksAreComparedAsTheyAre() {
        let kpi = PageSample.kpi("pijplijn", "pipeline.value", values: [200_000, 250_000])
        let reading = KPIReading(kpi, Wording(.dutch))
        #expect(reading.change == "25\u{A0}% meer dan okt")
        #expect(reading.period == "23 nov")
    }

    @Test func whatDidNotChangeIsSaidSo() {
        let kpi = PageSample.kpi("w", "deal.averageValue", values: [500, 500])
        #expect(KPIReading(kpi, Wording(.english)).change == "so far same as Oct")
    }

    @Test func theChartSpeaksTheReadersLanguage() throws {
        let kpi = PageSample.kpi(
            "omzet", "revenue.total", values: [310_000, nil, 236_400], target: 400_000,
            expected: 289_000, health: .offTrack, reason: .nothingRecorded)
        let json = ChartData(KPIReading(kpi, Wording(.dutch))).json
        let data = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let columns = try #require(data["columns"] as? [[String: Any]])
        #expect(columns.map { $0["label"] as? String } == ["sep 2026", "okt 2026", "nov 2026"])
        #expect(columns[1]["noValue"] as? String == "er is nog niets vastgelegd")
        let last = try #require(columns[2]["value"] as? [String: Any])
        #expect(last["text"] as? String == "€\u{A0}236.400")
        let expected = try #require(columns[2]["expected"] as? [String: Any])
        #expect(expected["text"] as? String == "€\u{A0}289.000")
    }

    @Test func theTableHasTheReasonsToo() {
        let kpi = PageSample.kpi(
            "score", "deal.winRate", values: [nil, 38.4], reason: .noDealsClosed)
        let words = page(kpi).words
        #expect(words.contains("okt 2026 er is geen deal gewonnen of verloren 0"))
        #expect(words.contains("nov 2026 loopt nog 38,4 % 12"))
    }

    @Test func theEightyPercentIsMarked() {
        let kpi = PageSample.kpi("omzet", "revenue.total", values: [100])
        let lines = [("A", 80.0, true), (nil, 20.0, false)].map { name, value, isIn80 in
            SplitLine(
                name: name, id: nil, pipeline: nil, value: Value(value), n: 3,
                pareto: ParetoShare(share: value, cumulative: 100, isIn80: isIn80))
        }
        let split = Split(
            dimension: .product, period: kpi.answer.points[0].period, all: lines,
            rows: RowSpan(offset: 0, limit: 10), yearBefore: { [] })
        let words = page(kpi, splits: [split]).words
        #expect(words.contains("A € 80 80,0 % ✓ hoort bij de 80 % Onbekend € 20 20,0 %"))
    }

    @Test(arguments: [
        ([0.0, 100], [0.0, 20, 40, 60, 80, 100]), ([310_000, 400_000], [300_000, 320_000]),
        ([7, 7], [0, 2, 4, 6, 8]), ([-5, 5], [-5.0, -3]), ([], [0]),
    ])
    func ticksAreRoundAndHoldEveryNumber(numbers: [Double], expected: [Double]) {
        let ticks = Ticks(over: numbers).values
        #expect((ticks.first ?? 0) <= (numbers.min() ?? 0))
        #expect((ticks.last ?? 0) >= (numbers.max() ?? 0))
        #expect((2...12).contains(ticks.count), "\(ticks)")
    }
}
