import Domain
import HTML

/// Which activities go together with more won deals, qualified leads or revenue; each with its
/// interval, and with what deserves to be a KPI.
struct ImpactPage: Page {
    let frame: Frame
    let answer: ActivityImpact
    /// Types that clearly help and that no KPI counts.
    let uncounted: Set<String>

    var title: String { wording("impact.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording.area(.salesActivity), .area(.salesActivity))])
        h1 { title }
        p(.class("lead")) { wording("impact.lead", ["lag": wording.whole(answer.lag)]) }
        outcomes
        if let types = answer.types {
            figures(types)
        } else {
            p(.class("chart-empty")) {
                wording("kpi.noValue", ["reason": wording.reason(answer.absence ?? .tooFewRows)])
            }
        }
        section {
            h2 { wording("impact.caution") }
            p(.class("explanation")) { wording("impact.caution.text") }
            p(.class("explanation")) { wording("impact.how") }
        }
    }

    private var outcomes: some HTML {
        nav(.class("choices"), .aria("label", value: wording("impact.outcomes"))) {
            ul { ForEach(ImpactOutcome.allCases) { outcome in choice(outcome) } }
        }
    }

    private func choice(_ outcome: ImpactOutcome) -> some HTML {
        li {
            a(.href(frame.href(.activityImpact(outcome)))) {
                wording("impact.outcome.\(outcome.rawValue)")
            }
            .attributes(.aria("current", value: "page"), when: outcome == answer.outcome)
        }
    }

    @HTMLBuilder private func figures(_ types: [ActivityImpact.TypeEffect]) -> some HTML {
        section(.class("impact")) {
            h2(.id("impact-title")) { wording("impact.table.\(answer.outcome.rawValue)") }
            ImpactTable(
                types: types, answer: answer, wording: wording)
            TableLinks(frame)
            p(.class("chart-text")) {
                wording(
                    "impact.basis",
                    [
                        "persons": wording.whole(answer.persons),
                        "weeks": wording.whole(answer.weeks),
                    ])
            }
        }
        section {
            h2 { wording("impact.suggestion") }
            p(.class("explanation")) { suggestion(types) }
        }
    }

    /// What deserves to be a KPI; when nothing does, why.
    private func suggestion(_ types: [ActivityImpact.TypeEffect]) -> String {
        let names = types.filter { uncounted.contains($0.type) }.sorted {
            ($0.effect?.per10 ?? 0) > ($1.effect?.per10 ?? 0)
        }.map { wording.word($0.type) }
        guard names.isEmpty else {
            return wording("impact.suggestion.these", ["types": wording.list(names)])
        }
        let isClear = types.contains { ($0.effect?.low ?? 0) > 0 }
        return wording(isClear ? "impact.suggestion.counted" : "impact.suggestion.none")
    }
}

/// One line a type: the effect as a dot, its interval as a whisker, and both in figures.
struct ImpactTable: HTML {
    let types: [ActivityImpact.TypeEffect]
    let answer: ActivityImpact
    let wording: Wording

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "impact-title")
        ) {
            table {
                thead {
                    tr {
                        th(.scope("col")) { wording("impact.type") }
                        th(.scope("col"), .class("number")) { wording("impact.per10") }
                        th(.scope("col")) { wording("impact.interval") }
                        th(.scope("col")) { wording("impact.clear") }
                        th(.scope("col"), .class("number")) { wording("impact.persons") }
                    }
                }
                tbody { ForEach(types) { type in row(type) } }
            }
        }
    }

    private func row(_ type: ActivityImpact.TypeEffect) -> some HTML {
        tr {
            th(.scope("row")) { wording.groupHead(type.type, by: .type) }
            if let effect = type.effect {
                td(.class("number")) { strong { amount(effect.per10) } }
                td(.class("impact-interval")) {
                    ImpactWhisker(effect: effect, reach: reach)
                    span {
                        wording(
                            "impact.fromTo",
                            ["low": amount(effect.low), "high": amount(effect.high)])
                    }
                }
                td { verdict(effect) }
            } else {
                td(.class("muted impact-none"), .colspan(3)) {
                    type.absence.map { wording.reason($0) } ?? ""
                }
            }
            td(.class("number")) { wording.whole(type.persons) }
        }
    }

    @HTMLBuilder private func verdict(_ effect: ActivityImpact.Effect) -> some HTML {
        if effect.isClear {
            strong { wording(effect.low > 0 ? "impact.clear.more" : "impact.clear.less") }
        } else {
            span(.class("muted")) { wording("impact.clear.no") }
        }
    }

    private func amount(_ number: Double) -> String {
        guard answer.outcome != .revenue else { return wording.signed(number) }
        let text = wording.number(number, decimals: decimals)
        return number > 0 && text != wording.number(0, decimals: decimals) ? "+\(text)" : text
    }

    /// As many for all types as the largest effect needs to show two digits.
    private var decimals: Int {
        var (decimals, largest) = (2, reach)
        while largest < 1, decimals < 6 {
            largest *= 10
            decimals += 1
        }
        return decimals
    }

    /// The widest that any interval reaches from zero.
    private var reach: Double {
        types.compactMap(\.effect).flatMap { [$0.low.magnitude, $0.high.magnitude] }.max() ?? 1
    }
}

/// The effect as a dot on its interval, with zero in the middle.
struct ImpactWhisker: HTML {
    let effect: ActivityImpact.Effect
    let reach: Double

    var body: some HTML {
        svg(.class("whisker"), .aria("hidden", value: "true")) {
            rect(.class("whisker-zero"), .x("50%"), .width("1"), .height("100%")) {}
            rect(
                .class(style("whisker-line")), .x(place(effect.low)), .y("8"),
                .width(percent(50 * (effect.high - effect.low) / widest)), .height("2")
            ) {}
            circle(.class(style("whisker-dot")), .cx(place(effect.per10)), .cy("9"), .r("4.5")) {}
        }
    }

    private var widest: Double { reach > 0 ? reach * 1.06 : 1 }
    private func style(_ name: String) -> String { effect.isClear ? "\(name) is-clear" : name }
    private func place(_ number: Double) -> String { percent(50 + 50 * number / widest) }
    private func percent(_ x: Double) -> String { "\((x * 100).rounded() / 100)%" }
}

/// On the page of the area: that there is such a page.
struct ImpactInvitation: HTML {
    let frame: Frame

    var body: some HTML {
        if frame.sees(.activityImpact()) {
            section {
                h2 { frame.wording("impact.title") }
                p(.class("explanation")) { frame.wording("impact.invitation") }
                p { a(.href(frame.href(.activityImpact()))) { frame.wording("impact.open") } }
            }
        }
    }
}

extension Wording {
    /// Why nothing can be said.
    func reason(_ absence: ActivityImpact.Absence) -> String {
        switch absence {
        case .persons(let known):
            self(
                "impact.none.persons",
                ["known": whole(known), "asked": whole(ActivityImpact.fewestPersons)])
        case .weeks(let known):
            self(
                "impact.none.weeks",
                ["known": whole(known), "asked": whole(ActivityImpact.fewestWeeks)])
        case .tooFewRows: self("impact.none.rows")
        }
    }

    /// Why nothing can be said of one type.
    func reason(_ absence: ActivityImpact.TypeAbsence) -> String {
        switch absence {
        case .doneBy(let count): counted("impact.none.doneBy", count)
        case .inseparable: self("impact.none.inseparable")
        }
    }
}
