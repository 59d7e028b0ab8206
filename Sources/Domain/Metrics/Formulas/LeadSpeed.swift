extension Measurement {
    /// Growth of the qualified leads from one month to the next, complete months only (F4, F13).
    func leadVelocity(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let before = series.periods.map { FiscalCalendar().period(.month, holding: $0.start - 1) }
        guard let first = before.first, let last = series.periods.last else { return [] }
        let cells = try facts.cells(
            CellQuery(
                source: .leadsQualified, measure: .rows, from: first.start,
                through: last.asOf(series.on), grouping: split?.stored,
                narrowing: series.narrowing)
        ).map { ($0, split?.groups(of: $0.group) ?? []) }
        // Both months as they are known at the end of the later one.
        let now = SeriesTally(cells, periods: series.periods, asOf: series.asOf)
        let earlier = SeriesTally(cells, periods: before, asOf: series.asOf)
        return rates(series, split, of: now, in: earlier) { month, now, earlier in
            let n = now.n + earlier.n
            guard month.isComplete(at: series.on) else {
                return (.failure(Absence(.monthNotComplete)), n)
            }
            guard earlier.n > 0 else {
                return (.failure(Absence(.noQualifiedLeadsBefore)), n)
            }
            return (.success(Value(100 * Double(now.n - earlier.n) / Double(earlier.n))), n)
        }
    }

    /// Median days from beginning to end of the facts that ended in the period.
    func medianDays(
        _ series: Series, _ split: Grouping?, _ source: CellSource, none: NoValue
    ) throws -> [Point] {
        let ended = try series.tally(facts, source, .durations, split)
        return rates(series, split, of: ended, in: ended) { ended, _ in
            guard let median = ended.median else { return (.failure(Absence(none)), 0) }
            return (.success(Value(median)), ended.n)
        }
    }
}
