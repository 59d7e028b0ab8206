extension Measurement {
    /// XmR limits over the last 26 complete periods of the history that have a value (F43-F45).
    func limits(_ question: Question, _ history: [Point]) -> ControlLimits? {
        let floored: Bool
        switch question.metric.limits {
        case .none: return nil
        case .floored: floored = true
        case .unfloored: floored = false
        case .flooredUnlessInvoices: floored = revenueSource == .wonDeals
        }
        let complete = history.filter(\.isComplete).suffix(26)
        return ControlLimits(
            complete.compactMap { point in
                point.value.map { (point.period.start, $0.number) }
            }, isFloored: floored)
    }
}

extension ControlLimits {
    /// Mean and mean +/- 2.66 x the mean absolute difference of neighbours; nil below 8 points.
    ///
    /// Source: Wheeler, *Understanding Variation*: the XmR chart.
    init?(_ points: [(start: Day, value: Double)], isFloored: Bool) {
        guard points.count >= 8 else { return nil }
        let values = points.map(\.value)
        let mean = values.reduce(0, +) / Double(values.count)
        let moves = zip(values.dropFirst(), values).map { abs($0 - $1) }
        let spread = 2.66 * moves.reduce(0, +) / Double(moves.count)
        let (low, high) = (mean - spread, mean + spread)
        n = points.count
        centre = mean
        lower = isFloored ? max(0, low) : low
        upper = high
        signals = ControlLimits.signals(points, centre: mean, lower: lower, upper: high)
    }

    private static func signals(
        _ points: [(start: Day, value: Double)], centre: Double, lower: Double, upper: Double
    ) -> [Signal] {
        // A difference that only binary fractions make is none.
        let dust = 1e-12 * max(abs(lower), abs(upper))
        var (side, run) = (0, 0)
        var signals: [Signal] = []
        for (start, value) in points {
            if value < lower - dust || value > upper + dust {
                signals.append(Signal(start: start, rule: .outside))
            }
            let now = abs(value - centre) <= dust ? 0 : value > centre ? 1 : -1
            run = now != 0 && now == side ? run + 1 : (now == 0 ? 0 : 1)
            side = now
            if run >= 8 { signals.append(Signal(start: start, rule: .run)) }
        }
        return signals
    }
}
