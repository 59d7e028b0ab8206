import HTML

/// Five buttons, 1 to 5, of which one tap is an answer; words stand at both ends.
struct MarkButtons: HTML {
    /// The name of the field.
    let name: String
    /// The one that was chosen; nil as long as none is.
    var chosen: Int?
    /// What 1 and 5 mean.
    let low: String
    let high: String

    var body: some HTML {
        div(.class("mark-buttons")) {
            ForEach(1...5) { mark in
                button(
                    .type("submit"), .name(name), .value(String(mark)),
                    .aria("label", value: said(mark))
                ) { String(mark) }
                .attributes(.aria("pressed", value: "true"), when: mark == chosen)
            }
        }
        div(.class("mark-ends"), .aria("hidden", value: "true")) {
            span { "1 = \(low)" }
            span { "5 = \(high)" }
        }
    }

    private func said(_ mark: Int) -> String {
        switch mark {
        case 1: "1, \(low)"
        case 5: "5, \(high)"
        default: String(mark)
        }
    }
}
