import Domain
import HTML

/// The KPIs of the board with the target that holds, each with the way to its year.
struct AllTargetsPage: Page {
    let frame: Frame
    let areas: [FocusedArea]
    /// How many teams and persons have a target of their own, by the slug of the KPI.
    let ofOthers: [String: Int]
    /// Nothing was chosen yet.
    let isProposal: Bool

    var title: String { wording("targets.all.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("focus.title"), .focus(.home))])
        h1 { title }
        p(.class("lead")) { wording("targets.all.text") }
        if isProposal {
            ProposalNotice(frame: frame)
        } else {
            div(.class("scroll")) { list }
            TableLinks(frame)
        }
    }

    private var list: some HTML {
        table(.class("all-targets")) {
            thead {
                tr {
                    th(.scope("col")) { wording("word.kpi") }
                    th(.scope("col")) { wording("kpi.table.state") }
                    th(.scope("col"), .class("number")) { wording("kpi.table.target") }
                    th(.scope("col"), .class("number")) { wording("targets.all.others") }
                    th(.scope("col")) { wording("focus.change") }
                }
            }
            tbody { ForEach(areas.flatMap(\.kpis)) { kpi in row(kpi) } }
        }
    }

    private func row(_ kpi: FocusedKPI) -> some HTML {
        let slug = kpi.reading.kpi.kpi.slug
        return tr {
            th(.scope("row")) {
                a(.href(frame.href(.kpi(slug)))) { kpi.reading.name }
                small { wording.perLength(kpi.reading.length) }
            }
            td { HealthSign(health: kpi.reading.kpi.health, wording: wording) }
            td(.class("number")) { kpi.reading.target ?? "–" }
            td(.class("number")) { ofOthers[slug].map { wording.whole($0) } ?? "–" }
            td {
                a(.href(frame.href(.focus(.kpiTargets(slug))))) {
                    wording("focus.targets")
                    span(.class("visually-hidden")) { ": \(kpi.reading.name)" }
                }
            }
        }
    }
}
