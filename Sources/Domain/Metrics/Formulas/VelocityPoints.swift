extension Measurement {
    /// Open deals x mean amount x win rate / cycle, the last three over the 365 days up to each
    /// point (F24, F62): what the pipeline brings in per day.
    func salesVelocity(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let days = series.asOf
        let won = try window(series, split, .dealsClosed(.won), .rows)
        let lost = try window(series, split, .dealsClosed(.lost), .rows)
        let amounts = try window(series, split, .dealsClosed(.won), .amounts)
        let lengths = try window(series, split, .dealsClosed(.won), .durations)
        let counts = try openCounts(series, split, on: days)
        return series.periods.indices.map { place in
            let open = counts[place]
            func read(_ of: (PeriodTally) -> Tally) -> Reading {
                velocity(
                    open: of(open.tally).n, won: of(won.tallies[place]),
                    lost: of(lost.tallies[place]), amounts: of(amounts.tallies[place]),
                    lengths: of(lengths.tallies[place]))
            }
            let whole = read(\.whole)
            let lines = split.map { split in
                split.sorted(
                    open.tally.groups.keys.compactMap { group in
                        line(
                            group, read { $0.groups[group] ?? Tally() }, split,
                            label: open.labels[group])
                    })
            }
            return series.point(series.periods[place], whole.result, n: whole.n, lines: lines)
        }
    }

    /// Exact until it is rounded once (F9): a mean is a sum over a count, a median half a whole.
    private func velocity(
        open: Int, won: Tally, lost: Tally, amounts: Tally, lengths: Tally
    ) -> Reading {
        guard won.n > 0 else { return (.failure(Absence(.noDealsWon)), open) }
        guard amounts.n > 0 else { return (.failure(Absence(.noAmounts)), open) }
        guard let median = lengths.median else { return (.failure(Absence(.noDealsWon)), open) }
        guard median > 0 else { return (.failure(Absence(.noCycle)), open) }
        let closed = Int128(won.n) + Int128(lost.n)
        let value = Value(
            minor: 2 * Int128(open) * amounts.sum * Int128(won.n),
            per: Int128(amounts.n) * closed * Int128(2 * median), currency)
        return (.success(value), open)
    }

    private func openCounts(
        _ series: Series, _ split: Grouping?, on days: [Day]
    ) throws -> [(tally: PeriodTally, labels: [GroupKey: String])] {
        try facts.openCounts(
            on: days, grouping: split?.stored, narrowing: series.narrowing
        ).map { counts in
            var (tally, labels) = (PeriodTally(), [GroupKey: String]())
            for count in counts {
                tally.whole.n += count.n
                for group in split?.groups(of: count.group) ?? [] {
                    tally.groups[group, default: Tally()].n += count.n
                    if let label = count.label { labels[group] = label }
                }
            }
            return (tally, labels)
        }
    }

    private func window(
        _ series: Series, _ split: Grouping?, _ source: CellSource, _ measure: CellMeasure
    ) throws -> WindowTally {
        guard let first = series.periods.first, let last = series.periods.last else {
            return WindowTally([], days: [], split)
        }
        let cells = try facts.cells(
            CellQuery(
                source: source, measure: measure, from: first.asOf(series.on) - 364,
                through: last.asOf(series.on), grouping: split?.stored,
                narrowing: series.narrowing, isOneSpan: series.periods.count == 1))
        return WindowTally(cells, days: series.asOf, split)
    }
}

/// Facts of the 365 days up to each of a series of days.
private struct WindowTally {
    /// One per day, in their order.
    private(set) var tallies: [PeriodTally] = []

    /// The days rise; each cell comes in once and goes out once.
    init(_ cells: [Cell], days: [Day], _ split: Grouping?) {
        let coming = cells.indices.sorted { cells[$0].existsFrom < cells[$1].existsFrom }
        let going = cells.indices.sorted { cells[$0].day < cells[$1].day }
        var isIn = Array(repeating: false, count: cells.count)
        var (came, gone) = (coming.startIndex, going.startIndex)
        var now = PeriodTally()
        for day in days {
            while gone < going.endIndex, cells[going[gone]].day < day - 364 {
                if isIn[going[gone]] { now.count(cells[going[gone]], -1, split) }
                gone += 1
            }
            while came < coming.endIndex, cells[coming[came]].existsFrom <= day {
                if cells[coming[came]].day >= day - 364 {
                    now.count(cells[coming[came]], 1, split)
                    isIn[coming[came]] = true
                }
                came += 1
            }
            tallies.append(now)
        }
    }
}

extension PeriodTally {
    /// Adds the cell's facts to everything and to its groups; -1 takes them away again.
    fileprivate mutating func count(_ cell: Cell, _ sign: Int, _ split: Grouping?) {
        whole.count(cell, sign)
        for group in split?.groups(of: cell.group) ?? [] {
            groups[group, default: Tally()].count(cell, sign)
        }
    }
}

extension Tally {
    fileprivate mutating func count(_ cell: Cell, _ sign: Int) {
        n += sign * cell.n
        sum += Int128(sign) * Int128(cell.sum)
        durations[cell.duration, default: 0] += sign * cell.n
    }
}
