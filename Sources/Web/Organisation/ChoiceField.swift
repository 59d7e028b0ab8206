import HTML

/// A choice of one in a form, with its label before it and what is wrong with it behind it.
struct ChoiceField: HTML {
    let name: String
    /// What stands before it.
    let words: String
    /// What can be chosen: its value and its name.
    let options: [(value: String, title: String)]
    let chosen: String
    /// What helps to choose.
    var hint: String?
    /// What is wrong with what was chosen.
    var mistake: String?

    var body: some HTML {
        div(.class("entry-field")) {
            label(.for(name)) { words }
            select(.id(name), .name(name)) {
                ForEach(options) { one in
                    option(.value(one.value)) { one.title }
                        .attributes(
                            .custom(name: "selected", value: "selected"),
                            when: one.value == chosen)
                }
            }
            .attributes(.aria("invalid", value: "true"), when: mistake != nil)
            .attributes(.aria("describedby", value: described), when: !described.isEmpty)
            if let mistake {
                p(.class("entry-mistake"), .id("\(name)-mistake")) { mistake }
            }
            if let hint { p(.class("entry-hint"), .id("\(name)-hint")) { hint } }
        }
    }

    private var described: String {
        let parts = [mistake.map { _ in "\(name)-mistake" }, hint.map { _ in "\(name)-hint" }]
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}
