import Domain
import TestSupport
import Testing

/// The targets of a year as cells, and the periods of a year.
@Suite struct TargetGridTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test(
        "a year has its own weeks, months and quarters, wherever it begins",
        arguments: [
            (PeriodLength.month, 1, 12, "2026-01-01", "2026-12-01"),
            (.month, 7, 12, "2026-07-01", "2027-06-01"),
            (.quarter, 4, 4, "2026-04-01", "2027-01-01"),
            // 2026 has 53 Thursdays; the first week begins in December.
            (.week, 1, 53, "2025-12-29", "2026-12-28"), (.year, 1, 4, "2025-01-01", "2028-01-01"),
        ] as [(PeriodLength, Int, Int, String, String)])
    func years(length: PeriodLength, first: Int, count: Int, from: String, last: String) {
        let periods = FiscalCalendar(firstMonth: first).periods(length, inYear: 2026)
        #expect(periods.count == count)
        #expect(periods.first?.start == Self.day(from) && periods.last?.start == Self.day(last))
        #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end == $1.start })
    }

    @Test("a cell says what was set for its period, else what holds from before")
    func cells() {
        let march = FiscalCalendar().period(.month, holding: Self.day("2026-03-10"))
        let april = FiscalCalendar().period(.month, holding: Self.day("2026-04-10"))
        let targets = [
            Target(kpi: "omzet", from: Self.day("2026-01-01"), value: 10),
            Target(kpi: "omzet", from: Self.day("2026-03-15"), value: 12, stretch: 14),
            Target(kpi: "omzet", from: Self.day("2026-03-01"), value: 99, period: .week),
            Target(kpi: "omzet", from: Self.day("2026-03-01"), value: 5, scope: .team("Noord")),
            Target(kpi: "revenue.total", from: Self.day("2026-03-01"), value: 77),
        ]
        let grid = TargetGrid(targets, of: "omzet", per: .month)
        #expect(grid.scopes == [.everyone, .team("Noord")])
        #expect(grid.cell(.everyone, march) == TargetCell(12, stretch: 14))
        #expect(grid.before(.everyone, march) == TargetCell(10))
        #expect(grid.cell(.everyone, april) == nil)
        #expect(grid.before(.everyone, april) == TargetCell(12, stretch: 14))
        #expect(grid.isHolding(.everyone, march, on: Self.day("2026-03-01")))
        #expect(!grid.isHolding(.everyone, april, on: Self.day("2026-03-31")))
        #expect(!grid.isHolding(.person("an"), march, on: Self.day("2026-03-31")))
    }

    @Test(
        "a slug says the name, and is nobody else's",
        arguments: [
            ("Omzet per maand", "omzet-per-maand"), ("  Café-bezoek (%) ", "cafe-bezoek"),
            ("Demo’s", "demos-2"), ("activity.count", "activity-count"), ("漢字", "kpi"),
        ])
    func slugs(name: String, slug: String) {
        #expect(KPI.slug(saying: name, besides: ["demos"]) == slug)
    }
}
