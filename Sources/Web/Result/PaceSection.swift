import Domain
import HTML

/// Revenue of the period that runs, against its target and the pace.
struct PaceSection: HTML {
    let answer: Answer
    let pace: Pace?
    let wording: Wording

    var body: some HTML {
        section(.class("result-part")) {
            h2 { wording("result.pace.title") }
            if let pace {
                PaceBar(pace: pace, text: barText(pace))
                ul(.class("figures")) {
                    figure(wording("result.pace.value", ["period": period]), money(pace.value))
                    figure(
                        wording("result.pace.expected", ["day": wording.dayAndMonth(answer.on)]),
                        money(pace.expected))
                    figure(wording("result.pace.target"), money(pace.target))
                    figure(wording("result.pace.missing"), money(pace.missing))
                    if let needed = pace.neededPerDay {
                        figure(
                            wording("result.pace.perDay"), money(needed),
                            wording.counted("result.pace.daysLeft", pace.workingDaysLeft))
                    }
                }
                if pace.missing == 0 {
                    p { wording("result.pace.reached") }
                } else if pace.workingDaysLeft == 0 {
                    p { wording("result.pace.noDays") }
                }
            } else {
                p(.class("muted")) { whyNot }
            }
        }
    }

    private func figure(_ name: String, _ number: String, _ more: String? = nil) -> some HTML {
        li {
            span(.class("figure-name")) { name }
            strong { number }
            if let more { span(.class("figure-more")) { more } }
        }
    }

    private var period: String {
        guard let point = answer.current else { return "" }
        return point.isComplete
            ? wording.period(point.period, answer.length)
            : wording.runningPeriod(point.period, answer.length, at: answer.on)
    }

    private var whyNot: String {
        if let reason = answer.current?.noValue {
            return wording("kpi.noValue", ["reason": wording.reason(reason)])
        }
        return wording("result.pace.noTarget", ["per": wording.perLength(answer.length)])
    }

    private func barText(_ pace: Pace) -> String {
        wording(
            "result.pace.bar",
            [
                "value": money(pace.value), "target": money(pace.target),
                "expected": money(pace.expected),
            ])
    }

    private func money(_ number: Double) -> String { wording.money(major: number) }
}

/// The part of the target that is there, with a mark where it should be by now.
struct PaceBar: HTML {
    let pace: Pace
    let text: String

    var body: some HTML {
        svg(.class("pace-bar"), .role("img"), .aria("label", value: text)) {
            rect(.class("bar-track"), .width("100%"), .height("100%")) {}
            rect(.class("bar-part"), .width(percent(pace.value)), .height("100%")) {}
            rect(.class("pace-mark"), .x(percent(pace.expected)), .width("2"), .height("100%")) {}
        }
    }

    /// Of the target, or of what there is when that is more.
    private func percent(_ number: Double) -> String {
        let whole = max(pace.target, pace.value)
        guard whole > 0 else { return "0%" }
        return "\((min(1, max(0, number / whole)) * 1000).rounded() / 10)%"
    }
}
