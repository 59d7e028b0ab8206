import Domain
import HTML

/// What is to be done: one's own first, then that of one's people; what was done lately below.
struct ActionsPage: Page {
    let frame: Frame
    let model: ActionsModel
    /// What was just done.
    var done: Done?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case made, ticked, opened, kept
    }

    var title: String { wording("actions.title") }

    var content: some HTML {
        h1 { title }
        TalkTabs(frame: frame, here: .actions())
        p(.class("lead")) { wording(model.isOfOthers ? "actions.lead.leads" : "actions.lead") }
        if let done {
            p(.class("notice"), .role("status")) { wording("actions.\(done.rawValue)") }
        }
        if let draft = model.draft, model.isDraftOpen {
            newItem(draft)
        }
        if model.isOfOthers {
            list("actions.own", model.own, "actions.none")
            list("actions.others", model.others, "actions.none.others")
        } else {
            list("actions.open", model.own, "actions.none")
        }
        if let draft = model.draft, !model.isDraftOpen { newItem(draft) }
        if !model.doneLately.isEmpty {
            list("actions.doneLately", model.doneLately, "actions.none")
        }
        if !(model.own + model.others + model.doneLately).isEmpty {
            TableLinks(frame, of: .talk(.actions()))
        }
    }

    private func list(_ key: String, _ actions: [ShownAction], _ none: String) -> some HTML {
        section(.class("action-list")) {
            h2 { wording(key) }
            if actions.isEmpty {
                p(.class("muted")) { wording(none) }
            } else {
                ul(.class("actions-of")) {
                    ForEach(actions) { one in
                        ActionRow(
                            frame: frame, action: one, owners: model.owners,
                            refused: model.refused.flatMap { $0.id == one.item.id ? $0 : nil })
                    }
                }
            }
        }
    }

    private func newItem(_ draft: ActionDraft) -> some HTML {
        section(.id("new")) {
            h2 {
                model.draftKPI.map { wording("actions.new.about", ["kpi": wording.name(of: $0)]) }
                    ?? wording("actions.new")
            }
            form(.class("entry-form"), .method("post"), .action(Link.talk(.actions()).path)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(ActionDraft.Field.kpi), .value(draft.kpi))
                ActionFields(frame: frame, draft: draft, owners: model.owners)
                button(.type("submit")) { wording("action.make") }
            }
        }
    }
}
