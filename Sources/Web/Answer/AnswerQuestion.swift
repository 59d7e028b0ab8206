import Domain
import HTML

/// A question of the sheet, with an answer to tap.
struct AnswerQuestion: HTML {
    let wording: Wording
    let place: AnswerPlace
    /// Its number on the page.
    let number: Int
    let words: String
    let mark: Int?
    /// Why it has to be looked at again.
    let mistake: String?

    private var kind: String {
        switch place {
        case .statement: "mark"
        case .recommendation: "recommend"
        }
    }

    private var marks: String {
        switch place {
        case .statement: "answer-marks is-mark"
        case .recommendation: "answer-marks is-recommend"
        }
    }

    var body: some HTML {
        fieldset(.class("answer-question"), .id(place.id), .tabindex(-1)) {
            legend {
                span(.class("answer-number"), .aria("hidden", value: "true")) { String(number) }
                words
            }
            if let mistake { p(.class("entry-mistake")) { mistake } }
            div(.class(marks)) {
                ForEach(place.scale) { value in
                    label {
                        input(
                            .type("radio"), .name(place.field), .value(String(value))
                        )
                        .attributes(
                            .custom(name: "checked", value: "checked"), when: value == mark)
                        span {
                            String(value)
                            if let end = end(value) {
                                span(.class("visually-hidden")) { " (\(end))" }
                            }
                        }
                    }
                }
            }
            div(.class("answer-ends"), .aria("hidden", value: "true")) {
                ForEach([place.scale.lowerBound, place.scale.upperBound]) { value in
                    span { "\(value) = \(end(value) ?? "")" }
                }
            }
        }
    }

    /// What an end of the scale means.
    private func end(_ value: Int) -> String? {
        switch value {
        case place.scale.lowerBound: wording("surveyAnswer.\(kind).lowest")
        case place.scale.upperBound: wording("surveyAnswer.\(kind).highest")
        default: nil
        }
    }
}
