import HTML

/// A field for a few sentences, with its label before it and what is wrong with it behind it.
struct EntryText: HTML {
    let name: String
    let words: String
    let value: String
    let hint: String
    let mistake: String?

    var body: some HTML {
        div(.class("entry-field")) {
            label(.for(name)) { words }
            textarea(.id(name), .name(name), .custom(name: "rows", value: "3"), .required) { value }
                .attributes(.aria("invalid", value: "true"), when: mistake != nil)
                .attributes(
                    .aria(
                        "describedby",
                        value: mistake == nil ? "\(name)-hint" : "\(name)-mistake \(name)-hint"))
            if let mistake { p(.class("entry-mistake"), .id("\(name)-mistake")) { mistake } }
            p(.class("entry-hint"), .id("\(name)-hint")) { hint }
        }
    }
}

extension String {
    /// What was typed into such a field, with spaces for its ends of lines.
    var onOneLine: String {
        replacing("\r\n", with: " ").replacing("\n", with: " ").tidied
    }
}
