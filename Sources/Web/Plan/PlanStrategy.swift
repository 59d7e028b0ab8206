import Domain
import HTML

/// A strategy with its tactics, where they are changed; without one, the tactics of none.
struct PlanStrategy: HTML {
    let frame: Frame
    let shown: ShownPlan
    let group: PlanGroup
    let area: FocusArea
    let opening: PlanOpening
    let history: [ShownChange]
    let isArranging: Bool
    /// Its place among the strategies, from 1.
    let place: Int
    private var wording: Wording { frame.wording }
    private var year: Int { shown.plan.year }

    var body: some HTML {
        li(.class("plan-strategy"), .data("order-name", value: title)) {
            if let strategy = group.strategy, opening.key == strategy.key {
                open
            } else {
                div(.class("plan-strategy-head")) {
                    if let strategy = group.strategy, isArranging {
                        moves(strategy, place: place, of: shown.plan.strategies(area).count)
                    }
                    h3 { title }
                    if let strategy = group.strategy, shown.isEditable {
                        PlanEdit(frame: frame, item: strategy)
                    }
                }
            }
            div {
                if isArranging { OrderSaid(wording: wording) }
                tactics
            }
            if let strategy = group.strategy, shown.isEditable {
                p(.class("plan-add")) {
                    a(.href(PlanLink.newLine(year, area, .tactic, under: strategy.key).openHref)) {
                        wording("plan.add.tactic")
                        span(.class("visually-hidden")) { ": \(strategy.title)" }
                    }
                }
            }
        }
    }

    private var title: String { group.strategy?.title ?? wording("plan.loose") }

    private var open: some HTML {
        PlanOpenForm(frame: frame, shown: shown, opening: opening, history: history)
    }

    private var tactics: some HTML {
        ol(.class(isArranging ? "plan-tactics order" : "plan-tactics")) {
            ForEach(group.tactics.enumerated()) { place, item in tactic(item, place + 1) }
        }
        .attributes(
            .data("order", value: ""), .data("order-group", value: area.rawValue),
            .data("order-key", value: group.strategy?.key ?? ""), when: isArranging)
    }

    private func tactic(_ item: PlanItem, _ place: Int) -> some HTML {
        li(.class("plan-tactic"), .data("order-name", value: item.title)) {
            if opening.key == item.key {
                open
            } else {
                if isArranging {
                    // It may come to stand below all the others of its area.
                    moves(item, place: place, of: shown.plan.places(area).count)
                }
                PlanTactic(frame: frame, shown: shown, item: item)
                if shown.isEditable || shown.isOwn(item) { PlanEdit(frame: frame, item: item) }
            }
        }
    }

    @HTMLBuilder private func moves(_ item: PlanItem, place: Int, of count: Int) -> some HTML {
        let line = shown.plan.places(area).firstIndex { $0.key == item.key } ?? 0
        OrderMoves(
            wording: wording, name: item.title, field: PlanOrderField.place(line, area),
            place: place, count: count)
        input(.type("hidden"), .name(PlanOrderField.key(line)), .value(item.key))
        if item.kind == .tactic {
            input(
                .type("hidden"), .name(PlanOrderField.under(line)),
                .value(group.strategy?.key ?? ""), .data("order-under", value: ""))
        }
    }
}

/// Leads to where a line is changed.
struct PlanEdit: HTML {
    let frame: Frame
    let item: PlanItem

    var body: some HTML {
        a(.class("plan-edit"), .href(PlanLink.line(item.year, item.key).openHref)) {
            frame.wording("plan.change")
            span(.class("visually-hidden")) { ": \(item.title)" }
        }
    }
}
