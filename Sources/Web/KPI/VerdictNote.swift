import Domain
import HTML

/// The change against the period before, and behind it whether that is a signal or noise.
struct KPIChange: HTML {
    let reading: KPIReading
    private var verdict: Verdict? { reading.kpi.answer.verdict }

    var body: some HTML {
        if reading.change != nil || verdict != nil {
            p(.class("kpi-change")) {
                if let change = reading.change { span { change } }
                if let verdict { VerdictNote(verdict: verdict, reading: reading) }
            }
        }
    }
}

/// One discreet word: `ruis`, or `signaal` with a mark of its own shape and what it is.
struct VerdictNote: HTML {
    let verdict: Verdict
    let reading: KPIReading
    private var wording: Wording { reading.wording }

    var body: some HTML {
        if let rule = verdict.rule {
            span(.class("verdict is-signal")) {
                SignalShape()
                strong { isNamedElse ? wording("verdict.signal") : inPeriod }
                ": " + wording.verdict(rule, isAbove: verdict.isAbove)
            }
        } else {
            span(.class("verdict"), .title(explanation)) {
                isNamedElse
                    ? wording("verdict.noise")
                    : wording("verdict.noiseIn", ["period": period])
                span(.class("visually-hidden")) { " (\(explanation))" }
            }
        }
    }

    private var explanation: String { wording("verdict.noise.text", ["period": period]) }
    private var period: String { wording.shortPeriod(verdict.period, reading.length) }

    private var inPeriod: String { wording("verdict.signalIn", ["period": period]) }

    /// The period need not be said where it is that of the number shown, or of the change before.
    private var isNamedElse: Bool {
        reading.point?.period == verdict.period
            || (reading.isRunning && reading.accumulates && reading.change != nil)
    }
}

/// The mark of a signal: a diamond, as in the chart.
struct SignalShape: HTML {
    var body: some HTML {
        svg(.class("signal-shape"), .viewBox(16, 16), .aria("hidden", value: "true")) {
            path(.d("M8 .8 15.2 8 8 15.2.8 8Z")) {}
        }
    }
}

extension Wording {
    /// What makes a point a signal: `boven de gewone marge`.
    func verdict(_ rule: ControlLimits.Rule, isAbove: Bool) -> String {
        switch rule {
        case .outside: self(isAbove ? "verdict.above" : "verdict.below")
        case .run: self(isAbove ? "verdict.runAbove" : "verdict.runBelow")
        }
    }
}

extension Wording {
    /// A word at the head of a line: with a capital.
    func sentence(_ key: String) -> String {
        let text = self(key)
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
