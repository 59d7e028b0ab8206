import Domain
import HTML

/// Another last day, closing at once, and dropping a round.
struct RoundEnding: HTML {
    let frame: Frame
    let model: RoundModel
    var mistake: RoundPage.Mistake?
    private var wording: Wording { frame.wording }
    private var isOpen: Bool { model.course == .open }

    var body: some HTML {
        section(.class("round-part")) {
            h2 { wording("round.ending") }
            if isOpen {
                lastDay
                closing
            }
            dropping
        }
    }

    private var lastDay: some HTML {
        form(.class("entry-form"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            EntryField(
                name: RoundDraft.Field.last.rawValue, words: wording("round.last"),
                value: typedLast ?? model.round.days.last.description, type: "date",
                mistake: lastMistake)
            button(.type("submit"), .name(RoundDraft.Key.deed), .value("extend")) {
                wording("round.extend")
            }
        }
    }

    private var closing: some HTML {
        details(.class("review-drop round-end")) {
            summary { wording("round.close") }
            form(.method("post"), .action(address)) {
                FormToken(frame: frame)
                p { wording("round.close.text") }
                if isFewSoFar {
                    p(.class("error-detail")) {
                        wording(
                            "round.close.few", ["minimum": wording.whole(model.round.promised)])
                    }
                }
                sure("close-sure", "round.close.sure", isMissing: isClosingUnsure)
                button(.type("submit"), .name(RoundDraft.Key.deed), .value("close")) {
                    wording("round.close.button")
                }
            }
        }
        .attributes(.custom(name: "open", value: "open"), when: isClosingUnsure)
    }

    private var dropping: some HTML {
        details(.class("review-drop round-end")) {
            summary { wording("round.drop") }
            form(.method("post"), .action(address)) {
                FormToken(frame: frame)
                p { wording(isOpen ? "round.drop.open" : "round.drop.planned") }
                sure("drop-sure", "round.drop.sure", isMissing: isDroppingUnsure)
                button(.type("submit"), .name(RoundDraft.Key.deed), .value("drop")) {
                    wording("round.drop.button")
                }
            }
        }
        .attributes(.custom(name: "open", value: "open"), when: isDroppingUnsure)
    }

    @HTMLBuilder private func sure(_ id: String, _ key: String, isMissing: Bool) -> some HTML {
        if isMissing {
            p(.class("entry-mistake"), .id("\(id)-mistake")) { wording("round.notSure") }
        }
        label(.class("round-choice")) {
            input(
                .type("checkbox"), .id(id), .name(RoundDraft.Key.isSure), .value("yes"), .required
            )
            .attributes(.aria("invalid", value: "true"), when: isMissing)
            .attributes(.aria("describedby", value: "\(id)-mistake"), when: isMissing)
            span { wording(key) }
        }
    }

    private var address: String { Link.survey(.round(model.round.id)).path }
    private var isFewSoFar: Bool { (model.shown.answered ?? 0) < model.round.promised }

    private var isClosingUnsure: Bool { if case .closing = mistake { true } else { false } }
    private var isDroppingUnsure: Bool { if case .dropping = mistake { true } else { false } }

    private var typedLast: String? {
        if case .last(_, let typed) = mistake { typed } else { nil }
    }

    private var lastMistake: String? {
        if case .last(let mistake, _) = mistake { wording.mistake(mistake) } else { nil }
    }
}
