import Domain
import HTML
import Storage

/// One agreement: what the two do, how it stands, and what whoever looks can do about it.
struct AgreementRow: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let agreement: Agreement
    var refused: AgreementRefused?
    private var wording: Wording { frame.wording }
    private typealias Field = AgreementDraft.Field

    var body: some HTML {
        li(.class("agreement")) {
            dl {
                part(
                    wording("agreement.leaderPart", ["name": frame.names(model.leader)]),
                    agreement.leaderPart)
                part(wording("agreement.organisationPart"), agreement.organisationPart)
            }
            p(.class("action-about")) { standing }
            if agreement.state == .done { KeptPart(frame: frame, model: model, of: agreement) }
            if model.side == .leader { ways }
        }
    }

    @HTMLBuilder private func part(_ words: String, _ text: String) -> some HTML {
        if !text.isEmpty {
            dt { words }
            dd(.class("said")) { text }
        }
    }

    @HTMLBuilder private var standing: some HTML {
        switch agreement.state {
        case .open:
            if let due = agreement.dueOn {
                if agreement.isLate(on: frame.today) {
                    strong(.class("is-late")) {
                        wording("action.late", ["day": wording.shortDay(due)])
                    }
                } else {
                    span { wording("action.dueOn", ["day": wording.shortDay(due)]) }
                }
            } else {
                span { wording("action.noDay") }
            }
        case .done, .dropped:
            span {
                wording(
                    "agreement.\(agreement.state.rawValue)On",
                    ["day": wording.shortDay(agreement.endedOn ?? agreement.madeOn)])
            }
        }
        span { wording("agreement.madeOn", ["day": wording.shortDay(agreement.madeOn)]) }
    }

    /// What the manager can do: change and end it, or open it again before anybody said how well it
    /// was kept.
    @HTMLBuilder private var ways: some HTML {
        if agreement.state == .open {
            ends
            details {
                summary {
                    wording("action.change")
                    span(.class("visually-hidden")) { ": \(wording.need(agreement.statement))" }
                }
                AgreementForm(
                    frame: frame, person: model.person, leader: model.leader,
                    agreement: agreement, model: model.agreements, refused: refused)
            }.attributes(.custom(name: "open", value: "open"), when: refused != nil)
        } else if agreement.kept == nil {
            moving { way(.open, "agreement.reopen") }
        }
    }

    private var ends: some HTML {
        moving {
            way(.done, "agreement.end.done")
            way(.dropped, "agreement.end.dropped")
        }
    }

    private func moving<Buttons: HTML>(
        @HTMLBuilder _ buttons: () -> Buttons
    ) -> some HTML {
        form(
            .class("agreement-ways"), .method("post"),
            .action(Link.talk(.agreements(model.pair.personID)).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.id), .value(agreement.id))
            input(.type("hidden"), .name(Field.seen), .value(agreement.fingerprint))
            buttons()
        }
    }

    private func way(_ state: Agreement.State, _ key: String) -> some HTML {
        button(
            .type("submit"), .class("is-quiet"), .name(Field.deed), .value(state.rawValue),
            .aria("label", value: "\(wording(key)): \(wording.need(agreement.statement))")
        ) { wording(key) }
    }
}

/// How well an agreement was kept: the person says so, the manager reads it.
struct KeptPart: HTML {
    let frame: Frame
    let model: OneOnOneModel
    let agreement: Agreement
    private var wording: Wording { frame.wording }
    private typealias Field = AgreementDraft.Field

    init(frame: Frame, model: OneOnOneModel, of agreement: Agreement) {
        (self.frame, self.model, self.agreement) = (frame, model, agreement)
    }

    var body: some HTML {
        if model.side == .person {
            form(
                .class("marks"), .method("post"),
                .action(Link.talk(.agreements(model.pair.personID)).path)
            ) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(Field.id), .value(agreement.id))
                input(.type("hidden"), .name(Field.deed), .value("kept"))
                p { wording("agreement.kept.ask") }
                MarkButtons(
                    name: Field.kept, chosen: agreement.kept,
                    low: wording("agreement.kept.low"), high: wording("agreement.kept.high"))
            }
        } else if let kept = agreement.kept {
            p {
                wording(
                    "agreement.kept.said",
                    ["name": frame.names(model.person), "n": wording.whole(kept)])
            }
        } else {
            p(.class("muted")) {
                wording("agreement.kept.waits", ["name": frame.names(model.person)])
            }
        }
    }
}
