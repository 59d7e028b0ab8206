import Domain
import HTML

/// How the questions of the last weeks were answered, week by week; weeks without enough answers are
/// gaps that say so.
struct PulseTrend: HTML {
    let frame: Frame
    /// The oldest first.
    let weeks: [PulseWeek]
    /// How many have to have answered at least.
    let minimum: Int
    private var wording: Wording { frame.wording }

    /// So many weeks are shown.
    static let count = 12

    var body: some HTML {
        section(.class("pulse-trend")) {
            h2(.id("pulse-trend-title")) { wording("pulse.trend") }
            if known.isEmpty {
                p { wording("pulse.trend.none", ["n": wording.whole(minimum)]) }
            } else {
                p(.class("muted")) {
                    wording("pulse.trend.text", ["n": wording.whole(minimum)])
                }
                if known.count > 1 { sparkline }
                table
                TableLinks(frame, .weeks)
            }
        }
    }

    private var known: [PulseWeek] { weeks.filter { $0.mean != nil } }

    private var table: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "pulse-trend-title")
        ) {
            HTMLElement<HTMLTag.table, _> {
                thead {
                    tr {
                        th(.scope("col")) { wording("kpi.table.period") }
                        th(.scope("col")) { wording("pulse.question") }
                        th(.scope("col"), .class("number")) { wording("pulse.answers") }
                        th(.scope("col"), .class("number")) { wording("pulse.mean") }
                    }
                }
                tbody { ForEach(weeks.reversed()) { week in row(week) } }
            }
        }
    }

    private func row(_ week: PulseWeek) -> some HTML {
        tr {
            th(.scope("row")) { wording.period(week.week, .week) }
            td { question(week) }
            if let mean = week.mean {
                td(.class("number")) { wording.whole(week.answers) }
                td(.class("number pulse-mean")) {
                    wording.number(mean, decimals: 1)
                    GoalBar(share: mean / 5, expected: nil)
                }
            } else {
                td(.class("muted"), .custom(name: "colspan", value: "2")) {
                    wording("pulse.tooFew")
                }
            }
        }
    }

    private func question(_ week: PulseWeek) -> String {
        week.question.map { wording.question($0) } ?? "–"
    }

    private var sparkline: Sparkline {
        Sparkline(
            id: "pulse-spark", name: wording("pulse.trend"),
            description: weeks.map { week in
                let mean =
                    week.mean.map { wording.number($0, decimals: 1) } ?? wording("pulse.tooFew")
                return "\(wording.period(week.week, .week)): \(mean)"
            }.joined(separator: ", "),
            values: weeks.map(\.mean), target: nil, isRunning: false)
    }
}
