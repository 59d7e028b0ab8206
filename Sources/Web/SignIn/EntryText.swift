import HTML

/// A field for a few sentences, with its label before it and what is wrong with it behind it.
struct EntryText: HTML {
    let name: String
    let words: String
    let value: String
    let hint: String
    let mistake: String?
    /// By which it is known on the page, where two forms have a field of that name.
    var id: String?
    var isRequired = true

    private var place: String { id ?? name }

    var body: some HTML {
        div(.class("entry-field")) {
            label(.for(place)) { words }
            textarea(.id(place), .name(name), .custom(name: "rows", value: "3")) { value }
                .attributes(.required, when: isRequired)
                .attributes(.aria("invalid", value: "true"), when: mistake != nil)
                .attributes(
                    .aria(
                        "describedby",
                        value: mistake == nil
                            ? "\(place)-hint" : "\(place)-mistake \(place)-hint"))
            if let mistake { p(.class("entry-mistake"), .id("\(place)-mistake")) { mistake } }
            p(.class("entry-hint"), .id("\(place)-hint")) { hint }
        }
    }
}

extension String {
    /// What was typed into such a field, with spaces for its ends of lines.
    var onOneLine: String {
        replacing("\r\n", with: " ").replacing("\n", with: " ").tidied
    }
}
