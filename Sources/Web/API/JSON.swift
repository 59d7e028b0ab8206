/// A JSON value whose members keep their order.
public enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    /// Written as the shortest text that reads back as the same number.
    case number(Double)
    case text(String)
    case list([JSON])
    case object([(String, JSON)])

    /// The text, null for nil.
    static func text(orNull text: String?) -> JSON { text.map(JSON.text) ?? .null }
    /// The number, null for nil.
    static func number(orNull number: Double?) -> JSON { number.map(JSON.number) ?? .null }

    /// As text on one line.
    public var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .number(let value): text += value.isFinite ? "\(value)" : "null"
        case .text(let value): JSON.quote(value, to: &text)
        case .list(let items):
            JSON.write("[", items, "]", to: &text) { $0.write(to: &$1) }
        case .object(let members):
            JSON.write("{", members, "}", to: &text) { member, text in
                JSON.quote(member.0, to: &text)
                text += ": "
                member.1.write(to: &text)
            }
        }
    }

    private static func write<Item>(
        _ open: String, _ items: [Item], _ close: String, to text: inout String,
        _ one: (Item, inout String) -> Void
    ) {
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += ", " }
            one(item, &text)
        }
        text += close
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
