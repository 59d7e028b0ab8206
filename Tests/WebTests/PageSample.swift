@testable import Domain
@testable import Web

/// Answers made by hand, so that pages can be tested without facts.
enum PageSample {
    static let organisation = Organisation(name: "Jansen & <Zn>")
    static let today = Day("2026-11-23") ?? Day(number: 0)

    static func frame(
        _ language: Language = .dutch, here: Link? = .board, on day: Day = today
    ) -> Frame {
        Frame(language, organisation: organisation, on: day, today: today, here: here)
    }

    /// A KPI whose series ends with `values`; the last one is of the period that holds today.
    static func kpi(
        _ slug: String, _ metric: String, name: String? = nil, period: PeriodLength = .month,
        values: [Double?], target: Double? = nil, expected: Double? = nil,
        health: Health = .noTarget, reason: NoValue = .nothingRecorded, judgedBefore: Int = 0
    ) -> BoardKPI {
        let kpi = KPI(
            slug: slug, area: .result, rank: 1, name: name, metric: metric, period: period)
        let metric = Catalogue.metric(metric) ?? Catalogue.metrics[0]
        let periods = FiscalCalendar().periods(period, last: values.count, upTo: today)
        let inForce = target.map {
            TargetInForce(
                target: Target(kpi: slug, from: periods[0].start, value: $0, period: period),
                expected: expected ?? $0)
        }
        var points = zip(periods, values).map { period, value in
            Point(
                period: period, asOf: period.asOf(today),
                isComplete: period.isComplete(at: today), value: value.map { Value($0) },
                n: value == nil ? 0 : 12, noValue: value == nil ? reason : nil)
        }
        let last = points.count - 1
        points[last].judgement = Judgement(
            health: health, inForce: inForce,
            judged: judgedBefore > 0 ? periods[last - judgedBefore] : nil)
        let answer = Answer(
            metric: metric, on: today, length: period, currency: .euro, points: points)
        return BoardKPI(kpi: kpi, answer: answer)
    }

    static func area(
        _ area: FocusArea, _ rank: Int, kpis: [BoardKPI] = []
    ) -> BoardArea {
        BoardArea(area: area, rank: rank, endResult: nil, kpis: kpis)
    }

    static func board(_ areas: [BoardArea]) -> Board { Board(on: today, areas: areas) }
}

extension Page {
    /// The page as text.
    var html: String { String(decoding: renderBytes(), as: UTF8.self) }
    /// The page's words, without markup.
    var words: String {
        html.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
            .replacing("\u{A0}", with: " ")
    }
}
