import Domain
import HTML

/// Whether the latest complete period says something (metrics.md, *Signal or noise*).
enum KPISignal: Sendable, Hashable {
    /// The period is more than noise.
    case signal(ControlLimits.Rule, Period)
    /// The change that is shown lies within the ordinary range.
    case noise
}

extension KPIReading {
    /// What the limits say of the latest complete period; nil where there are no limits, or nothing
    /// that is said of a period that still runs could be noise.
    var signal: KPISignal? {
        guard let limits = kpi.answer.limits, let place else { return nil }
        let complete = kpi.answer.points[...place].last { $0.isComplete && $0.value != nil }
        guard let complete else { return nil }
        if let found = limits.signals.last(where: { $0.start == complete.period.start }) {
            return .signal(found.rule, complete.period)
        }
        return isRunning ? nil : .noise
    }

    /// The change against the period before, and that it is noise when it is.
    var changeOrNoise: String? {
        change.map { change in
            signal == .noise ? wording("change.noise", ["change": change]) : change
        }
    }
}

/// The word *signal* with what it is; nothing where there is none.
struct SignalMark: HTML {
    let reading: KPIReading

    var body: some HTML {
        if case .signal(let rule, let period) = reading.signal {
            p(.class("kpi-signal")) {
                svg(.class("kpi-signal-shape"), .viewBox(16, 16), .aria("hidden", value: "true")) {
                    path(.d("M8 1 15 8 8 15 1 8Z")) {}
                }
                reading.wording(
                    rule == .outside ? "signal.mark.outside" : "signal.mark.run",
                    ["period": reading.wording.shortPeriod(period, reading.length)])
            }
        }
    }
}
