import Domain

/// What the page of the team's efficiency shows, as known on its day.
struct EfficiencySight: Sendable {
    /// The months of the window and what they brought and cost.
    let parts: EfficiencyParts
    /// `efficiency.ratio` per month; the last point is of the day.
    let ratio: Answer
    /// `efficiency.month` for the same months.
    let month: Answer
    /// `efficiency.benchmark` for the same months; nil in a version without it.
    let benchmark: Answer?

    /// Months that the lines go back.
    private static let shown = 25

    /// Reads it as known on that day; nil where a key is missing from the catalogue.
    init?(_ measurement: Measurement, on day: Day) throws {
        func answer(_ key: String) throws -> Answer? {
            let question = Catalogue.metric(key)
                .flatMap { try? Question($0, on: day, periods: Self.shown) }
            return try question.map { try measurement.answer($0) }
        }
        guard let ratio = try answer("efficiency.ratio"),
            let month = try answer("efficiency.month")
        else { return nil }
        parts = try measurement.efficiencyParts(on: day)
        self.ratio = ratio
        self.month = month
        benchmark = try answer("efficiency.benchmark")
    }

    /// The complete months with what they came to, oldest first, from the first that has a value.
    var lines: [Line] {
        let all = zip(ratio.points, month.points).enumerated().compactMap { place, points in
            points.0.isComplete
                ? Line(
                    period: points.0.period, ratio: points.0.value?.number,
                    month: points.1.value?.number,
                    benchmark: benchmark?.points[place].value?.number) : nil
        }
        return Array(all.drop { $0.ratio == nil && $0.month == nil })
    }

    /// One complete month.
    struct Line: Sendable {
        let period: Period
        /// Over the window that ends with it.
        let ratio: Double?
        /// Of itself.
        let month: Double?
        /// The own benchmark at its end.
        let benchmark: Double?
    }

    /// The benchmark on the day.
    var benchmarkNow: Double? { benchmark?.current?.value?.number }

    /// The ratio of one month of the window, or why there is none.
    func ratio(of period: Period) -> Point? { month.points.first { $0.period == period } }
}
