import Domain
import HTML
import Storage

/// The one-on-one of a pair, as one of the two sees it.
struct OneOnOnePage: Page {
    let frame: Frame
    let model: OneOnOneModel
    var done: Done?
    /// What was typed and could not be kept.
    var refused: TalkRefused?
    /// An agreement that could not be kept.
    var agreement: AgreementRefused?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case kept, added, ticked, opened, held
        /// Something was agreed, or somebody said how well it was kept.
        case agreed, rated
        /// A line about the same is there.
        case already
    }

    var title: String { wording("oneOnOne.title", ["name": frame.names(model.other)]) }

    var scripts: [ServedAsset] { [.unsaved] }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("oneOnOnes.title"), .talk(.oneOnOnes))])
        h1 { title }
        p(.class("lead")) { rhythm }
        if let done {
            p(.class("notice"), .role("status")) { wording("oneOnOne.\(done.rawValue)") }
        }
        if let refused {
            p(.class("notice error-detail"), .role("alert")) { wording.refused(refused.why) }
        }
        if let agreement {
            p(.class("notice error-detail"), .role("alert")) {
                agreement.mistakes.isChanged
                    ? wording("oneOnOne.changed") : wording("agreement.refused")
            }
        }
        div(.class("talk-columns")) {
            div {
                AgreementsSection(frame: frame, model: model, refused: agreement)
                TalkLines(frame: frame, model: model, refused: refused)
                TalkNotes(frame: frame, model: model, refused: refused)
            }
            div {
                if let numbers = model.numbers { PersonNumbersPart(frame: frame, numbers: numbers) }
                actions
                if model.side == .leader {
                    HoldForm(frame: frame, model: model, refused: refused)
                    RhythmForm(frame: frame, model: model, refused: refused)
                }
            }
        }
        history
    }

    private var rhythm: String {
        let every = wording.counted("oneOnOne.every", model.talk.weeks)
        let isLate = model.due < frame.today
        let next = wording(
            isLate ? "oneOnOnes.overdue" : "oneOnOnes.next", ["day": wording.shortDay(model.due)])
        return "\(every) · \(next)"
    }

    private var actions: some HTML {
        section(.class("action-list")) {
            h2 { wording("oneOnOne.actions", ["name": frame.names(model.person)]) }
            if model.actions.isEmpty {
                p(.class("muted")) { wording("actions.none") }
            } else {
                ul(.class("actions-of")) {
                    ForEach(model.actions) { one in
                        ActionRow(frame: frame, action: one, owners: model.owners)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var history: some HTML {
        if !model.held.isEmpty {
            section(.class("talk-history")) {
                h2 { wording("oneOnOne.held") }
                ForEach(model.held) { one in
                    if one.shared.isEmpty {
                        p { wording.dayWithWeekday(one.heldOn) }
                    } else {
                        details {
                            summary { wording.dayWithWeekday(one.heldOn) }
                            p(.class("said")) { one.shared }
                        }
                    }
                }
            }
        }
    }
}

/// What could not be kept of a one-on-one, and why.
struct TalkRefused: Sendable {
    let part: Part
    let why: Why
    /// What was typed, by the name of the field.
    var typed: [String: String] = [:]

    /// Which form it was.
    enum Part: Hashable, Sendable { case line, shared, privateNote, rhythm, talk }

    /// Why it was not kept.
    enum Why: Hashable, Sendable {
        case noWords, tooLong, notADay, weeks, minutes, dayToCome
        /// The other one changed it meanwhile.
        case changed
    }
}

extension Wording {
    fileprivate func refused(_ why: TalkRefused.Why) -> String {
        switch why {
        case .noWords: self("oneOnOne.noWords")
        case .tooLong: self("oneOnOne.tooLong")
        case .notADay: self("action.notADay")
        case .weeks:
            self(
                "oneOnOne.wrongWeeks",
                [
                    "from": String(OneOnOne.weeksAllowed.lowerBound),
                    "through": String(OneOnOne.weeksAllowed.upperBound),
                ])
        case .minutes: self("review.spent.wrong")
        case .dayToCome: self("oneOnOne.dayToCome")
        case .changed: self("oneOnOne.changed")
        }
    }
}
