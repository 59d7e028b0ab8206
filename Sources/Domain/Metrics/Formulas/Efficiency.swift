extension Measurement {
    /// (revenue - fixed costs) / personnel costs of the last complete months up to each point.
    func efficiency(_ series: Series, window: Int) throws -> [Point] {
        guard let first = series.periods.first, let last = series.periods.last else { return [] }
        let calendar = FiscalCalendar()
        let days = (first.asOf(series.on), last.asOf(series.on))
        let earliest = calendar.completeMonths(window, upTo: days.0).first?.start ?? days.0
        let ledger = try ledger(from: earliest, through: days.1)
        return series.periods.map { period in
            let months = calendar.completeMonths(window, upTo: period.asOf(series.on))
            let reading = ledger.ratio(over: months, asOf: period.asOf(series.on))
            var point = series.point(period, reading.result, n: reading.n)
            point.withoutFixedCosts = ledger.withoutFixedCosts(months)
            return point
        }
    }

    /// The same for one complete month.
    func efficiencyMonth(_ series: Series) throws -> [Point] {
        guard let first = series.periods.first else { return [] }
        let ledger = try ledger(from: first.start, through: series.on)
        return series.periods.map { period in
            let reading = ledger.ratio(over: [period], asOf: period.asOf(series.on))
            guard period.isComplete(at: series.on) else {
                return series.point(
                    period, .failure(Absence(.monthNotComplete)), n: reading.n)
            }
            var point = series.point(period, reading.result, n: reading.n)
            point.withoutFixedCosts = ledger.withoutFixedCosts([period])
            return point
        }
    }

    /// Revenue and costs of the months in a span.
    func ledger(from: Day, through: Day) throws -> MonthLedger {
        let query = CellQuery(
            source: revenueLines(nil), measure: .amounts, from: from, through: through,
            grouping: nil,
            narrowing: .none)
        return MonthLedger(
            revenue: try facts.cells(query), costs: try facts.costs(from: from, through: through))
    }
}

/// Revenue and costs by month, in minor units.
struct MonthLedger {
    private var revenue: [Day: [Cell]] = [:]
    private var fixed: [Day: Int128] = [:]
    private var personnel: [Day: Int128] = [:]

    init(revenue cells: [Cell], costs: [MonthCost]) {
        let calendar = FiscalCalendar()
        for cell in cells {
            revenue[calendar.period(.month, holding: cell.day).start, default: []].append(cell)
        }
        for cost in costs {
            switch cost.kind {
            case .fixed: fixed[cost.month, default: 0] += Int128(cost.sum)
            case .personnel: personnel[cost.month, default: 0] += Int128(cost.sum)
            }
        }
    }

    /// The months that count 0 of fixed costs because no row says otherwise (F34).
    func withoutFixedCosts(_ months: [Period]) -> [Period] {
        months.filter { fixed[$0.start] == nil }
    }

    /// A month without a fixed cost counts 0; one without a personnel cost has no ratio (F34).
    func ratio(over months: [Period], asOf day: Day) -> Reading {
        let known = months.count { personnel[$0.start] != nil }
        guard known == months.count else {
            return (
                .failure(Absence(.monthsMissing(known: known, asked: months.count))), known
            )
        }
        var (earned, paid) = (Int128(0), Int128(0))
        for month in months {
            for cell in revenue[month.start] ?? [] where cell.existsFrom <= day {
                earned += Int128(cell.sum)
            }
            earned -= fixed[month.start] ?? 0
            paid += personnel[month.start] ?? 0
        }
        guard paid > 0 else { return (.failure(Absence(.costsNotPositive)), known) }
        return (.success(Value(Double(earned) / Double(paid))), known)
    }
}

extension FiscalCalendar {
    /// The last `count` months complete at `day`, oldest first (F1).
    public func completeMonths(_ count: Int, upTo day: Day) -> [Period] {
        let current = period(.month, holding: day)
        let last = current.isComplete(at: day) ? current.last : current.start - 1
        return periods(.month, last: count, upTo: last)
    }
}
