import Domain
import HTML

/// Another type, or a number at once.
struct LogOther: HTML {
    let frame: Frame
    let model: TodayModel
    let person: String?
    let id: String
    /// What was typed in and could not be logged.
    var refused: LogDraft?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        details(.class("log-other")) {
            summary { wording("today.other") }
            form(.class("log-other-form"), .method("post"), .action(TodayLink.entries.path)) {
                FormToken(frame: frame)
                LogHidden(day: model.day, person: person, id: id)
                div(.class("entry-field")) {
                    label(.for("log-type")) { wording("today.other.type") }
                    input(
                        .type("text"), .id("log-type"), .name(LogDraft.Field.type), .required,
                        .value(refused?.type ?? ""), .custom(name: "list", value: "log-types"),
                        .custom(name: "autocomplete", value: "off"),
                        .custom(name: "maxlength", value: String(Logging.longestType)))
                    HTMLElement<HTMLTag.datalist, _>(.id("log-types")) {
                        ForEach(model.allTypes) { type in
                            option(.value(wording.groupHead(type, by: .type))) {}
                        }
                    }
                }
                div(.class("entry-field log-number")) {
                    label(.for("log-quantity")) { wording("today.other.quantity") }
                    input(
                        .type("text"), .id("log-quantity"), .name(LogDraft.Field.quantity),
                        .required, .value(refused?.quantity ?? "1"),
                        .custom(name: "inputmode", value: "numeric"),
                        .custom(name: "autocomplete", value: "off"))
                }
                button(.type("submit")) { wording("today.other.button") }
            }
        }
        .attributes(.custom(name: "open", value: "open"), when: refused != nil)
    }
}
