import Domain

/// The change against the period before, in words.
extension KPIReading {
    /// `12 % meer dan okt`; where half a period would be held against a whole one, only what the
    /// whole one came to. Nil where there is nothing to compare.
    var change: String? {
        guard let now = point?.value?.number, let previous, let before = previous.value?.number
        else { return nil }
        let period = wording.shortPeriod(previous.period, length)
        if isRunning, accumulates {
            return wording(
                "change.total",
                ["period": period, "amount": wording.amount(before, of: metric)])
        }
        let text = difference(now, before, period)
        return isRunning && isRate ? wording("change.soFar", ["change": text]) : text
    }

    private func difference(_ now: Double, _ before: Double, _ period: String) -> String {
        guard let by = size(of: now - before, from: before) else {
            return wording("change.equal", ["period": period])
        }
        let key =
            switch metric.unit {
            case .count, .money: now > before ? "more" : "less"
            case .days: now > before ? "longer" : "shorter"
            default: now > before ? "higher" : "lower"
            }
        return wording("change.\(key)", ["by": by, "period": period])
    }

    /// How much; nil when that rounds to nothing. Large counts and amounts change by a percentage.
    private func size(of change: Double, from before: Double) -> String? {
        let change = change.magnitude
        switch metric.unit {
        case .percent:
            let points = wording.number(change, upTo: 1)
            return change < 0.05 ? nil : wording("change.points", ["n": points])
        case .count where before < 50, .ratio, .days, .score, .number:
            return change < 0.005 ? nil : wording.shortAmount(change, of: metric)
        case .count, .money, .moneyPerDay, .list:
            guard before > 0 else {
                return change == 0 ? nil : wording.shortAmount(change, of: metric)
            }
            let percent = change / before * 100
            return percent < 0.05
                ? nil : wording.percent(percent, upTo: percent < 9.95 ? 1 : 0)
        }
    }

    /// Settles only when its period is over, though it does not add up.
    private var isRate: Bool {
        !isStock && !isEntered && metric.formula != .efficiencyMonth
    }
}
