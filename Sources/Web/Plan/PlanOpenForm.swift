import Domain
import HTML
import Storage

/// The line that is open, where it stands.
struct PlanOpenForm: HTML {
    let frame: Frame
    let shown: ShownPlan
    let opening: PlanOpening
    let history: [ShownChange]

    var body: some HTML {
        div(.class("plan-open"), .id(PlanLink.open)) {
            switch opening {
            case .line(let draft):
                PlanLineForm(frame: frame, shown: shown, draft: draft)
                PlanLineHistory(
                    frame: frame, shown: shown, item: draft.item, changes: history)
            case .removal(let item, let isOvertaken):
                PlanRemovalForm(
                    frame: frame, shown: shown, item: item, isOvertaken: isOvertaken)
            case .state(let item, let isOvertaken):
                PlanStateForm(frame: frame, item: item, isOvertaken: isOvertaken)
            case .nothing, .order: EmptyHTML()
            }
        }
    }
}

/// Takes a line out, once one has read what goes with it.
struct PlanRemovalForm: HTML {
    let frame: Frame
    let shown: ShownPlan
    let item: PlanItem
    let isOvertaken: Bool
    private var wording: Wording { frame.wording }
    private var year: Int { item.year }

    var body: some HTML {
        form(.class("entry-form plan-removal"), .method("post"), .action(PlanLink.lines(year).path))
        {
            FormToken(frame: frame)
            input(.type("hidden"), .name(PlanLineDraft.Field.key), .value(item.key))
            input(
                .type("hidden"), .name(PlanLineDraft.Field.seen),
                .value(shown.plan.mark(ofSubtree: item)))
            if isOvertaken {
                p(.class("notice error-detail"), .role("alert")) {
                    wording("plan.removal.overtaken")
                }
            }
            p { strong { wording("plan.removal.ask", ["title": item.title]) } }
            if !others.isEmpty {
                p { wording("plan.removal.tactics") }
                ul(.class("questions")) { ForEach(others) { line in li { line.title } } }
            }
            div(.class("plan-deeds")) {
                button(.type("submit"), .name(PlanLineDraft.Field.action), .value("remove")) {
                    wording("plan.removal.button")
                }
                a(.href(PlanLink.done(.same, year, item.area))) { wording("plan.cancel") }
            }
        }
    }

    private var others: [PlanItem] { Array(shown.plan.subtree(of: item).dropFirst()) }
}

/// How far a tactic is, for its owner to say.
struct PlanStateForm: HTML {
    let frame: Frame
    let item: PlanItem
    let isOvertaken: Bool
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(PlanLink.states(item.year).path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(PlanLineDraft.Field.key), .value(item.key))
            input(.type("hidden"), .name(PlanLineDraft.Field.seen), .value(item.mark))
            if isOvertaken {
                p(.class("notice error-detail"), .role("alert")) {
                    wording(
                        "plan.state.overtaken",
                        ["state": item.state.map(wording.planState) ?? wording("plan.state.none")])
                }
            }
            p { strong { item.title } }
            ChoiceField(
                name: PlanLineDraft.Field.state, words: wording("plan.state"),
                options: wording.stateChoices(item.state), chosen: item.state ?? "")
            div(.class("plan-deeds")) {
                button(.type("submit")) { wording("plan.keep") }
                a(.href(PlanLink.done(.same, item.year, item.area))) { wording("plan.cancel") }
            }
        }
    }
}

/// What was made of a line before, the latest first.
struct PlanLineHistory: HTML {
    let frame: Frame
    let shown: ShownPlan
    let item: PlanItem
    let changes: [ShownChange]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !changes.isEmpty {
            details(.class("plan-history")) {
                summary { wording("plan.history") }
                ol { ForEach(changes) { one in row(one) } }
                TableLinks(frame, .changes, of: .plan(.line(item.year, item.key)))
            }
        }
    }

    private func row(_ one: ShownChange) -> some HTML {
        li {
            span(.class("muted")) { one.byline(wording) }
            if !one.change.was.isEmpty {
                p { wording("plan.history.was", ["line": named(one.change.was)]) }
            }
            p { wording("plan.history.became", ["line": named(one.change.became)]) }
        }
    }

    /// With the owner's name in the place of their id.
    func named(_ text: String) -> String {
        text.components(" · ").map { part in
            guard part.first == "[", part.last == "]" else { return wording.planState(part) }
            let id = String(part.dropFirst().dropLast())
            return id.isEmpty ? wording("about.looks.erased") : frame.names(shown.name(id))
        }.joined(separator: " · ")
    }
}

extension String {
    /// The parts between a mark.
    fileprivate func components(_ mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension Wording {
    /// Koers' own words for how far a tactic is, and the one that it has where that is another.
    func stateChoices(_ state: String?) -> [(value: String, title: String)] {
        let own = PlanState.allCases.map { ($0.rawValue, planState($0.rawValue)) }
        guard let state, PlanState(rawValue: state) == nil else {
            return [("", self("plan.state.none"))] + own
        }
        return [("", self("plan.state.none")), (state, state)] + own
    }
}
