import Domain
import HTML

/// The four factors, each beside the organisation's own figure; a plain form, so it works without
/// JavaScript, which moves the sliders.
struct ScenarioFields: HTML {
    let frame: Frame
    let entry: ScenarioEntry
    let inputs: WhatIf.Inputs
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(
            .class("scenario"), .id("scenario"), .method("get"), .action(Link.whatIf().path),
            .aria("label", value: wording("whatIf.form"))
        ) {
            if frame.on != frame.today {
                input(.type("hidden"), .name("on"), .value(String(describing: frame.on)))
            }
            ForEach(Scenario.Factor.allCases) { factor in field(factor) }
            p(.class("scenario-rest")) {
                wording("whatIf.openLeads", ["n": wording.whole(inputs.openLeads)])
            }
            p(.class("scenario-buttons")) {
                button(.type("submit")) { wording("whatIf.submit") }
                a(.href(frame.href(.whatIf()))) { wording("whatIf.reset") }
            }
        }
    }

    private func field(_ factor: Scenario.Factor) -> some HTML {
        let name = factor.rawValue
        let isWrong = entry.mistakes.contains(factor)
        return div(.class("scenario-field")) {
            label(.for(name)) { wording("whatIf.factor.\(name)") }
            p(.id("\(name)-now"), .class("scenario-now")) { figures(factor) }
            div(.class("scenario-inputs")) {
                slider(factor)
                span(.class("scenario-times"), .aria("hidden", value: "true")) { "×" }
                input(
                    .type("text"), .id(name), .name(name), .value(entry.text(factor, wording)),
                    .custom(name: "inputmode", value: "decimal"),
                    .custom(name: "autocomplete", value: "off"),
                    .aria(
                        "describedby", value: isWrong ? "\(name)-wrong \(name)-now" : "\(name)-now")
                )
                .attributes(.aria("invalid", value: "true"), when: isWrong)
            }
            if isWrong {
                p(.id("\(name)-wrong"), .class("scenario-wrong"), .role("alert")) {
                    wording(factor == .cycle ? "whatIf.wrong.cycle" : "whatIf.wrong.factor")
                }
            }
        }
    }

    /// Without a name it is not sent: the field beside it is.
    private func slider(_ factor: Scenario.Factor) -> some HTML {
        let (low, high) = factor.slider
        return input(
            .type("range"), .class("scenario-slider"), .data("for", value: factor.rawValue),
            .custom(name: "min", value: String(low)), .max(String(high)),
            .custom(name: "step", value: "0.05"),
            .value(String(entry.scenario?[factor] ?? 1)),
            .aria("label", value: wording("whatIf.factor.\(factor.rawValue)")))
    }

    /// `77 → 39 dagen`
    private func figures(_ factor: Scenario.Factor) -> String {
        guard let now = wording.figure(factor, inputs) else { return wording("whatIf.noFigure") }
        guard let scenario = entry.scenario, scenario[factor] != 1,
            let then = wording.figure(factor, inputs, in: scenario)
        else { return wording("whatIf.now", ["now": now]) }
        return wording("whatIf.nowAndThen", ["now": now, "then": then])
    }
}
