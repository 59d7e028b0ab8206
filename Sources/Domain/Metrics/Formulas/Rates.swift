extension Measurement {
    /// Activities per active person of the filtered functions (F5, F13).
    func activityPerPerson(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let tally = try series.tally(facts, .activities, .rows, split)
        let begun = try facts.firstDay(.activity)
        return zip(series.periods, tally.periods).map { period, found in
            let day = period.asOf(series.on)
            let persons = scope(series, on: day)
            guard let begun, begun <= day else {
                return series.point(
                    period, .failure(Absence(.nothingRecorded)), n: persons.count,
                    lines: split == nil ? nil : [])
            }
            let reading = perPerson(found.whole, persons.count)
            return series.point(
                period, reading.result, n: reading.n,
                lines: split.map { linesPerPerson(found, tally.labels, $0, persons) })
        }
    }

    private func perPerson(_ tally: Tally, _ persons: Int) -> Reading {
        persons == 0
            ? (.failure(Absence(.noActivePersons)), 0)
            : (.success(Value(Double(tally.sum) / Double(persons))), persons)
    }

    /// A group of persons is divided by its own; a type or anything else by all.
    private func linesPerPerson(
        _ tally: PeriodTally, _ labels: [GroupKey: String], _ split: Grouping, _ persons: [Person]
    ) -> [SplitLine] {
        var divisors: [GroupKey: Int] = [:]
        for person in persons {
            for group in split.groups(of: person) { divisors[group, default: 0] += 1 }
        }
        let ofPersons = [.person, .team, .function].contains(split.split)
        let groups = ofPersons ? Set(divisors.keys) : Set(tally.groups.keys)
        return split.sorted(
            groups.compactMap { group in
                let divisor = ofPersons ? divisors[group] ?? 0 : persons.count
                let reading = perPerson(tally.groups[group] ?? Tally(), divisor)
                return line(group, reading, split, label: labels[group])
            })
    }

    /// Of the leads created in the period, the share qualified by the day asked for.
    func leadQualificationRate(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let all = try series.tally(facts, .leadsCreated(qualifiedBy: nil), .rows, split)
        let good = try series.tally(
            facts, .leadsCreated(qualifiedBy: series.on), .rows, split)
        return rates(series, split, of: good, in: all) { good, all in
            guard all.n > 0 else { return (.failure(Absence(.noLeads)), 0) }
            return (.success(Value(100 * Double(good.n) / Double(all.n))), all.n)
        }
    }

    /// Won / (won + lost) of the deals closed in the period, by count.
    func winRate(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let won = try series.tally(facts, .dealsClosed(.won), .rows, split)
        let lost = try series.tally(facts, .dealsClosed(.lost), .rows, split)
        return rates(series, split, of: won, in: lost) { won, lost in
            let closed = won.n + lost.n
            guard closed > 0 else { return (.failure(Absence(.noDealsClosed)), 0) }
            return (.success(Value(100 * Double(won.n) / Double(closed))), closed)
        }
    }

    /// Won / (won + lost) by amount; no value when the closed amounts sum to 0 or less (F10).
    func winRateByValue(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let won = try series.tally(facts, .dealsClosed(.won), .amounts, split)
        let lost = try series.tally(facts, .dealsClosed(.lost), .amounts, split)
        return rates(series, split, of: won, in: lost) { won, lost in
            let (closed, sum) = (won.n + lost.n, won.sum + lost.sum)
            guard closed > 0 else { return (.failure(Absence(.noDealsClosed)), 0) }
            guard sum > 0 else { return (.failure(Absence(.amountsNotPositive)), closed) }
            return (.success(Value(100 * Double(won.sum) / Double(sum))), closed)
        }
    }

    /// Mean amount of the deals won in the period.
    func averageValue(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let won = try series.tally(facts, .dealsClosed(.won), .amounts, split)
        return rates(series, split, of: won, in: won) { won, _ in
            guard won.n > 0 else { return (.failure(Absence(.noDealsWon)), 0) }
            return (.success(Value(minor: won.sum, per: Int128(won.n), currency)), won.n)
        }
    }

    /// Points whose value comes from two tallies; no value without facts.
    func rates(
        _ series: Series, _ split: Grouping?, of part: SeriesTally, in whole: SeriesTally,
        _ read: (Tally, Tally) -> Reading
    ) -> [Point] {
        rates(series, split, of: part, in: whole) { _, part, whole in read(part, whole) }
    }

    /// The same, where the period matters.
    func rates(
        _ series: Series, _ split: Grouping?, of part: SeriesTally, in whole: SeriesTally,
        _ read: (Period, Tally, Tally) -> Reading
    ) -> [Point] {
        let labels = part.labels.merging(whole.labels) { first, _ in first }
        return series.periods.indices.map { index in
            let (period, part, whole) =
                (series.periods[index], part.periods[index], whole.periods[index])
            let (result, n) = read(period, part.whole, whole.whole)
            let groups = Set(part.groups.keys).union(whole.groups.keys)
            let lines = split.map { split in
                split.sorted(
                    groups.compactMap { group in
                        let reading = read(
                            period, part.groups[group] ?? Tally(), whole.groups[group] ?? Tally())
                        return line(group, reading, split, label: labels[group])
                    })
            }
            return series.point(period, result, n: n, lines: lines)
        }
    }
}
