/// Facts of one group in one period, added up.
struct Tally: Sendable {
    /// Facts.
    var n = 0
    /// Quantity, or minor units.
    var sum: Int128 = 0
    /// How many facts lasted so many days.
    var durations: [Int: Int] = [:]

    mutating func add(_ cell: Cell) {
        n += cell.n
        sum += Int128(cell.sum)
        durations[cell.duration, default: 0] += cell.n
    }

    /// The middle of the durations; the mean of the two middle ones when their count is even.
    var median: Double? {
        guard n > 0 else { return nil }
        var (below, lower) = (0, nil as Int?)
        for (days, count) in durations.sorted(by: { $0.key < $1.key }) {
            below += count
            if lower == nil, below * 2 >= n { lower = days }
            if below * 2 > n, let lower { return Double(lower + days) / 2 }
        }
        return nil
    }
}

/// The tallies of one period: of everything, and of each group.
struct PeriodTally: Sendable {
    var whole = Tally()
    var groups: [GroupKey: Tally] = [:]
}

/// Cells sorted into the periods of a series.
struct SeriesTally: Sendable {
    /// One per period, in their order.
    var periods: [PeriodTally]
    /// Display names that came with the cells.
    var labels: [GroupKey: String] = [:]

    /// Puts each cell into its period, if its facts exist at the end of that period (F2, F17).
    init(_ cells: [Cell], periods: [Period], on day: Day, grouping: Grouping?) {
        self.init(
            cells.lazy.map { ($0, grouping?.groups(of: $0.group) ?? []) }, periods: periods,
            asOf: periods.map { $0.asOf(day) })
    }

    /// The same for cells whose groups are known, and periods that are each computed for a day.
    init(
        _ cells: some Sequence<(Cell, [GroupKey])>, periods: [Period], asOf days: [Day],
        labels: [GroupKey: String] = [:]
    ) {
        self.periods = Array(repeating: PeriodTally(), count: periods.count)
        self.labels = labels
        for (cell, groups) in cells {
            guard let index = SeriesTally.index(of: cell.day, in: periods),
                cell.existsFrom <= days[index]
            else { continue }
            self.periods[index].whole.add(cell)
            for group in groups {
                self.periods[index].groups[group, default: Tally()].add(cell)
                if let label = cell.label { self.labels[group] = label }
            }
        }
    }

    /// The place of the period that holds the day; periods are in order and without gaps.
    private static func index(of day: Day, in periods: [Period]) -> Int? {
        var (low, high) = (0, periods.count)
        while low < high {
            let middle = (low + high) / 2
            if periods[middle].end <= day { low = middle + 1 } else { high = middle }
        }
        return low < periods.count && periods[low].contains(day) ? low : nil
    }
}
