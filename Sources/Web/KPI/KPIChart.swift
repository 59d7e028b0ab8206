import Domain
import HTML

/// The chart of a KPI. Without JavaScript it points at the table; without numbers it says why.
struct KPIChart: HTML {
    let reading: KPIReading
    /// Where the same numbers are as a table; nil where that is below on the page.
    var table: String?
    private var wording: Wording { reading.wording }

    var body: some HTML {
        section(.class("chart")) {
            h2(.id("chart-title")) { title }
            if hasValues {
                div(.class("chart-frame")) {
                    canvas(
                        .id("kpi-chart"), .role("img"), .aria("labelledby", value: "chart-title"),
                        .aria("describedby", value: "chart-text"),
                        .data("chart", value: ChartData(reading).json)
                    ) {}
                }
                if let table {
                    p(.id("chart-text"), .class("chart-text")) {
                        wording("chart.elsewhere")
                        " "
                        a(.href(table)) { wording("chart.elsewhere.show") }
                    }
                } else {
                    p(.id("chart-text"), .class("chart-text")) { wording("chart.text") }
                    noscript { p(.class("notice")) { wording("chart.noscript") } }
                }
            } else {
                p(.class("chart-empty")) {
                    wording("kpi.noValue", ["reason": reading.noValue ?? ""])
                }
            }
        }
    }

    private var title: String {
        let values = ["kpi": nameWithLength]
        return wording(reading.inForce == nil ? "chart.title" : "chart.titleWithTarget", values)
    }

    /// `Omzet (per maand)`, unless the name says so itself.
    private var nameWithLength: String {
        let per = wording.perLength(reading.length)
        return reading.name.hasSuffix(per) ? reading.name : "\(reading.name) (\(per))"
    }

    private var hasValues: Bool { reading.kpi.answer.points.contains { $0.value != nil } }
}
