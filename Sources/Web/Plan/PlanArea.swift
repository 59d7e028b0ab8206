import Domain
import HTML

/// The head of an area in a plan: its place, its name, and how much of it is late.
struct PlanAreaHead: HTML {
    let frame: Frame
    let shown: ShownPlan
    let area: FocusArea
    let rank: Int
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("plan-area-head")) {
            p(.class("area-rank")) {
                span(.class("visually-hidden")) { wording("area.rank") + " " }
                String(rank)
            }
            h2 { name }
            if late > 0 { p(.class("plan-late")) { wording.counted("plan.late", late) } }
        }
    }

    private var late: Int { shown.plan.late(area, on: shown.today) }

    @HTMLBuilder private var name: some HTML {
        if frame.sees(.area(area)) {
            a(.href(frame.href(.area(area)))) { wording.area(area) }
        } else {
            wording.area(area)
        }
    }
}

/// An area of a plan, to be read.
struct PlanAreaReading: HTML {
    let frame: Frame
    let shown: ShownPlan
    let area: FocusArea
    private var wording: Wording { frame.wording }
    private var plan: Plan { shown.plan }

    var body: some HTML {
        if plan.endResults(area).isEmpty {
            p(.class("plan-result muted")) { wording("plan.endResult.none") }
        }
        ForEach(plan.endResults(area)) { item in p(.class("plan-result")) { item.title } }
        div(.class("plan-strategies")) {
            ForEach(plan.groups(area)) { group in strategy(group) }
        }
    }

    private func strategy(_ group: PlanGroup) -> some HTML {
        div(.class("plan-strategy")) {
            h3 { group.strategy?.title ?? wording("plan.loose") }
            ul(.class("plan-tactics")) {
                ForEach(group.tactics) { tactic in
                    li(.class("plan-tactic")) {
                        PlanTactic(frame: frame, shown: shown, item: tactic)
                    }
                }
            }
        }
    }
}

/// A strategy with its tactics; without one, those that stand under none.
struct PlanGroup: Sendable {
    let strategy: PlanItem?
    let tactics: [PlanItem]
}

extension Plan {
    /// The strategies of an area with their tactics; those of no strategy last, if there are any.
    func groups(_ area: FocusArea) -> [PlanGroup] {
        let loose = tactics(area, under: nil)
        return strategies(area).map {
            PlanGroup(strategy: $0, tactics: tactics(area, under: $0.key))
        } + (loose.isEmpty ? [] : [PlanGroup(strategy: nil, tactics: loose)])
    }
}

/// A tactic: what, who, by when, how far it is, and the KPI that it is to move.
struct PlanTactic: HTML {
    let frame: Frame
    let shown: ShownPlan
    let item: PlanItem
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("plan-what")) {
            p(.class("plan-title")) { item.title }
            ul(.class("plan-facts")) {
                if let id = item.ownerID { li { owner(id) } }
                if let due = item.dueOn { li { dueOn(due) } }
                if let state = item.state { li { fact("plan.state", wording.planState(state)) } }
                if let kpi = item.kpi { li { fact("plan.kpi", wording.kpi(kpi, of: shown)) } }
            }
        }
    }

    private func fact(_ key: String, _ text: String) -> some HTML {
        span {
            span(.class("visually-hidden")) { wording(key) + ": " }
            text
        }
    }

    private func owner(_ id: String) -> some HTML {
        let name = frame.names(shown.name(id))
        let text =
            shown.left(id).map {
                wording("plan.owner.left", ["name": name, "day": wording.shortDay($0)])
            } ?? name
        return span {
            span(.class("visually-hidden")) { wording("plan.owner") + ": " }
            text
        }
    }

    private func dueOn(_ day: Day) -> some HTML {
        span {
            span(.class("visually-hidden")) { wording("plan.due") + ": " }
            wording.shortDay(day)
            if item.isLate(on: shown.today) {
                " "
                strong(.class("plan-late")) { wording("plan.isLate") }
            }
        }
    }
}
