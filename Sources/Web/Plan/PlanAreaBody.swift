import Domain
import HTML

/// An area of a plan where it can be changed: lines are dragged or moved, opened, and added.
struct PlanAreaBody: HTML {
    let frame: Frame
    let shown: ShownPlan
    let area: FocusArea
    let opening: PlanOpening
    let history: [ShownChange]
    private var wording: Wording { frame.wording }
    private var year: Int { shown.plan.year }

    var body: some HTML {
        if !shown.isEditable, opening.area != area, !hasOwn {
            PlanAreaReading(frame: frame, shown: shown, area: area)
        } else {
            results
            if isArranging {
                PlanOrderForm(
                    frame: frame, area: area, shown: shown, isOvertaken: isOvertaken,
                    content: groups)
            } else {
                groups
            }
            if shown.isEditable || opening.area == area { additions }
        }
    }

    /// Somebody's own tactics can be opened by them.
    private var hasOwn: Bool { shown.plan.items.contains { $0.area == area && shown.isOwn($0) } }

    /// Lines move unless one of them is open: forms do not stand within each other.
    private var isArranging: Bool {
        if isOvertaken { return true }
        return shown.isEditable && opening.area != area && shown.plan.places(area).count > 1
    }

    /// Whether somebody else arranged the area meanwhile.
    private var isOvertaken: Bool {
        if case .order(let other, _) = opening { other == area } else { false }
    }

    private var results: some HTML {
        ForEach(shown.plan.endResults(area)) { item in
            if opening.key == item.key {
                PlanOpenForm(frame: frame, shown: shown, opening: opening, history: history)
            } else {
                p(.class("plan-result")) {
                    item.title
                    if shown.isEditable { PlanEdit(frame: frame, item: item) }
                }
            }
        }
    }

    private var groups: some HTML {
        ol(.class("plan-strategies")) {
            ForEach(shownGroups.enumerated()) { place, group in strategy(group, place + 1) }
        }
        .attributes(.class("order"), .data("order", value: ""), when: isArranging)
    }

    /// The order that was put together, where it could not be kept.
    private var shownGroups: [PlanGroup] {
        if case .order(let other, let places) = opening, other == area {
            return shown.plan.arranged(area, places).groups(area)
        }
        return shown.plan.groups(area)
    }

    private func strategy(_ group: PlanGroup, _ place: Int) -> some HTML {
        PlanStrategy(
            frame: frame, shown: shown, group: group, area: area, opening: opening,
            history: history, isArranging: isArranging, place: place)
    }

    /// What can be added to the area; the form of a new line stands here.
    @HTMLBuilder private var additions: some HTML {
        if case .line(let draft) = opening, draft.isNew, draft.item.area == area {
            PlanOpenForm(frame: frame, shown: shown, opening: opening, history: [])
        } else if shown.isEditable {
            ul(.class("plan-add")) {
                if shown.plan.endResults(area).isEmpty { li { add(.endResult) } }
                li { add(.strategy) }
                // Below a strategy there is room for its own.
                if shown.plan.strategies(area).isEmpty { li { add(.tactic) } }
            }
        }
    }

    private func add(_ kind: PlanKind) -> some HTML {
        a(.href(PlanLink.newLine(year, area, kind).openHref)) {
            wording("plan.add.\(kind.rawValue)")
            span(.class("visually-hidden")) { ": \(wording.area(area))" }
        }
    }
}
