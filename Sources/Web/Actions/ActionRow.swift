import Domain
import HTML
import Storage

/// An action item with all that its line tells.
struct ShownAction: Sendable {
    let item: ActionItem
    /// Who does it; nil when nobody is left who does.
    let owner: PersonName?
    /// The KPI it is to move, where it is still known.
    let kpi: KPI?
    /// The owner does not work here any more.
    let isOwnerGone: Bool
}

/// One action item: what, who and when; ticked off or opened with one press, changed below.
struct ActionRow: HTML {
    let frame: Frame
    let action: ShownAction
    /// To whom it can be given.
    let owners: [ActionOwner]
    /// What could not be kept.
    var refused: ActionRefused?
    private var wording: Wording { frame.wording }
    private var item: ActionItem { action.item }

    var body: some HTML {
        li(.class("action"), .id("action-\(item.id)")) {
            form(.class("action-tick"), .method("post"), .action(address)) {
                FormToken(frame: frame)
                hidden
                button(
                    .type("submit"), .name(ActionDraft.Field.deed),
                    .value(item.doneOn == nil ? "done" : "open"),
                    .class(item.doneOn == nil ? "tick" : "tick is-done")
                ) {
                    span(.class("visually-hidden")) {
                        wording(
                            item.doneOn == nil ? "action.tick" : "action.reopen",
                            ["title": item.title])
                    }
                }
            }
            div(.class("action-body")) {
                p(.class("action-title")) { item.title }
                p(.class("action-about")) { about }
                if item.doneOn == nil { changing }
            }
        }
    }

    private var address: String { Link.talk(.action(item.id)).path }

    @HTMLBuilder private var hidden: some HTML {
        input(.type("hidden"), .name(ActionDraft.Field.seen), .value(item.fingerprint))
    }

    @HTMLBuilder private var about: some HTML {
        if let doneOn = item.doneOn {
            span { wording("action.doneOn", ["day": wording.shortDay(doneOn)]) }
        } else if let dueOn = item.dueOn {
            if item.isLate(on: frame.today) {
                strong(.class("is-late")) {
                    wording("action.late", ["day": wording.shortDay(dueOn)])
                }
            } else {
                span { wording("action.dueOn", ["day": wording.shortDay(dueOn)]) }
            }
        } else {
            span { wording("action.noDay") }
        }
        span {
            action.owner.map { frame.names($0) } ?? wording("action.nobody")
            if action.isOwnerGone { " (\(wording("action.left")))" }
        }
        if let kpi = action.kpi {
            a(.href(frame.href(.kpi(kpi.slug)))) { wording.name(of: kpi) }
        }
    }

    private var changing: some HTML {
        details {
            summary {
                wording("action.change")
                span(.class("visually-hidden")) { ": \(item.title)" }
            }
            ActionChangeForm(frame: frame, action: action, owners: owners, refused: refused)
        }.attributes(.custom(name: "open", value: "open"), when: refused != nil)
    }
}

/// What could not be kept of a change, and why.
struct ActionRefused: Sendable {
    let id: String
    let ownerID: String
    let due: String
    let why: Why

    /// Why it was not kept.
    enum Why: Hashable, Sendable {
        case unknownOwner, ownerLeft, notADay
        /// Somebody else changed it meanwhile.
        case changed
    }
}

/// Another day, or another owner.
struct ActionChangeForm: HTML {
    let frame: Frame
    let action: ShownAction
    let owners: [ActionOwner]
    let refused: ActionRefused?
    private var wording: Wording { frame.wording }
    private var item: ActionItem { action.item }

    var body: some HTML {
        form(
            .class("action-change"), .method("post"),
            .action(Link.talk(.action(item.id)).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(ActionDraft.Field.seen), .value(item.fingerprint))
            if let sentence { p(.class("entry-mistake"), .role("alert")) { sentence } }
            label {
                span { wording("action.owner") }
                select(.name(ActionDraft.Field.owner)) {
                    ForEach(choices) { one in
                        option(.value(one.value)) { one.title }
                            .attributes(
                                .custom(name: "selected", value: "selected"),
                                when: one.value == refused?.ownerID ?? item.ownerID ?? "")
                    }
                }
            }
            label {
                span { wording("action.due") }
                input(
                    .type("date"), .name(ActionDraft.Field.due),
                    .value(refused?.due ?? item.dueOn?.description ?? ""))
            }
            button(.type("submit"), .name(ActionDraft.Field.deed), .value("keep")) {
                wording("action.keep")
            }
        }
    }

    private var choices: [(value: String, title: String)] {
        var found = owners.map { (value: $0.id, title: frame.names($0.name)) }
        if let id = item.ownerID, !owners.contains(where: { $0.id == id }) {
            let name = action.owner.map { frame.names($0) } ?? wording("action.nobody")
            found.insert(
                (
                    value: id,
                    title: action.isOwnerGone ? "\(name) (\(wording("action.left")))" : name
                ),
                at: 0)
        } else if item.ownerID == nil {
            found.insert((value: "", title: wording("action.nobody")), at: 0)
        }
        return found
    }

    private var sentence: String? {
        switch refused?.why {
        case .unknownOwner: wording("action.unknownOwner")
        case .ownerLeft: wording("action.ownerLeft")
        case .notADay: wording("action.notADay")
        case .changed: wording("action.changedMeanwhile", ["now": now])
        case nil: nil
        }
    }

    /// How it stands now, beside what was typed.
    private var now: String {
        let owner = action.owner.map { frame.names($0) } ?? wording("action.nobody")
        let due = item.dueOn.map { wording.shortDay($0) } ?? wording("action.noDay")
        return "\(owner), \(due)"
    }
}
