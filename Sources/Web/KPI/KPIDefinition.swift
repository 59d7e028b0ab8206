import Domain
import HTML

/// What the number means, in plain words.
struct KPIDefinition: HTML {
    let reading: KPIReading
    private var wording: Wording { reading.wording }
    private var kpi: KPI { reading.kpi.kpi }

    var body: some HTML {
        section(.class("definition")) {
            h2 { wording("definition.title") }
            p { wording.metricDefinition(kpi.metric) }
            dl {
                if kpi.name != nil { entry("definition.metric", wording.metricName(kpi.metric)) }
                if !kpi.filters.isEmpty {
                    entry("definition.filters", wording.filter(kpi.filters))
                }
                entry("definition.period", wording.perLength(reading.length))
                entry("definition.unit", wording.unitName(reading.metric.unit))
                entry("definition.direction", wording("direction.\(reading.direction.rawValue)"))
                entry("definition.judged", wording(judgedKey))
                entry("definition.kind", wording(kpi.isAction ? "kpi.action" : "kpi.result"))
                if let cadence = kpi.cadence {
                    entry("definition.cadence", wording.cadence(cadence))
                }
                if let inForce = reading.inForce { entry("definition.target", target(inForce)) }
            }
        }
    }

    private var judgedKey: String {
        reading.accumulates ? "definition.judged.pace" : "definition.judged.target"
    }

    private func target(_ inForce: TargetInForce) -> String {
        let amount = wording.shortAmount(inForce.target.value, of: reading.metric)
        let since = wording(
            "definition.target.since",
            [
                "target": amount, "day": wording.day(inForce.target.from),
            ])
        guard let stretch = inForce.target.stretch else { return since }
        let more = wording.shortAmount(stretch, of: reading.metric)
        return since + "; " + wording("definition.target.stretch", ["stretch": more])
    }

    @HTMLBuilder private func entry(_ key: String, _ text: String) -> some HTML {
        dt { wording(key) }
        dd { text }
    }
}
