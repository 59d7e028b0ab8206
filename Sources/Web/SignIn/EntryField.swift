import HTML

/// A field of a form, with its label before it and what is wrong with it behind it.
struct EntryField: HTML {
    let name: String
    /// What stands before it.
    let words: String
    var value = ""
    var type = "text"
    /// What a browser may fill in by itself.
    var filledBy = "off"
    /// What helps to fill it in.
    var hint: String?
    /// What is wrong with what was filled in.
    var mistake: String?
    var isRequired = true
    /// By which it is known on the page, where two forms have a field of that name.
    var id: String?
    /// What a phone offers to type with.
    var keys: String?

    private var place: String { id ?? name }

    var body: some HTML {
        div(.class("entry-field")) {
            label(.for(place)) { words }
            input(
                .type(type), .id(place), .name(name), .value(value),
                .custom(name: "autocomplete", value: filledBy)
            )
            .attributes(.required, when: isRequired)
            .attributes(.custom(name: "inputmode", value: keys ?? ""), when: keys != nil)
            .attributes(.aria("invalid", value: "true"), when: mistake != nil)
            .attributes(.aria("describedby", value: described), when: !described.isEmpty)
            if let mistake {
                p(.class("entry-mistake"), .id("\(place)-mistake")) { mistake }
            }
            if let hint { p(.class("entry-hint"), .id("\(place)-hint")) { hint } }
        }
    }

    private var described: String {
        let parts = [mistake.map { _ in "\(place)-mistake" }, hint.map { _ in "\(place)-hint" }]
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}
