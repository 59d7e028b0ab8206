import Domain

/// How a reader is spoken to: the texts of a language, and its way to write numbers, amounts of
/// the organisation's currency, days and periods.
struct Wording: Sendable {
    /// The language.
    let language: Language
    /// The organisation's currency.
    let currency: Currency
    /// Where the organisation's quarters and years begin.
    let calendar: FiscalCalendar
    /// The texts of the language.
    let texts: Texts

    /// The wording of a language for an organisation; euros and calendar years without one.
    init(_ language: Language, for organisation: Organisation? = nil) {
        self.language = language
        currency = organisation?.currency ?? .euro
        calendar = organisation?.calendar ?? FiscalCalendar()
        texts = Texts.of(language)
    }

    /// The text of that key, `{name}` replaced by the value of that name.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let text = texts.byKey[key] else {
            assertionFailure("Assets/locales/\(language.rawValue).json has no \(key)")
            return key
        }
        return values.isEmpty ? text : Wording.filled(text, values)
    }

    /// The text of `key.one` or `key.many`, with `{n}` replaced by the number.
    func counted(_ key: String, _ n: Int, _ values: [String: String] = [:]) -> String {
        let values = values.merging(["n": whole(n)]) { first, _ in first }
        return n == 1 ? self("\(key).one", values) : self("\(key).many", values)
    }

    /// The text of a key that is put together, or nil where there is none.
    func optional(_ key: String) -> String? { texts.byKey[key] }

    /// `a`, `a and b`, `a, b and c`.
    func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(self("list.and")) " + last
    }

    /// Every `{name}` whose name is known is replaced; the values themselves are not looked at.
    private static func filled(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
