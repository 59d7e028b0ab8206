import Domain
import HTML

/// What a KPI would say on the organisation's own figures, before it is chosen.
struct KPIPreview: HTML {
    let reading: KPIReading?
    let frame: Frame
    let isAsked: Bool
    private var wording: Wording { frame.wording }

    /// Periods that are listed.
    private static let shown = 6

    var body: some HTML {
        section(.class("kpi-preview"), .id("preview"), .aria("live", value: "polite")) {
            h2 { wording("focus.preview.title") }
            if let reading {
                p(.class("kpi-state")) {
                    HealthSign(health: reading.kpi.health, wording: wording)
                    span(.class("kpi-period")) { reading.period }
                }
                KPIFigure(reading: reading)
                if let sparkline = reading.sparkline { sparkline }
                KPITarget(reading: reading)
                KPIChange(reading: reading)
                periods(reading)
            } else {
                p(.class("muted")) { wording(isAsked ? "focus.preview.none" : "focus.preview.ask") }
            }
        }
    }

    private func periods(_ reading: KPIReading) -> some HTML {
        table {
            caption { wording("focus.preview.last") }
            thead {
                tr {
                    th(.scope("col")) { wording("kpi.table.period") }
                    th(.scope("col"), .class("number")) { wording("kpi.table.value") }
                }
            }
            tbody {
                ForEach(reading.kpi.answer.points.suffix(Self.shown).reversed()) { point in
                    row(point, reading)
                }
            }
        }
    }

    private func row(_ point: Point, _ reading: KPIReading) -> some HTML {
        tr {
            th(.scope("row")) { wording.period(point.period, reading.length) }
            td(.class("number")) {
                point.value.map { wording.amount($0.number, of: reading.metric) }
                    ?? wording.reason(point.noValue ?? .nothingRecorded)
            }
        }
    }
}
