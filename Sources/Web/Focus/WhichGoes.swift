import Domain
import HTML

/// An area has room for three: which one goes? It keeps its history, and can come back.
struct WhichGoes: HTML {
    let wording: Wording
    let full: [KPI]
    let chosen: String
    let mistake: String?

    var body: some HTML {
        ChoiceRadios(
            name: KPIField.leaving.name, words: wording("focus.whichGoes"),
            options: full.map { ($0.slug, wording.name(of: $0)) }, chosen: chosen,
            hint: wording("focus.whichGoes.hint"), mistake: mistake)
    }
}

/// A choice of one that is seen whole.
struct ChoiceRadios: HTML {
    let name: String
    /// What stands before it.
    let words: String
    /// What can be chosen: its value and its name.
    let options: [(value: String, title: String)]
    let chosen: String
    var hint: String?
    var mistake: String?

    var body: some HTML {
        div(
            .class("choice-radios"), .role("radiogroup"),
            .aria("labelledby", value: "\(name)-words")
        ) {
            p(.class("choice-words"), .id("\(name)-words")) { words }
            if let mistake { p(.class("entry-mistake"), .role("alert")) { mistake } }
            ForEach(options) { one in choice(one.value, one.title) }
            if let hint { p(.class("entry-hint")) { hint } }
        }
    }

    private func choice(_ value: String, _ title: String) -> some HTML {
        label(.for("\(name)-\(value)")) {
            input(.type("radio"), .id("\(name)-\(value)"), .name(name), .value(value))
                .attributes(.custom(name: "checked", value: "checked"), when: value == chosen)
            span { title }
        }
    }
}
