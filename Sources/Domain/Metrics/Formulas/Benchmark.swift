extension Measurement {
    /// The median of the efficiency ratio at the ends of the 24 months before the last complete
    /// one; at least six of them must have a value (F35).
    func efficiencyBenchmark(_ series: Series) throws -> [Point] {
        guard let first = series.periods.first, let last = series.periods.last else { return [] }
        let (calendar, window) = (FiscalCalendar(), attributes.efficiencyWindow)
        let far = calendar.completeMonths(25 + window, upTo: first.asOf(series.on))
        let ledger = try ledger(
            from: far.first?.start ?? first.start, through: last.asOf(series.on))
        var known: [Period: Reading] = [:]
        return series.periods.map { period in
            let months = calendar.completeMonths(25, upTo: period.asOf(series.on)).dropLast()
            let ratios = months.compactMap { month in
                let reading =
                    known[month]
                    ?? ledger.ratio(
                        over: calendar.completeMonths(window, upTo: month.last), asOf: month.last)
                known[month] = reading
                return try? reading.result.get().number
            }
            guard ratios.count >= 6 else {
                let absence = Absence(.tooFewRatios(known: ratios.count, asked: 6))
                return series.point(period, .failure(absence), n: ratios.count)
            }
            return series.point(
                period, .success(Value(Self.median(ratios))), n: ratios.count)
        }
    }

    /// The middle of the sorted values; the mean of the two middle ones when their count is even.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
