import Domain
import HTML

/// What can be looked at otherwise, as links: the period, the function, and what is counted.
struct ActivityChoices: HTML {
    let frame: Frame
    let view: ActivityView
    let kpis: [KPI]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        nav(.class("choices"), .aria("label", value: wording("counts.choices"))) {
            ul(.aria("label", value: wording("counts.choice.period"))) {
                ForEach(ActivityView.lengths) { length in
                    choice(wording.perLength(length), view.length == length) {
                        $0.length = length
                    }
                }
            }
            ul(.aria("label", value: wording.dimension(.function))) {
                choice(wording("counts.everyone"), view.function == nil) { $0.function = nil }
                ForEach(ActivityView.functions) { function in
                    choice(wording.word(function.rawValue), view.function == function) {
                        $0.function = function
                    }
                }
            }
            if !kpis.isEmpty {
                ul(.aria("label", value: wording("counts.choice.counted"))) {
                    choice(wording("counts.all"), view.kpi == nil) { $0.kpi = nil }
                    ForEach(kpis) { kpi in
                        choice(wording.name(of: kpi), view.kpi == kpi.slug) {
                            $0.kpi = kpi.slug
                        }
                    }
                }
            }
        }
    }

    private func choice(
        _ name: String, _ isChosen: Bool, _ change: (inout ActivityView) -> Void
    ) -> some HTML {
        let link = Link.activity(view.with(change))
        return li {
            a(.href(frame.href(link) + "#counts")) { name }
                .attributes(.aria("current", value: "true"), when: isChosen)
        }
    }
}
