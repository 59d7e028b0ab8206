/// What a tally comes to: its value or why there is none, and the facts behind it.
typealias Reading = (result: Result<Value, Absence>, n: Int)

extension Measurement {
    /// Facts, counted; 0 once recording has begun (F3).
    func counts(
        _ series: Series, _ split: Grouping?, _ source: CellSource, since kind: RecordedKind
    ) throws -> [Point] {
        let tally = try series.tally(facts, source, .rows, split)
        return try points(series, tally, split, since: kind) {
            (.success(Value(Double($0.n))), $0.n)
        }
    }

    /// The quantity of activities.
    func activityCount(_ series: Series, _ split: Grouping?) throws -> [Point] {
        let tally = try series.tally(facts, .activities, .rows, split)
        let points = try points(series, tally, split, since: .activity) {
            (.success(Value(Double($0.sum))), $0.n)
        }
        guard let split, split.split == .person else { return points }
        return points.map { withIdlePersons($0, series, split) }
    }

    /// Revenue lines of the one source there is, of one type when given.
    func revenue(
        _ series: Series, _ split: Grouping?, _ type: RevenueType?
    ) throws -> [Point] {
        let tally = try series.tally(facts, revenueLines(type), .amounts, split)
        let kind: RecordedKind = revenueSource == .invoices ? .invoiceLine : .deal
        return try points(series, tally, split, since: kind) {
            (.success(Value(minor: $0.sum, currency)), $0.n)
        }
    }

    /// Points whose value is 0 without facts, once recording of that kind has begun (F3).
    private func points(
        _ series: Series, _ tally: SeriesTally, _ split: Grouping?, since kind: RecordedKind,
        _ read: (Tally) -> Reading
    ) throws -> [Point] {
        let begun = try facts.firstDay(kind)
        return zip(series.periods, tally.periods).map { period, found in
            guard let begun, begun <= period.asOf(series.on) else {
                return series.point(
                    period, .failure(Absence(.nothingRecorded)), n: found.whole.n,
                    lines: split == nil ? nil : [])
            }
            let (result, n) = read(found.whole)
            return series.point(
                period, result, n: n, lines: lines(found, tally.labels, split, read))
        }
    }

    /// The groups of a period that have facts, in order (F7, F8).
    func lines(
        _ tally: PeriodTally, _ labels: [GroupKey: String], _ split: Grouping?,
        _ read: (Tally) -> Reading
    ) -> [SplitLine]? {
        guard let split else { return nil }
        return split.sorted(
            tally.groups.compactMap { group, found in
                line(group, read(found), split, label: labels[group])
            })
    }

    /// A line of a split; nil where nothing is behind it.
    func line(
        _ group: GroupKey, _ reading: Reading, _ split: Grouping, label: String?
    ) -> SplitLine? {
        guard reading.n >= 1 else { return nil }
        return SplitLine(
            name: split.name(of: group, label: label), person: split.person(of: group),
            id: split.hasIDs ? group.key : nil,
            pipeline: group.pipeline, value: try? reading.result.get(), n: reading.n,
            isOfStage: split.split == .stage)
    }

    /// Adds the active persons who logged nothing, with 0 (F7).
    private func withIdlePersons(_ point: Point, _ series: Series, _ split: Grouping) -> Point {
        guard let lines = point.lines, point.noValue == nil else { return point }
        let seen = Set(lines.compactMap(\.id))
        let idle = scope(series, on: point.asOf).filter { !seen.contains($0.id) }
        var point = point
        point.lines = split.sorted(
            lines
                + idle.map {
                    SplitLine(
                        name: nil, person: PersonName($0.name, of: $0.id), id: $0.id,
                        pipeline: nil, value: Value(0), n: 0)
                })
        return point
    }

    /// The active persons that the filters on person, team and function leave.
    func scope(_ series: Series, on day: Day) -> [Person] {
        attributes.people.values.filter { person in
            person.isActive(on: day)
                && series.narrowing.admits(person.id, of: .person)
                && series.narrowing.admits(person.team, of: .team)
                && series.narrowing.admits(person.function?.rawValue, of: .function)
        }
    }
}
