import Domain
import HTML
import Storage

/// What was heard in the round and is done about it: everybody reads it, the director writes it.
struct PrioritiesSection: HTML {
    let frame: Frame
    let model: OutcomeModel
    let draft: PriorityDraft?
    let isDone: Bool
    private var wording: Wording { frame.wording }
    private var isWriter: Bool { frame.sees(.motivation(.priorities)) }

    /// Where it stands on the page.
    static let place = "heard"

    var body: some HTML {
        if model.team == nil, isWriter || !model.priorities.isEmpty {
            section(.class("part"), .id(Self.place)) {
                h2 { wording("priorities.title") }
                if isDone { p(.class("notice"), .role("status")) { wording("priorities.done") } }
                if model.priorities.isEmpty {
                    p(.class("muted")) { wording("priorities.none") }
                }
                if !model.priorities.isEmpty {
                    ol(.class("priorities")) {
                        ForEach(model.priorities) { one in li { shown(one) } }
                    }
                }
                if isWriter, let next { form(next, nil) }
            }
        }
    }

    /// The place of one that can still be published.
    private var next: Int? {
        (1...RoundPriority.most).first { ordinal in
            !model.priorities.contains { $0.ordinal == ordinal }
        }
    }

    @HTMLBuilder private func shown(_ one: RoundPriority) -> some HTML {
        dl {
            dt { wording("priorities.heard") }
            dd { one.heard }
            dt { wording("priorities.deed") }
            dd { one.deed }
            if !one.outcome.isEmpty {
                dt { wording("priorities.outcome") }
                dd {
                    one.outcome
                    if let day = one.outcomeOn {
                        " "
                        span(.class("muted")) { "(\(wording.day(day)))" }
                    }
                }
            }
        }
        p(.class("muted")) {
            wording("priorities.published", ["day": wording.day(one.publishedOn)])
        }
        if isWriter { form(one.ordinal, one) }
    }

    private func form(_ ordinal: Int, _ known: RoundPriority?) -> some HTML {
        let own = draft.flatMap { $0.priority.ordinal == ordinal ? $0 : nil }
        return details {
            summary { wording(known == nil ? "priorities.add" : "priorities.change") }
            PriorityForm(
                frame: frame, round: model.shown.round.name, ordinal: ordinal, known: known,
                draft: own)
        }
        .attributes(.custom(name: "open", value: "open"), when: own != nil)
    }
}

/// Where the director writes one.
struct PriorityForm: HTML {
    let frame: Frame
    let round: String
    let ordinal: Int
    let known: RoundPriority?
    let draft: PriorityDraft?
    private var wording: Wording { frame.wording }
    private var texts: RoundPriority? { draft?.priority ?? known }
    private typealias Field = PriorityDraft.Field

    var body: some HTML {
        form(
            .class("entry-form"), .method("post"), .action(Link.motivation(.priorities).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.round), .value(round))
            input(.type("hidden"), .name(Field.ordinal), .value(String(ordinal)))
            input(.type("hidden"), .name(Field.seen), .value(RoundPriority.mark(known)))
            if draft?.isOvertaken == true {
                p(.class("notice error-detail"), .role("alert")) { wording("priorities.overtaken") }
            }
            if draft?.flaws.contains(.tooLong) == true {
                p(.class("notice error-detail"), .role("alert")) { limit }
            }
            text(Field.heard, texts?.heard ?? "", isWrong: draft?.flaws.contains(.noHeard) == true)
            text(Field.deed, texts?.deed ?? "", isWrong: draft?.flaws.contains(.noDeed) == true)
            if known != nil { text(Field.outcome, texts?.outcome ?? "", isRequired: false) }
            div(.class("plan-deeds")) {
                button(.type("submit")) {
                    wording(known == nil ? "priorities.publish" : "priorities.keep")
                }
                if known != nil {
                    button(
                        .class("is-quiet"), .type("submit"), .name(Field.action),
                        .value(Field.remove), .custom(name: "formnovalidate", value: "")
                    ) { wording("priorities.remove") }
                }
            }
        }
    }

    private var limit: String {
        wording("priorities.tooLong", ["n": wording.whole(RoundPriority.longest)])
    }

    private func text(
        _ name: String, _ value: String, isWrong: Bool = false, isRequired: Bool = true
    ) -> some HTML {
        EntryText(
            name: name, words: wording("priorities.\(name)"), value: value,
            hint: wording("priorities.\(name).hint"),
            mistake: isWrong ? wording("priorities.missing") : nil, id: "\(name)-\(ordinal)",
            isRequired: isRequired)
    }
}
