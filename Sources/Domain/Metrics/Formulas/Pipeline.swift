extension Measurement {
    /// Amounts of the deals open at the end of each period; weighted by the probability of the
    /// stage that each is in then (F11, F19-F21).
    func pipeline(_ series: Series, _ split: Grouping?, weighted: Bool) throws -> [Point] {
        let begun = try facts.firstDay(.deal)
        let open = try openDeals(
            series, split, on: series.periods.map { $0.asOf(series.on) }, weighted: weighted)
        return zip(series.periods, open).map { period, open in
            guard let begun, begun <= period.asOf(series.on) else {
                return series.point(
                    period, .failure(Absence(.nothingRecorded)), n: 0,
                    lines: split == nil ? nil : [])
            }
            return point(period, open, series, split, weighted: weighted)
        }
    }

    /// The open deals that the filters leave; the filter on stages is applied here, where the
    /// stage of each is known.
    private func openDeals(
        _ series: Series, _ split: Grouping?, on days: [Day], weighted: Bool
    ) throws -> [[OpenDeals]] {
        let staged =
            weighted || split?.split == .stage || series.narrowing.values[.stage] != nil
        return try facts.openDeals(
            on: days, staged: staged, grouping: split?.stored,
            narrowing: series.narrowing.without(.stage)
        ).map { $0.filter { series.narrowing.admits($0.stage, of: .stage) } }
    }

    private func point(
        _ period: Period, _ open: [OpenDeals], _ series: Series, _ split: Grouping?,
        weighted: Bool
    ) -> Point {
        var tally = PeriodTally()
        var labels: [GroupKey: String] = [:]
        for deals in open {
            guard let worth = worth(deals, weighted: weighted) else { continue }
            tally.whole.add(worth, deals.n)
            for group in groups(of: deals, split) {
                tally.groups[group, default: Tally()].add(worth, deals.n)
                if let label = deals.label { labels[group] = label }
            }
        }
        let read: (Tally) -> Reading = { tally in
            (.success(Value(minor: tally.sum, per: Int128(Stage.certainty), currency)), tally.n)
        }
        let (result, n) = read(tally.whole)
        return series.point(
            period, result, n: n, lines: lines(tally, labels, split, read))
    }

    private func groups(of deals: OpenDeals, _ split: Grouping?) -> [GroupKey] {
        guard let split else { return [] }
        return split.split == .stage
            ? [
                split.group(
                    ofStage: deals.stage, in: attributes.pipeline(named: deals.pipeline))
            ]
            : split.groups(of: deals.group)
    }

    /// Minor units times billionths, so that it is exact until it is rounded once (F9); nil where
    /// the stage has no known probability.
    private func worth(_ deals: OpenDeals, weighted: Bool) -> Int128? {
        guard weighted else { return Int128(deals.sum) * Int128(Stage.certainty) }
        let pipeline = attributes.pipeline(named: deals.pipeline)
        return attributes.stage(deals.stage, in: pipeline)?.probability.map {
            Int128(deals.sum) * Int128($0)
        }
    }
}

extension Tally {
    fileprivate mutating func add(_ worth: Int128, _ n: Int) {
        self.n += n
        sum += worth
    }
}
