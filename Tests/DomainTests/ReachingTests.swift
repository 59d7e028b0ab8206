import Testing

@testable import Domain

/// When what is promised counts as reached.
@Suite struct ReachingTests {
    private static let today = Day("2026-04-15") ?? Day(number: 0)

    /// Three months, of which the last one runs.
    private static func answer(_ key: String, _ values: [Double?]) throws -> Answer {
        let metric = try #require(Catalogue.metric(key))
        let periods = FiscalCalendar().periods(.month, last: values.count, upTo: today)
        let points = zip(periods, values).map { period, value in
            Point(
                period: period, asOf: period.asOf(today), isComplete: period.isComplete(at: today),
                value: value.map { Value($0) }, n: 1,
                noValue: value == nil ? .nothingRecorded : nil)
        }
        return Answer(
            metric: metric, on: today, length: .month, currency: .euro, points: points, limits: nil)
    }

    @Test(
        "a running period counts where the number only grows; else a whole one, after the promise",
        arguments: [
            ("revenue.total", [9, 9, 12], "2026-04-10", nil, "2026-04-15"),
            ("revenue.total", [12, 12, 9], "2026-04-10", nil, nil),
            ("revenue.total", [9, 12, 9], "2026-03-10", nil, "2026-03-31"),
            ("revenue.total", [9, 12, 9], "2026-03-10", "2026-03-30", nil),
            ("deal.winRate", [9, 9, 12], "2026-04-10", nil, nil),
            ("deal.winRate", [9, 12, 9], "2026-03-31", nil, "2026-03-31"),
            ("deal.cycleDays", [12, 9, 8], "2026-02-10", nil, "2026-03-31"),
            ("revenue.total", [12, 9, nil], nil, nil, nil),
            ("revenue.total", [9, 10, nil], nil, nil, "2026-03-31"),
        ] as [(String, [Double?], String?, String?, String?)])
    func reaching(
        key: String, values: [Double?], announced: String?, due: String?, reached: String?
    ) throws {
        let motivator = Motivator(
            kpi: "x", title: "diner", value: 10, announcedOn: announced.flatMap { Day($0) },
            dueOn: due.flatMap { Day($0) })
        let kpi = KPI(slug: "x", area: .result, rank: 1, metric: key)
        let at = motivator.reached(in: try Self.answer(key, values), of: kpi)
        #expect(at?.on == reached.flatMap { Day($0) })
    }

    @Test("of a number where less is better a period that runs says nothing, also when it adds up")
    func less() throws {
        let kpi = KPI(
            slug: "x", area: .result, rank: 1, metric: "manual.x", direction: .lower,
            aggregation: .sum)
        let motivator = Motivator(
            kpi: "x", title: "diner", value: 3, announcedOn: Day("2026-01-01"))
        #expect(motivator.reached(in: try Self.answer("manual.x", [9, 9, 1]), of: kpi) == nil)
        let at = motivator.reached(in: try Self.answer("manual.x", [9, 3, 1]), of: kpi)
        #expect(at == Reached(on: Day("2026-03-31") ?? Self.today, value: 3))
    }

    @Test(
        "a threshold is passed by the first month end after it was announced",
        arguments: [
            ("2026-02-10", "2026-02-28"), ("2026-02-28", "2026-03-31"), ("2026-04-01", nil),
        ] as [(String, String?)])
    func thresholds(announced: String, passed: String?) throws {
        let ratio = try Self.answer("efficiency.ratio", [2.5, 2.6, 2.7])
        let day = try #require(Day(announced))
        let threshold = Threshold(ratio: 2.5, consequence: "feest", announcedOn: day)
        #expect(threshold.passed(in: ratio)?.on == passed.flatMap { Day($0) })
        #expect(Threshold(ratio: 3, consequence: "x", announcedOn: day).passed(in: ratio) == nil)
    }

    @Test func growthIsToldInPercentOnly() {
        let day = Self.today
        let threshold = Threshold(ratio: 2.5, consequence: "feest", announcedOn: day)
        #expect(threshold.growthNeeded(from: 2) == 25)
        #expect(threshold.growthNeeded(from: 2.5) == nil)
        #expect(threshold.growthNeeded(from: -1) == nil)
    }
}
