import Domain
import HTML
import Storage

/// One round, for the director: how far it is, what can be sent to whoever is asked, and what can
/// still be changed. It never tells who answered.
struct RoundPage: Page {
    let frame: Frame
    let model: RoundModel
    /// As a planned round was typed in; as it is where nothing was.
    var draft: RoundDraft?
    /// What was typed or left out of what is asked of a round.
    var mistake: Mistake?
    /// What was just done.
    var done: Done?
    /// Somebody else changed or closed it meanwhile.
    var isChanged = false

    /// What a page says was just done.
    enum Done: String, Sendable {
        case planned, changed, closed
    }

    /// What is wrong with what was asked of a round.
    enum Mistake: Sendable {
        /// The last day, with what was typed.
        case last(RoundDraft.Mistake, typed: String)
        /// To be closed, without saying that one is sure; or dropped.
        case closing, dropping
    }

    var title: String { model.round.name }
    var scripts: [ServedAsset] { model.course == .closed ? [] : [.copy] }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [
                (wording.area(FocusArea.teamMotivation), .area(.teamMotivation)),
                (wording("rounds.title"), .survey(.rounds)),
            ])
        h1 { title }
        p(.class("lead")) { wording.course(of: model.round, on: frame.today) }
        said
        if model.isTooSmall { tooSmall }
        facts
        switch model.course {
        case .closed: RoundOutcome(frame: frame, model: model)
        case .open:
            mails
            RoundLinksForm(frame: frame, model: model)
            RoundEnding(frame: frame, model: model, mistake: mistake)
        case .planned:
            change
            mails
            RoundEnding(frame: frame, model: model, mistake: mistake)
        }
    }

    @HTMLBuilder private var said: some HTML {
        if isChanged {
            p(.class("notice error-detail"), .role("alert")) { wording("round.meanwhile") }
        }
        if let done {
            p(.class("notice"), .role("status")) { wording("round.done.\(done.rawValue)") }
        }
    }

    private var tooSmall: some HTML {
        p(.class("notice error-detail")) {
            wording.counted(
                "round.tooSmall", model.round.invited,
                ["minimum": wording.whole(model.round.promised)])
        }
    }

    private var facts: some HTML {
        dl(.class("round-facts")) {
            fact("round.days.title", wording.days(of: model.round))
            fact("round.who", wording.asked(in: model.round))
            fact("round.invited", wording.whole(model.round.invited))
            if let participation = wording.participation(model.shown) {
                div(.class("round-participation")) {
                    dt { wording("round.participation") }
                    dd {
                        span { participation }
                        GoalBar(share: model.share, expected: nil)
                        span(.class("muted")) { wording("round.participation.note") }
                    }
                }
            }
        }
    }

    private func fact(_ key: String, _ words: String) -> some HTML {
        div {
            dt { wording(key) }
            dd { words }
        }
    }

    private var change: some HTML {
        section(.class("round-part")) {
            h2 { wording("round.change") }
            RoundForm(
                frame: frame, draft: draft ?? RoundDraft(model.round), teams: model.teams,
                address: .survey(.round(model.round.id)), seen: model.round.fingerprint)
        }
    }

    private var mails: some HTML {
        ForEach(RoundMail.Kind.allCases) { kind in
            RoundMails(
                frame: frame, organisation: model.organisation, round: model.round,
                address: model.address, kind: kind)
        }
    }
}

/// What became of a round that is over.
struct RoundOutcome: HTML {
    let frame: Frame
    let model: RoundModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("round-part")) {
            h2 { wording("round.outcome") }
            if model.round.closedOn == nil {
                p { wording("round.closing") }
            } else if model.shown.hasOutcome {
                p { wording("round.outcome.text") }
                if frame.sees(model.shown.outcome) {
                    p {
                        a(.class("main-way"), .href(model.shown.outcome.href())) {
                            wording("round.outcome.read")
                        }
                    }
                }
            } else {
                p {
                    wording(
                        "round.outcome.tooFew", ["minimum": wording.whole(model.round.promised)])
                }
            }
        }
    }
}
