import Domain
import HTML

/// What a KPI is: everything that was chosen about it.
struct FocusedKPICard: HTML {
    let kpi: FocusedKPI
    let frame: Frame
    let isChosen: Bool
    private var wording: Wording { frame.wording }
    private var reading: KPIReading { kpi.reading }
    private var chosen: KPI { reading.kpi.kpi }

    var body: some HTML {
        article(.class("focus-kpi")) {
            p(.class("kpi-state")) {
                HealthSign(health: reading.kpi.health, wording: wording)
                span(.class("kpi-period")) { reading.period }
            }
            h3 { a(.href(frame.href(.kpi(chosen.slug)))) { reading.name } }
            dl {
                entry("focus.measure", measure)
                entry("definition.kind", wording(kind))
                entry("focus.owner", kpi.owner ?? wording("focus.owner.none"))
                entry("definition.cadence", chosen.cadence.map(wording.cadence) ?? "–")
                entry("focus.onBoard", wording.onBoard(chosen))
                entry("definition.target", reading.target ?? wording("focus.target.none"))
                if !chosen.isAction { entry("focus.motivator", motivator) }
            }
            if isChosen { ways }
        }
    }

    private var ways: some HTML {
        ul(.class("actions")) {
            way(.kpi(chosen.slug), "focus.change")
            way(.kpiTargets(chosen.slug), "focus.targets")
            if Catalogue.ownNumberSlug(chosen.metric) != nil {
                way(.ownNumbers(chosen.slug), "focus.numbers")
            }
            if !chosen.isAction || !kpi.motivators.isEmpty {
                way(.motivators(chosen.slug), "focus.motivators")
            }
        }
    }

    /// Higher or lower is better, where the organisation says so itself.
    private var measure: String {
        var parts = [wording.metricName(chosen.metric)]
        if !chosen.filters.isEmpty { parts.append(wording.filter(chosen.filters)) }
        parts.append(wording.perLength(chosen.period))
        if let direction = chosen.direction {
            let way = wording("direction.\(direction.rawValue)")
            parts.append(wording("focus.better", ["way": way]))
        }
        return parts.joined(separator: ", ")
    }

    private var kind: String { chosen.isAction ? "focus.said.action" : "focus.said.result" }

    private var motivator: String {
        let open = kpi.motivators.filter { $0.handedOverOn == nil }
        guard !open.isEmpty else { return wording("motivator.none") }
        return open.map { one in
            "\(one.title) (\(wording.shortAmount(one.value, of: reading.metric)))"
        }.joined(separator: "; ")
    }

    private func way(_ link: FocusLink, _ key: String) -> some HTML {
        li {
            a(.href(frame.href(.focus(link)))) {
                wording(key)
                span(.class("visually-hidden")) { ": \(reading.name)" }
            }
        }
    }

    @HTMLBuilder private func entry(_ key: String, _ text: String) -> some HTML {
        dt { wording(key) }
        dd { text }
    }
}
