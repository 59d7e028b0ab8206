import Domain
import HTML

/// Whether more leads are found good, month by month.
struct LeadGrowth: HTML {
    /// By month, oldest first; the last one holds the day.
    let answer: Answer?
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2 { wording("leadFlow.growth.title") }
            if let answer, let last = latest {
                let metric = answer.metric
                p(.class("part-lead")) { sentence(last, metric) }
                div(.class("growth-line")) { sparkline(months, metric) }
                p(.class("part-note")) { span }
                details {
                    summary { wording("kpi.table.title") }
                    LeadGrowthTable(points: months, metric: metric, wording: wording)
                    TableLinks(frame, .growth)
                }
            } else {
                p(.class("notice")) { wording("leadFlow.growth.none") }
            }
        }
    }

    /// Complete months, oldest first.
    private var months: [Point] { answer?.points.filter(\.isComplete) ?? [] }
    private var latest: Point? { months.last { $0.value != nil } }

    private func sentence(_ last: Point, _ metric: Metric) -> String {
        let growth = last.value?.number ?? 0
        let values = [
            "by": wording.amount(abs(growth), of: metric),
            "period": wording.period(last.period, .month),
        ]
        if growth == 0 { return wording("leadFlow.growth.equal", values) }
        return wording(growth > 0 ? "leadFlow.growth.more" : "leadFlow.growth.less", values)
    }

    /// The months that the line runs over.
    private var span: String {
        guard let first = months.first, let last = months.last else { return "" }
        return wording(
            "facts.span",
            [
                "first": wording.period(first.period, .month),
                "last": wording.period(last.period, .month),
            ])
    }

    private func sparkline(_ months: [Point], _ metric: Metric) -> Sparkline {
        let numbers = months.compactMap { $0.value?.number }
        let name = wording(
            "spark.title",
            ["kpi": wording.metricName(metric.key), "per": wording.perLength(.month)])
        let values = [
            "first": months.first.map { wording.period($0.period, .month) } ?? "",
            "last": months.last.map { wording.period($0.period, .month) } ?? "",
            "low": wording.amount(numbers.min() ?? 0, of: metric),
            "high": wording.amount(numbers.max() ?? 0, of: metric),
        ]
        return Sparkline(
            id: "growth", name: name, description: wording("spark.description", values),
            values: months.map { $0.value?.number }, target: 0, isRunning: false)
    }
}

/// The months as a table, newest first.
struct LeadGrowthTable: HTML {
    let points: [Point]
    let metric: Metric
    let wording: Wording

    var body: some HTML {
        table {
            thead {
                tr {
                    th(.scope("col")) { wording("kpi.table.period") }
                    th(.scope("col"), .class("number")) { wording("leadFlow.growth.value") }
                    th(.scope("col"), .class("number")) { wording("leadFlow.growth.n") }
                }
            }
            tbody {
                ForEach(points.reversed()) { point in
                    tr {
                        th(.scope("row")) { wording.period(point.period, .month) }
                        td(.class("number")) {
                            point.value.map { wording.amount($0.number, of: metric) }
                                ?? wording.reason(point.noValue ?? .nothingRecorded)
                        }
                        td(.class("number muted")) { wording.whole(point.n) }
                    }
                }
            }
        }
    }
}
