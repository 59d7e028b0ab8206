/// A header with a word and fields behind it: `form-data; name="file"; filename="deals.csv"`.
struct HeaderFields {
    /// The word at its head, in small letters.
    let word: String
    private var fields: [String: String] = [:]

    /// Takes a header apart; what is not well formed is left out.
    init(_ text: String) {
        var rest = text[...]
        word = HeaderFields.take(until: ";", &rest).lowercased()
        while !rest.isEmpty {
            let name = HeaderFields.take(until: "=", &rest).lowercased()
            rest = rest.drop { $0 == " " }
            if rest.first == "\"" {
                rest = rest.dropFirst()
                fields[name] = fields[name] ?? HeaderFields.takeQuoted(&rest)
                _ = HeaderFields.take(until: ";", &rest)
            } else {
                fields[name] = fields[name] ?? HeaderFields.take(until: ";", &rest)
            }
        }
    }

    /// What a field says; the first one counts.
    subscript(name: String) -> String? { fields[name] }

    private static func take(until mark: Character, _ rest: inout Substring) -> String {
        let part = rest.prefix { $0 != mark }
        rest = rest[part.endIndex...].dropFirst()
        let front = part.drop { $0 == " " }
        return String(front.reversed().drop { $0 == " " }.reversed())
    }

    /// Up to the closing quote. Within, browsers write a quote as `%22` and the ends of lines as
    /// `%0D` and `%0A` (the HTML standard); others write `\"`. Any other backslash is one.
    private static func takeQuoted(_ rest: inout Substring) -> String {
        var text = ""
        while let character = rest.first, character != "\"" {
            rest = rest.dropFirst()
            if character == "\\", rest.first == "\"" {
                text.append("\"")
                rest = rest.dropFirst()
            } else {
                text.append(character)
            }
        }
        rest = rest.dropFirst()
        return text.replacing("%22", with: "\"").replacing("%0D", with: "\r")
            .replacing("%0A", with: "\n")
    }
}
