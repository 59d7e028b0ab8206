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
        case .outside: return wording("signal.outside", ["period": period])
        case .run: return wording("signal.run", ["period": period])
        }
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
