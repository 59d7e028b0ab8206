import Domain
import HTML

/// Signal or noise, in a sentence; where the metric has no limits, why it has none.
struct SignalNote: HTML {
    let reading: KPIReading
    private var wording: Wording { reading.wording }
    private var answer: Answer { reading.kpi.answer }

    var body: some HTML {
        section(.class("signal")) {
            h2 { wording("signal.title") }
            if let limits = answer.limits {
                p { sentence }
                if let earlier = earlier(limits) { p { earlier } }
                p(.class("muted")) { wording("signal.explained", bounds(limits)) }
            } else if let reason = answer.noLimits {
                p(.class("muted")) { text(reason) }
            }
        }
    }

    /// About the latest complete period.
    private var sentence: String {
        guard let verdict = answer.verdict else { return wording("signal.noValue") }
        let period = wording.period(verdict.period, reading.length)
        return switch verdict.rule {
        case .outside: wording("signal.outside", ["period": period])
        case .run: wording("signal.run", ["period": period])
        case nil: wording("signal.none")
        }
    }

    /// The last signal before the latest complete period.
    private func earlier(_ limits: ControlLimits) -> String? {
        let latest = answer.points.last { $0.isComplete }?.period.start
        guard let signal = limits.signals.last(where: { $0.start != latest }),
            answer.verdict?.rule == nil
        else { return nil }
        let point = answer.points.first { $0.period.start == signal.start }
        return wording(
            "signal.earlier",
            [
                "period": point.map { wording.period($0.period, reading.length) }
                    ?? wording.shortDay(signal.start),
                "what": wording.verdict(
                    limits.rule(at: signal.start) ?? signal.rule,
                    isAbove: (point?.value?.number ?? limits.centre) > limits.centre),
            ])
    }

    private func text(_ reason: NoLimits) -> String {
        switch reason {
        case .stock: wording("signal.noLimits.stock")
        case .cohort: wording("signal.noLimits.cohort")
        case .rolling: wording("signal.noLimits.rolling")
        case .tooFew:
            wording(
                "signal.noLimits.tooFew",
                ["periods": wording("length.\(reading.length.rawValue).many")])
        }
    }

    private func bounds(_ limits: ControlLimits) -> [String: String] {
        [
            "lower": wording.amount(limits.lower, of: reading.metric),
            "upper": wording.amount(limits.upper, of: reading.metric),
            "centre": wording.amount(limits.centre, of: reading.metric),
            "n": wording.whole(limits.n),
            "periods": wording("length.\(reading.length.rawValue).many"),
        ]
    }
}
