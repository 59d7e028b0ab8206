import Domain
import HTML

/// Signal or noise, in a sentence; nothing where the metric has no limits.
struct SignalNote: HTML {
    let reading: KPIReading

    var body: some HTML {
        if let limits = reading.kpi.answer.limits {
            section(.class("signal")) {
                h2 { reading.wording("signal.title") }
                p { sentence(limits) }
                p(.class("muted")) { reading.wording("signal.explained", bounds(limits)) }
            }
        }
    }

    private func sentence(_ limits: ControlLimits) -> String {
        let wording = reading.wording
        guard let signal = limits.signals.last else { return wording("signal.none") }
        let point = reading.kpi.answer.points.first { $0.period.start == signal.start }
        let period =
            point.map { wording.period($0.period, reading.length) }
            ?? wording.shortDay(signal.start)
        switch signal.rule {
        case .outside: return wording("signal.outside", ["period": period]) + since(signal)
        case .run: return wording("signal.run", ["period": period]) + since(signal)
        }
    }

    /// Nothing when the signal is of the latest complete period; else that it has been quiet.
    private func since(_ signal: ControlLimits.Signal) -> String {
        let latest = reading.kpi.answer.points.last { $0.isComplete && $0.value != nil }
        guard let latest, latest.period.start > signal.start else { return "" }
        return " " + reading.wording("signal.since")
    }

    private func bounds(_ limits: ControlLimits) -> [String: String] {
        [
            "lower": reading.wording.amount(limits.lower, of: reading.metric),
            "upper": reading.wording.amount(limits.upper, of: reading.metric),
            "centre": reading.wording.amount(limits.centre, of: reading.metric),
            "n": reading.wording.whole(limits.n),
            "periods": reading.wording("length.\(reading.length.rawValue).many"),
        ]
    }
}
