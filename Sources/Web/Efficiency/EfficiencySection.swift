import Domain
import HTML

/// What only the page of the team's efficiency has: how the ratio is made, its lines, and the
/// months it is made of. Totals of the organisation only: a ratio per person would give salaries
/// away.
struct EfficiencySection: HTML {
    let frame: Frame
    let sight: EfficiencySight?

    var body: some HTML {
        if let sight {
            EfficiencyFormula(frame: frame, sight: sight)
            EfficiencyChart(frame: frame, sight: sight)
            EfficiencyMonths(frame: frame, sight: sight)
        }
    }
}

/// (revenue - fixed costs) / personnel costs over the window, each part in money.
struct EfficiencyFormula: HTML {
    let frame: Frame
    let sight: EfficiencySight
    private var wording: Wording { frame.wording }
    private var parts: EfficiencyParts { sight.parts }

    var body: some HTML {
        section(.class("efficiency")) {
            h2 {
                wording("labour.formula") + " "
                HTMLElement<HTMLTag.span, _>(.class("kpi-period")) { span }
            }
            div(.class("labour-formula")) {
                sign("(", wording("labour.open"))
                part(wording.money(parts.revenue), "labour.revenue")
                sign("−", wording("labour.minus"))
                part(wording.money(parts.fixed), "labour.fixed")
                sign(")", wording("labour.close"))
                sign("÷", wording("labour.by"))
                part(
                    isKnown ? wording.money(parts.personnel) : wording("labour.incomplete"),
                    "labour.personnel")
                sign("=", wording("labour.equals"))
                result
            }
            if let text = benchmark { p { text } }
            EfficiencyGaps(frame: frame, parts: parts)
        }
    }

    private var span: String {
        guard let first = parts.months.first, let last = parts.months.last else { return "" }
        return wording(
            "facts.span",
            [
                "first": wording.period(first.period, .month),
                "last": wording.period(last.period, .month),
            ])
    }

    private var isKnown: Bool { !parts.months.contains { $0.personnel == nil } }

    private func part(_ amount: String, _ key: String) -> some HTML {
        p(.class("labour-part")) {
            strong { amount }
            HTMLElement<HTMLTag.span, _>(.class("muted")) { wording(key) }
        }
    }

    private func sign(_ sign: String, _ word: String) -> some HTML {
        p(.class("labour-sign")) {
            HTMLElement<HTMLTag.span, _>(.aria("hidden", value: "true")) { sign }
            HTMLElement<HTMLTag.span, _>(.class("visually-hidden")) { word }
        }
    }

    private var result: some HTML {
        p(.class("labour-part is-result")) {
            if let value = sight.ratio.current?.value {
                strong { wording.amount(value.number, of: sight.ratio.metric) }
            } else {
                strong { "–" }
                HTMLElement<HTMLTag.span, _>(.class("muted")) {
                    wording(
                        "kpi.noValue",
                        [
                            "reason": wording.reason(
                                sight.ratio.current?.noValue ?? .nothingRecorded)
                        ])
                }
            }
        }
    }

    /// The ratio beside the own benchmark, in words.
    private var benchmark: String? {
        guard let benchmark = sight.benchmarkNow else { return nil }
        let amount = wording.amount(benchmark, of: sight.ratio.metric)
        guard let now = sight.ratio.current?.value?.number else {
            return wording("labour.benchmark", ["benchmark": amount])
        }
        let key = now >= benchmark ? "labour.benchmark.above" : "labour.benchmark.below"
        return wording(key, ["benchmark": amount])
    }
}

/// Months of the window that miss a figure, each with the way to enter it (F34).
struct EfficiencyGaps: HTML {
    let frame: Frame
    let parts: EfficiencyParts
    private var wording: Wording { frame.wording }

    var body: some HTML {
        gap("labour.noPersonnel", parts.months.filter { $0.personnel == nil })
        gap("labour.noFixed", parts.months.filter { $0.fixed == nil })
    }

    @HTMLBuilder private func gap(_ key: String, _ months: [EfficiencyMonth]) -> some HTML {
        if !months.isEmpty {
            div(.class("notice efficiency-gap")) {
                p { wording(key) }
                ul(.class("actions")) {
                    ForEach(months) { month in
                        li {
                            a(.href(frame.href(.costs(month: month.period.start)))) {
                                wording(
                                    "labour.enter",
                                    ["month": wording.month(month.period.start)])
                            }
                        }
                    }
                }
            }
        }
    }
}
