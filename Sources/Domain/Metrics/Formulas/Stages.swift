extension Measurement {
    /// Median length, in days, of the stays that ended in each period (F17, F20-F23, F26).
    func stageDays(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let stays = try stays(series, split, cuts: [.days])
        let tally = SeriesTally(
            stays.map { ($0.cell, groups(of: $0, split)) }, periods: series.periods,
            asOf: series.asOf, labels: labels(of: stays, split))
        return rates(series, split, of: tally, in: tally) { ended, _ in
            guard let median = ended.median else { return (.failure(Absence(.noStaysEnded)), 0) }
            return (.success(Value(median)), ended.n)
        }
    }

    /// Of the stays that ended in each period, moved forward / (moved forward + lost) (F57).
    func stageConversion(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let stays = try stays(series, split, cuts: [.stage, .outcome])
        let labels = labels(of: stays, split)
        func tally(_ course: StageCourse) -> SeriesTally {
            SeriesTally(
                stays.lazy.filter { self.course(of: $0) == course }.map {
                    ($0.cell, groups(of: $0, split))
                }, periods: series.periods, asOf: series.asOf, labels: labels)
        }
        return rates(series, split, of: tally(.forward), in: tally(.lost)) { forward, lost in
            let decided = forward.n + lost.n
            guard decided > 0 else { return (.failure(Absence(.noStaysDecided)), 0) }
            return (.success(Value(100 * Double(forward.n) / Double(decided))), decided)
        }
    }

    private func stays(
        _ series: Series, _ split: Grouping?, cuts: Set<StayQuery.Cut>
    ) throws -> [StayCell] {
        guard let first = series.periods.first, let last = series.periods.last else { return [] }
        return try facts.stays(
            StayQuery(
                from: first.start, through: last.asOf(series.on),
                cuts: split?.split == .stage ? cuts.union([.stage]) : cuts,
                isMonthly: series.question.length != .week, isOneSpan: series.periods.count == 1,
                grouping: split?.stored,
                stages: series.narrowing.values[.stage],
                narrowing: series.narrowing.without(.stage)))
    }

    private func groups(of stays: StayCell, _ split: Grouping?) -> [GroupKey] {
        guard let split else { return [] }
        return split.split == .stage
            ? [
                split.group(
                    ofStage: stays.stage, in: attributes.pipeline(named: stays.pipeline))
            ] : split.groups(of: stays.group)
    }

    private func labels(of stays: [StayCell], _ split: Grouping?) -> [GroupKey: String] {
        var labels: [GroupKey: String] = [:]
        guard let split, split.hasIDs else { return labels }
        for cell in stays {
            guard let label = cell.label else { continue }
            for group in split.groups(of: cell.group) { labels[group] = label }
        }
        return labels
    }

    /// What the end of a stay says about its stage.
    private enum StageCourse {
        case forward, lost
        /// Moved back or sideways, or to or from a stage that the pipeline lacks.
        case neither
    }

    /// Positions are those of today (F61).
    private func course(of stays: StayCell) -> StageCourse {
        switch stays.outcome {
        case .won: return .forward
        case .lost: return .lost
        case .moved, nil:
            let pipeline = attributes.pipeline(named: stays.pipeline)
            guard let from = attributes.stage(stays.stage, in: pipeline)?.position,
                let to = attributes.stage(stays.next, in: pipeline)?.position
            else { return .neither }
            return to > from ? .forward : .neither
        }
    }
}

extension StayCell {
    /// As a cell of facts that lasted so many days.
    fileprivate var cell: Cell {
        Cell(day: day, existsFrom: existsFrom, group: group, label: label, duration: days, n: n)
    }
}

extension Series {
    /// The day each period is computed for (F2).
    var asOf: [Day] { periods.map { $0.asOf(on) } }
}
