import Domain
import HTML

/// The areas in rank order: what each got of the attention, and a mark for what its place asks.
struct MirrorBars: HTML {
    let frame: Frame
    let mirror: Mirror
    private var wording: Wording { frame.wording }

    var body: some HTML {
        table(.class("mirror-bars")) {
            HTMLElement<HTMLTag.caption, _>(.class("visually-hidden")) { wording("mirror.bars") }
            thead {
                tr {
                    th(.scope("col")) { wording("mirror.area") }
                    th(.scope("col"), .class("number")) { wording("mirror.got") }
                    th(.scope("col"), .class("number")) { wording("mirror.asks") }
                    th(.scope("col"), .class("number mirror-minutes")) {
                        wording("mirror.minutes")
                    }
                }
            }
            tbody { ForEach(mirror.areas.enumerated()) { place, area in row(place, area) } }
        }
    }

    private func row(_ place: Int, _ area: AreaAttention) -> some HTML {
        tr {
            th(.scope("row")) {
                span(.class("split-name")) {
                    area.weight > 0 ? "\(place + 1). " : ""
                    wording.area(area.area)
                }
                GoalBar(
                    share: (area.share ?? 0) / largest, expected: area.weight / largest)
            }
            td(.class("number")) { wording.percent(area.share ?? 0, upTo: 0) }
            td(.class("number muted")) { wording.percent(area.weight, upTo: 0) }
            td(.class("number muted mirror-minutes")) { wording.whole(area.minutes) }
        }
    }

    /// All bars have one scale, on which also the largest mark fits.
    private var largest: Double {
        max(1, mirror.areas.map { max($0.share ?? 0, $0.weight) }.max() ?? 1)
    }
}

/// How the alignment went over the last weeks.
struct MirrorTrend: HTML {
    let frame: Frame
    let mirror: Mirror
    private var wording: Wording { frame.wording }

    var body: some HTML {
        let known = mirror.trend.filter { $0.value != nil }
        if known.count > 1, let first = known.first, let last = known.last {
            section(.class("mirror-trend")) {
                h2 { wording("mirror.trend") }
                p { words(first, last) }
                sparkline
                details {
                    summary { wording("mirror.trend.numbers") }
                    table {
                        thead {
                            tr {
                                th(.scope("col")) { wording("kpi.table.period") }
                                th(.scope("col"), .class("number")) { wording("mirror.follows") }
                            }
                        }
                        tbody {
                            ForEach(mirror.trend) { point in
                                tr {
                                    th(.scope("row")) { wording.period(point.period, .week) }
                                    td(.class("number")) { amount(point) }
                                }
                            }
                        }
                    }
                    TableLinks(frame, .trend)
                }
            }
        }
    }

    private func amount(_ point: Point) -> String {
        point.value.map { wording.percent($0.number, upTo: 0) } ?? "–"
    }

    private func words(_ first: Point, _ last: Point) -> String {
        wording(
            "mirror.trend.text",
            [
                "from": amount(first), "then": wording.period(first.period, .week),
                "to": amount(last),
            ])
    }

    private var sparkline: Sparkline {
        Sparkline(
            id: "mirror-spark", name: wording("mirror.trend"),
            description: mirror.trend.map { "\(wording.period($0.period, .week)): \(amount($0))" }
                .joined(separator: ", "),
            values: mirror.trend.map { $0.value?.number }, target: nil, isRunning: false)
    }
}
