import Domain

/// A file of the canonical form while it is being written: comma, header row, quotes where needed.
struct CSVText {
    private(set) var text = ""

    init(_ columns: [String]) { append(columns) }

    /// Adds a row; nil is an empty field.
    mutating func append(_ fields: [String?]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { text += "," }
            if let field { text += CSVText.quoted(field) }
        }
        text += "\n"
    }

    private static func quoted(_ field: String) -> String {
        let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
        guard field.utf8.contains(where: special.contains) else { return field }
        var quoted = "\""
        for character in field {
            quoted += character == "\"" ? "\"\"" : String(character)
        }
        return quoted + "\""
    }
}

/// Numbers as the canonical form writes them, without a locale.
enum DecimalText {
    /// An amount with the euro's two decimals.
    static func euros(_ amount: Money) -> String {
        let cents = String(amount.minor % 100)
        return "\(amount.minor / 100).\(cents.utf8.count < 2 ? "0" : "")\(cents)"
    }

    /// A number of 0 or more with at most two decimals and no more than it needs.
    static func short(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return String(whole) }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
