import Domain
import HTML

/// The ratio over the window, that of each month, and the own benchmark as a band; the numbers as a
/// table one click away.
struct EfficiencyChart: HTML {
    let frame: Frame
    let sight: EfficiencySight
    private var wording: Wording { frame.wording }

    var body: some HTML {
        let lines = sight.lines
        section(.class("chart")) {
            h2(.id("chart-title")) { title }
            if lines.isEmpty {
                p(.class("chart-empty")) { wording("labour.noLines") }
            } else {
                div(.class("chart-frame")) {
                    canvas(
                        .id("kpi-chart"), .role("img"), .aria("labelledby", value: "chart-title"),
                        .aria("describedby", value: "chart-text"),
                        .data("chart", value: ChartData(lines, sight, wording).json)
                    ) {}
                }
                p(.id("chart-text"), .class("chart-text")) { text }
                noscript { p(.class("notice")) { wording("labour.noscript") } }
                details(.class("chart-numbers")) {
                    summary { wording("labour.numbers") }
                    table(lines)
                    TableLinks(frame, .lines)
                }
            }
        }
    }

    private var months: String { wording.whole(sight.parts.months.count) }
    private var hasBenchmark: Bool { sight.lines.contains { $0.benchmark != nil } }

    private var title: String {
        wording(
            hasBenchmark ? "labour.chart.withBenchmark" : "labour.chart", ["n": months])
    }

    private var text: String {
        hasBenchmark
            ? wording("labour.chart.text") + " " + wording("labour.band.text")
            : wording("labour.chart.text")
    }

    private func table(_ lines: [EfficiencySight.Line]) -> some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "chart-title")
        ) {
            HTMLElement<HTMLTag.table, _> {
                thead {
                    tr {
                        th(.scope("col")) { wording("kpi.table.period") }
                        th(.scope("col"), .class("number")) { wording("labour.ofMonth") }
                        th(.scope("col"), .class("number")) {
                            wording("labour.overWindow", ["n": months])
                        }
                        if hasBenchmark {
                            th(.scope("col"), .class("number")) { wording("labour.own") }
                        }
                    }
                }
                tbody { ForEach(lines.reversed()) { line in row(line) } }
            }
        }
    }

    private func row(_ line: EfficiencySight.Line) -> some HTML {
        tr {
            th(.scope("row")) { wording.period(line.period, .month) }
            td(.class("number")) { amount(line.month) }
            td(.class("number")) { amount(line.ratio) }
            if hasBenchmark { td(.class("number")) { amount(line.benchmark) } }
        }
    }

    private func amount(_ ratio: Double?) -> String {
        ratio.map { wording.amount($0, of: sight.ratio.metric) } ?? "–"
    }
}

extension ChartData {
    /// The lines of the ratio; the band is a tenth on either side of the benchmark.
    init(_ lines: [EfficiencySight.Line], _ sight: EfficiencySight, _ wording: Wording) {
        let metric = sight.ratio.metric
        func mark(_ number: Double?) -> Mark? {
            number.map { Mark(value: $0, text: wording.amount($0, of: metric)) }
        }
        let columns = lines.map { line in
            Column(
                label: wording.period(line.period, .month), value: mark(line.ratio), target: nil,
                expected: nil, noValue: nil, isOpen: false, signal: nil, isWithinLimits: false,
                second: mark(line.month), low: mark(line.benchmark.map { $0 * 0.9 }),
                high: mark(line.benchmark.map { $0 * 1.1 }))
        }
        let drawn = columns.flatMap { [$0.value, $0.second, $0.low, $0.high] }
            .compactMap(\.?.value)
        var names = Names(wording)
        names.value = wording(
            "labour.overWindow", ["n": wording.whole(sight.parts.months.count)])
        names.second = wording("labour.ofMonth")
        names.band = wording("labour.band")
        self.init(
            columns: columns, limits: nil,
            ticks: Ticks(over: drawn).values.map {
                Mark(value: $0, text: wording.shortAmount($0, of: metric))
            }, names: names)
    }
}
