import Domain
import HTML

/// What only the page of activities has: counts per type, per team and per person, beside their
/// goals.
struct ActivityParts: HTML {
    let frame: Frame
    let view: ActivityView
    /// The KPIs that count activities: what can be chosen instead of all of them.
    let kpis: [KPI]
    /// Nil as long as no activity was recorded.
    let overview: ActivityOverview?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("activity"), .id("counts")) {
            h2 {
                wording("counts.title") + " "
                if let overview { span(.class("kpi-period")) { period(overview) } }
            }
            if let overview {
                ActivityChoices(frame: frame, view: view, kpis: kpis)
                ActivityWhole(frame: frame, view: view, overview: overview)
                if overview.whole.n > 0 {
                    div(.class("splits")) {
                        table(overview, overview.types, "type", .type)
                        table(overview, overview.teams, "team", .team)
                    }
                }
                ActivityPeople(frame: frame, view: view, overview: overview)
            } else {
                p(.class("notice")) {
                    wording("kpi.noValue", ["reason": wording("noValue.nothingRecorded")])
                }
            }
        }
        if frame.sees(.today(.goals)) {
            ul(.class("actions")) {
                li { a(.href(Link.today(.goals).path)) { wording("goals.title") } }
            }
        }
        ImpactInvitation(frame: frame)
    }

    private func table(
        _ overview: ActivityOverview, _ lines: [ActivityLine], _ name: String,
        _ dimension: Dimension
    ) -> some HTML {
        div(.class("split")) {
            ActivityTable(
                caption: wording(
                    "counts.by", ["dimension": wording.dimension(dimension)]),
                lines: lines, dimension: dimension, overview: overview, frame: frame)
            TableLinks(frame, dimension == .type ? .types : .teams)
        }
    }

    private func period(_ overview: ActivityOverview) -> String {
        overview.isComplete
            ? wording.period(overview.period, view.length)
            : wording.runningPeriod(overview.period, view.length, at: frame.on)
    }
}

/// Everything together: how much, against what, and per person and working day.
struct ActivityWhole: HTML {
    let frame: Frame
    let view: ActivityView
    let overview: ActivityOverview
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("activity-whole")) {
            p(.class("kpi-figure")) {
                strong { wording.whole(Int(overview.whole.count)) }
                span(.class("kpi-unit")) { wording("counts.unit") }
            }
            if let goal = overview.whole.goal {
                p(.class("kpi-target")) {
                    wording("kpi.target", ["target": wording.number(goal, upTo: 0)])
                    if !overview.isComplete {
                        span(.class("kpi-expected")) {
                            wording(
                                "kpi.expected",
                                [
                                    "expected": wording.number(
                                        overview.expected(goal), upTo: 0)
                                ])
                        }
                    }
                }
            } else {
                p(.class("kpi-change")) { wording("counts.noGoal") }
            }
            if let each = overview.perPersonPerDay(overview.whole) {
                p(.class("kpi-change")) {
                    wording.counted(
                        "counts.each", overview.whole.people,
                        ["each": wording.number(each, upTo: 1)])
                }
            }
        }
    }
}
