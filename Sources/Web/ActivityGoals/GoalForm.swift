import Domain
import HTML

/// The goals that hold, each with a way to end it.
struct GoalTable: HTML {
    let frame: Frame
    let model: ActivityGoalsModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("label", value: wording("goals.now"))
        ) {
            table(.class("goal-table")) {
                thead {
                    tr {
                        th(.scope("col")) { wording("goals.holder") }
                        th(.scope("col")) { wording("goals.type") }
                        th(.scope("col"), .class("number")) { wording("goals.asked") }
                        th(.scope("col")) { wording("goals.since") }
                        th(.scope("col")) {
                            span(.class("visually-hidden")) { wording("goals.end") }
                        }
                    }
                }
                tbody { ForEach(model.goals) { goal in row(goal) } }
            }
        }
    }

    private func row(_ goal: ActivityGoal) -> some HTML {
        let name = model.name(goal.holder, frame)
        let type = wording.groupHead(goal.type, by: .type)
        return tr {
            th(.scope("row")) { name }
            td { type }
            td(.class("number")) { wording.goal(goal) }
            td { wording.shortDay(goal.from) }
            td { if model.isOpen(goal.holder) { end(goal, "\(name), \(type)") } }
        }
    }

    private func end(_ goal: ActivityGoal, _ name: String) -> some HTML {
        form(.class("take-back"), .method("post"), .action(Link.today(.goals).path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(GoalDraft.Field.holder), .value(goal.holder.text))
            input(.type("hidden"), .name(GoalDraft.Field.type), .value(goal.type))
            input(.type("hidden"), .name(GoalDraft.Field.per), .value(goal.per.rawValue))
            input(.type("hidden"), .name(GoalDraft.Field.quantity), .value("0"))
            input(
                .type("hidden"), .name(GoalDraft.Field.from),
                .value(max(goal.from, frame.today).description))
            button(.type("submit")) {
                wording("goals.end")
                span(.class("visually-hidden")) { ": \(name)" }
            }
        }
    }
}

/// Another goal, or another number for one that there is.
struct GoalForm: HTML {
    let frame: Frame
    let model: ActivityGoalsModel
    let draft: GoalDraft
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { wording("goals.new") }
            form(.class("entry-form"), .method("post"), .action(Link.today(.goals).path)) {
                FormToken(frame: frame)
                ChoiceField(
                    name: GoalDraft.Field.holder, words: wording("goals.holder"),
                    options: holders, chosen: draft.holder)
                type
                EntryField(
                    name: GoalDraft.Field.quantity, words: wording("goals.number"),
                    value: draft.quantity, keys: "numeric")
                ChoiceField(
                    name: GoalDraft.Field.per, words: wording("goals.per"),
                    options: ActivityGoal.Rhythm.allCases.map {
                        ($0.rawValue, wording.word($0.rawValue))
                    }, chosen: draft.per, hint: wording("goals.per.hint"))
                EntryField(
                    name: GoalDraft.Field.from, words: wording("goals.from"),
                    value: draft.from.isEmpty ? frame.today.description : draft.from,
                    type: "date")
                EntryField(
                    name: GoalDraft.Field.reason, words: wording("goals.reason"),
                    value: draft.reason, hint: wording("goals.reason.hint"), isRequired: false)
                button(.type("submit")) { wording("goals.keep") }
            }
        }
    }

    private var holders: [(value: String, title: String)] {
        let all: [ActivityGoal.Holder] =
            model.isForAll ? [.everyone] + Function.allCases.map { .function($0) } : []
        return (all + model.people.map { .person($0.id) }).map {
            ($0.text, model.name($0, frame))
        }
    }

    private var type: some HTML {
        div(.class("entry-field")) {
            label(.for("goal-type")) { wording("goals.type") }
            input(
                .type("text"), .id("goal-type"), .name(GoalDraft.Field.type), .required,
                .value(draft.type), .custom(name: "list", value: "goal-types"),
                .custom(name: "autocomplete", value: "off"),
                .custom(name: "maxlength", value: String(Logging.longestType)))
            HTMLElement<HTMLTag.datalist, _>(.id("goal-types")) {
                ForEach(model.types) { type in option(.value(wording.groupHead(type, by: .type))) {}
                }
            }
        }
    }
}
