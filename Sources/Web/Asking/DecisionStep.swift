import Domain
import HTML
import Intake

/// What happens with rows that are known and with those that are not, with the history of stages,
/// and under which name the answers are kept.
struct DecisionStep: HTML {
    let model: AskingModel
    let inspection: Inspection
    let wording: Wording
    private var choices: FileChoices { model.choices }

    var body: some HTML {
        AskingStep(
            id: "decision", title: wording("asking.decision"), answer: answer,
            isAsking: model.asksDay, wording: wording
        ) {
            fieldset(.class("asking-modes")) {
                legend { wording("asking.mode") }
                ForEach(ImportMode.allCases) { mode in
                    label {
                        input(
                            .type("radio"), .name(AskingFields.Name.mode), .value(mode.rawValue)
                        )
                        .attributes(
                            .custom(name: "checked", value: "checked"), when: mode == choices.mode)
                        " "
                        wording("asking.mode.\(mode.rawValue)")
                    }
                }
            }
            if hasHistory { history }
            if inspection.recognised?.preset != .koers { keeping }
        }
    }

    private var answer: String { wording("asking.mode.\(choices.mode.rawValue).short") }

    /// Whether the file says something of stages that a history can be made of.
    private var hasHistory: Bool {
        inspection.kind == .deals && inspection.recognised?.preset != .koers
    }

    private var comparesSnapshots: Bool {
        inspection.entries.isEmpty && choices.withHistory != false
    }

    @HTMLBuilder private var history: some HTML {
        AskingChoice(
            name: AskingFields.Name.history, title: wording("asking.history"), recognised: nil,
            options: [
                ("yes", wording("asking.history.yes")), ("no", wording("asking.history.no")),
            ], chosen: choices.withHistory == false ? "no" : "yes",
            evidence: inspection.entries.isEmpty
                ? wording("asking.history.compare")
                : wording.counted("asking.history.entries", inspection.entries.count))
        if comparesSnapshots {
            EntryField(
                name: AskingFields.Name.madeOn, words: wording("asking.madeOn"),
                value: "\(inspection.exportDay.day)", type: "date", hint: dayHint,
                isRequired: false)
        }
    }

    /// What the day is for, and where the proposed one comes from.
    private var dayHint: String {
        let words = [
            wording("asking.madeOn.\(inspection.exportDay.evidence.rawValue)"),
            wording(model.hasEarlierDeals ? "asking.madeOn.text" : "asking.madeOn.first"),
        ]
        return words.joined(separator: " ")
    }

    private var keeping: some HTML {
        EntryField(
            name: AskingFields.Name.keepAs, words: wording("asking.keepAs"), value: "",
            hint: wording("asking.keepAs.text"), isRequired: false)
    }
}
