import Domain
import HTML

/// A line of the plan as it is changed or added, where it stands.
struct PlanLineForm: HTML {
    let frame: Frame
    let shown: ShownPlan
    let draft: PlanLineDraft
    private var wording: Wording { frame.wording }
    private var item: PlanItem { draft.item }
    private var year: Int { shown.plan.year }
    private typealias Field = PlanLineDraft.Field

    var body: some HTML {
        form(
            .class("entry-form plan-line-form"), .method("post"), .action(PlanLink.lines(year).path)
        ) {
            FormToken(frame: frame)
            hidden
            if let meanwhile = draft.meanwhile { overtaken(meanwhile) }
            if draft.flaws.contains(.year) {
                p(.class("notice error-detail"), .role("alert")) { wording("plan.flaw.year") }
            }
            EntryText(
                name: Field.title, words: wording.kind(item.kind), value: item.title,
                hint: wording("plan.hint.\(item.kind.rawValue)"), mistake: titleMistake)
            if item.kind == .tactic {
                div(.class("plan-fields")) { tacticFields }
            }
            div(.class("plan-deeds")) {
                button(.type("submit"), .name(Field.action), .value("keep")) {
                    wording(draft.isNew ? "plan.add.button" : "plan.keep")
                }
                a(.href(PlanLink.done(.same, year, item.area))) { wording("plan.cancel") }
                if !draft.isNew {
                    a(.href(PlanLink.removal(year, item.key).openHref)) { wording("plan.remove") }
                }
            }
        }
    }

    @HTMLBuilder private var hidden: some HTML {
        input(.type("hidden"), .name(Field.key), .value(item.key))
        input(.type("hidden"), .name(Field.kind), .value(item.kind.rawValue))
        input(.type("hidden"), .name(Field.area), .value(item.area.rawValue))
        input(.type("hidden"), .name(Field.isNew), .value(draft.isNew ? "yes" : "no"))
        input(.type("hidden"), .name(Field.seen), .value(draft.seen))
    }

    @HTMLBuilder private var tacticFields: some HTML {
        ChoiceField(
            name: Field.owner, words: wording("plan.owner"), options: owners,
            chosen: item.ownerID ?? "", mistake: ownerMistake)
        EntryField(
            name: Field.due, words: wording("plan.due"), value: draft.due, type: "date",
            mistake: draft.isDueUnreadable ? wording("plan.flaw.due") : nil, isRequired: false)
        ChoiceField(
            name: Field.state, words: wording("plan.state"),
            options: wording.stateChoices(was?.state ?? item.state), chosen: item.state ?? "")
        ChoiceField(
            name: Field.kpi, words: wording("plan.kpi"), options: kpis, chosen: item.kpi ?? "",
            mistake: draft.flaws.contains(.kpiUnknown) ? wording("plan.flaw.kpi") : nil)
        ChoiceField(
            name: Field.parent, words: wording("plan.kind.strategy"), options: strategies,
            chosen: item.parent ?? "",
            mistake: draft.flaws.contains(.strategyUnknown) ? wording("plan.flaw.strategy") : nil)
    }

    /// The line as it is, whatever was typed over it.
    private var was: PlanItem? { shown.plan.item(item.key) }

    /// Whoever owns it stays to be chosen, also when they left.
    private var owners: [(value: String, title: String)] {
        let there = shown.owners
        var options = [("", wording("plan.owner.none"))]
        for id in Set([was?.ownerID, item.ownerID].compactMap { $0 }).sorted()
        where !there.contains(where: { $0.id == id }) {
            let name = frame.names(shown.name(id))
            let left = shown.left(id).map(wording.shortDay)
            options.append(
                (
                    id,
                    left.map { wording("plan.owner.left", ["name": name, "day": $0]) } ?? name
                ))
        }
        return options + there.map { ($0.id, frame.names(shown.name($0.id))) }
    }

    /// Those of its area first, then the others on the board, and the one it has.
    private var kpis: [(value: String, title: String)] {
        let there = shown.attributes.kpis.filter { $0.isOnBoard(on: shown.today) }
        let own = there.filter { $0.area == item.area }
        let others = there.filter { $0.area != item.area }
        let kept = [was?.kpi, item.kpi].compactMap { $0 }.filter { slug in
            !there.contains { $0.slug == slug }
        }
        return [("", wording("plan.kpi.none"))]
            + (own + others).map { ($0.slug, wording.name(of: $0)) }
            + Set(kept).sorted().map { ($0, wording.kpi($0, of: shown)) }
    }

    private var strategies: [(value: String, title: String)] {
        let there = shown.plan.strategies(item.area)
        let kept = item.parent.flatMap { key in
            there.contains { $0.key == key } ? nil : [(key, wording("plan.loose"))]
        }
        let none = kept == nil ? [("", wording("plan.loose"))] : kept ?? []
        return none + there.map { ($0.key, $0.title) }
    }
}

extension PlanLineForm {
    private var titleMistake: String? {
        if draft.flaws.contains(.noTitle) { return wording("plan.flaw.noTitle") }
        guard draft.flaws.contains(.titleTooLong) else { return nil }
        return wording("plan.flaw.titleTooLong", ["n": String(PlanItem.longestTitle)])
    }

    private var ownerMistake: String? {
        for flaw in draft.flaws {
            if case .ownerLeft(let day) = flaw {
                return wording("plan.flaw.ownerLeft", ["day": wording.day(day)])
            }
        }
        return draft.flaws.contains(.ownerUnknown) ? wording("plan.flaw.ownerUnknown") : nil
    }

    /// What somebody else made of the line, beside what was typed.
    private func overtaken(_ meanwhile: PlanLineDraft.Meanwhile) -> some HTML {
        div(.class("notice"), .role("alert")) {
            switch meanwhile {
            case .changed(let now):
                p(.class("error-detail")) { wording("plan.overtaken") }
                PlanTactic(frame: frame, shown: shown, item: now)
            case .removed:
                p(.class("error-detail")) { wording("plan.overtaken.removed") }
            }
            p {
                wording("plan.overtaken.choose")
                " "
                a(.href(PlanLink.done(.same, year, item.area))) { wording("plan.keepTheirs") }
            }
        }
    }
}
