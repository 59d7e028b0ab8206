import Domain

/// What a KPI says, ready to be put in words: which point counts, and how it is compared.
struct KPIReading: Sendable {
    /// The KPI with its answer.
    let kpi: BoardKPI
    /// How the reader is spoken to.
    let wording: Wording
    /// The place of the point that is shown: the one that was judged, else the current one.
    let place: Int?

    /// Reads a KPI of the board.
    init(_ kpi: BoardKPI, _ wording: Wording) {
        self.kpi = kpi
        self.wording = wording
        place = kpi.shownPlace
    }

    /// The metric behind it.
    var metric: Metric { kpi.answer.metric }
    /// The length of its periods.
    var length: PeriodLength { kpi.answer.length }
    /// The name shown.
    var name: String { wording.name(of: kpi.kpi) }
    /// The point that is shown.
    var point: Point? { place.map { kpi.answer.points[$0] } }
    /// The point before it.
    var previous: Point? {
        // While a month runs, a ratio over complete months is still that of the month before.
        let step = metric.formula == .efficiencyRatio && isRunning ? 2 : 1
        return place.flatMap { $0 >= step ? kpi.answer.points[$0 - step] : nil }
    }
    /// The target it is judged by.
    var inForce: TargetInForce? { kpi.answer.current?.judgement?.inForce }
    /// Its period has not ended on the day.
    var isRunning: Bool { point.map { !$0.isComplete } ?? false }
    /// It grows while its period runs, so that half a period says little about a whole one.
    var accumulates: Bool { metric.isPaced || kpi.kpi.aggregation == .sum }
    /// It is what there is on a day, not what a period brought.
    var isStock: Bool {
        switch metric.formula {
        case .pipelineValue, .pipelineWeighted, .salesVelocity, .efficiencyRatio,
            .efficiencyBenchmark,
            .engagement, .enps, .participation, .alignment, .discussed:
            true
        default: false
        }
    }
    /// Whether the facts behind it may be listed; answers of a survey never are.
    var hasFacts: Bool {
        switch metric.formula {
        case .engagement, .enps, .participation, .pulse, .alignment, .discussed: false
        default: true
        }
    }
    /// Whether it is of rounds of the survey, whose outcome has a page of its own.
    var isOfRounds: Bool {
        switch metric.formula {
        case .engagement, .enps, .participation: true
        default: false
        }
    }
    /// Somebody enters it for a whole period.
    var isEntered: Bool {
        if case .ownNumber = metric.formula { return true }
        return false
    }
    /// A period was judged that ended before the one that holds the day.
    var isAboutEarlierPeriod: Bool { place != kpi.answer.points.indices.last }
    /// Which way is good.
    var direction: Direction { kpi.kpi.direction ?? metric.direction }

    /// Its period; when that still runs, up to the day.
    var period: String {
        guard let point else { return "" }
        if let months = monthsLookedBack(point) { return months }
        guard isRunning else { return wording.period(point.period, length) }
        if isStock { return wording.dayAndMonth(kpi.answer.on) }
        return isEntered
            ? wording.period(point.period, length)
            : wording.runningPeriod(point.period, length, at: kpi.answer.on)
    }

    /// `mei t/m okt 2026`: the months a ratio looks back over; nil for all else.
    private func monthsLookedBack(_ point: Point) -> String? {
        guard metric.formula == .efficiencyRatio, point.value != nil else { return nil }
        let months = FiscalCalendar().completeMonths(point.n, upTo: point.asOf)
        guard let first = months.first, let last = months.last else { return nil }
        return wording(
            "facts.span",
            ["first": wording.shortPeriod(first, .month), "last": wording.period(last, .month)])
    }

    /// The number with the word for what it counts; nil where there is no value.
    var figure: (number: String, unit: String?)? {
        point?.value.map { wording.figure($0.number, of: metric) }
    }

    /// Which months count no fixed costs because none were entered (F34); nil where all have some.
    var fixedCostWarning: String? {
        guard let point, point.value != nil, !point.withoutFixedCosts.isEmpty else { return nil }
        let months = point.withoutFixedCosts.map { wording.period($0, .month) }
        return wording("kpi.withoutFixedCosts", ["months": months.joined(separator: ", ")])
    }

    /// Why there is no value; nil where there is one.
    var noValue: String? {
        guard let point else { return wording("noValue.nothingRecorded") }
        guard point.value == nil else { return nil }
        return wording.reason(point.noValue ?? .nothingRecorded)
    }

    /// The target, complete: `€ 400.000`.
    var target: String? {
        inForce.map { wording.shortAmount($0.target.value, of: metric) }
    }

    /// What is expected by now; only where that differs from the target.
    var expected: String? {
        guard let inForce, isRunning, inForce.expected != inForce.target.value else { return nil }
        let expected = metric.unit == .count ? inForce.expected.rounded() : inForce.expected
        return wording.shortAmount(expected, of: metric)
    }

    /// The drawing of the latest 13 periods up to the one shown.
    var sparkline: Sparkline? {
        guard let place else { return nil }
        let points = Array(kpi.answer.points[...place].suffix(13))
        guard points.contains(where: { $0.value != nil }) else { return nil }
        let values = points.map { $0.value?.number }
        return Sparkline(
            id: "spark-\(kpi.kpi.slug)",
            name: wording("spark.title", ["kpi": name, "per": wording.perLength(length)]),
            description: description(of: points), values: values,
            target: inForce?.target.value, isRunning: isRunning && accumulates,
            signal: kpi.answer.verdict.flatMap { verdict in
                verdict.rule == nil ? nil : points.lastIndex { $0.period == verdict.period }
            })
    }

    private func description(of points: [Point]) -> String {
        let numbers = points.compactMap { $0.value?.number }
        guard let first = points.first, let last = points.last, let low = numbers.min(),
            let high = numbers.max()
        else { return "" }
        return wording(
            "spark.description",
            [
                "first": wording.period(first.period, length),
                "last": wording.period(last.period, length),
                "low": wording.amount(low, of: metric), "high": wording.amount(high, of: metric),
            ])
    }
}

extension BoardKPI {
    /// The place of the point that is shown: the one that was judged, else the current one.
    fileprivate var shownPlace: Int? {
        let points = answer.points
        let judged = answer.current?.judgement?.judged
        return judged.flatMap { judged in points.lastIndex { $0.period == judged } }
            ?? points.indices.last
    }

    /// The point that is shown, wherever the KPI stands.
    var shownPoint: Point? { shownPlace.map { answer.points[$0] } }
}
