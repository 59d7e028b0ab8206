import Domain

/// Numbers as the language writes them: `1.234,5` or `1,234.5`. A minus is the sign `−`.
extension Wording {
    /// Narrow enough not to break a number from its unit.
    static let noBreak = "\u{A0}"

    /// A whole number.
    func whole(_ n: Int) -> String {
        (n < 0 ? "−" : "") + grouped(String(n.magnitude))
    }

    /// A number with exactly that many decimals, rounded half away from zero.
    func number(_ x: Double, decimals: Int) -> String {
        let (digits, isNegative) = Wording.digits(x, decimals)
        let (whole, fraction) = Wording.split(digits, decimals)
        let text = grouped(whole) + (decimals > 0 ? language.decimalMark + fraction : "")
        return (isNegative ? "−" : "") + text
    }

    /// A number with at most that many decimals: no zeros at the end.
    func number(_ x: Double, upTo decimals: Int) -> String {
        var needed = decimals
        while needed > 0, Wording.digits(x, needed).digits.hasSuffix("0") {
            needed -= 1
        }
        return number(x, decimals: needed)
    }

    /// A percentage, 0-100: `12,5 %` or `12.5%`.
    func percent(_ x: Double, decimals: Int = 1) -> String {
        let space = language == .dutch ? Wording.noBreak : ""
        return number(x, decimals: decimals) + space + "%"
    }

    /// A percentage without zeros at the end: `45 %`.
    func percent(_ x: Double, upTo decimals: Int) -> String {
        let space = language == .dutch ? Wording.noBreak : ""
        return number(x, upTo: decimals) + space + "%"
    }

    /// An amount; whole euros, or with cents: `€ 12.500`, `€12,500`, `−€12,500.00`.
    func money(_ money: Money, cents: Bool = false) -> String {
        let perMajor = Double(currency.minorPerMajor)
        guard !cents else { return marked(exact(money), isNegative: money.minor < 0) }
        return self.money(major: Double(money.minor) / perMajor)
    }

    /// An amount in major units, rounded to whole ones.
    func money(major: Double) -> String {
        let rounded = major.rounded(.toNearestOrAwayFromZero)
        return marked(number(rounded.magnitude, decimals: 0), isNegative: rounded < 0)
    }

    private func exact(_ money: Money) -> String {
        let (whole, fraction) = Wording.split(
            Wording.padded(String(money.minor.magnitude), currency.decimals + 1),
            currency.decimals)
        return grouped(whole) + (fraction.isEmpty ? "" : language.decimalMark + fraction)
    }

    private func marked(_ digits: String, isNegative: Bool) -> String {
        let symbol = currencySymbol
        let space = language == .dutch || symbol.count > 1 ? Wording.noBreak : ""
        return (isNegative ? "−" : "") + symbol + space + digits
    }

    private var currencySymbol: String {
        switch currency.code {
        case "EUR": "€"
        case "GBP": "£"
        case "USD": "$"
        default: currency.code
        }
    }

    private func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        let first = (digits.utf8.count - 1) % 3 + 1
        var text = String(digits.prefix(first))
        var rest = digits.dropFirst(first)
        while !rest.isEmpty {
            text += language.groupMark + rest.prefix(3)
            rest = rest.dropFirst(3)
        }
        return text
    }

    /// The digits of `x` times ten to the power of `decimals`, at least one before the mark.
    private static func digits(_ x: Double, _ decimals: Int) -> (digits: String, negative: Bool) {
        var scaled = x.magnitude
        for _ in 0..<decimals { scaled *= 10 }
        scaled = scaled.rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e18 else { return (padded("0", decimals + 1), false) }
        let digits = padded(String(Int64(scaled)), decimals + 1)
        return (digits, x < 0 && scaled > 0)
    }

    private static func split(_ digits: String, _ decimals: Int) -> (Substring, Substring) {
        (digits.dropLast(decimals), digits.suffix(decimals))
    }

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private func grouped(_ digits: Substring) -> String { grouped(String(digits)) }
}

extension Wording {
    /// An amount for a machine: a decimal point, no grouping, the currency's decimals.
    func decimalText(_ money: Money) -> String {
        let (whole, rest) = money.minor.magnitude.quotientAndRemainder(
            dividingBy: UInt64(currency.minorPerMajor))
        let digits = String(rest)
        let decimals =
            currency.decimals == 0
            ? ""
            : "." + String(repeating: "0", count: currency.decimals - digits.utf8.count) + digits
        return (money.minor < 0 ? "-" : "") + "\(whole)" + decimals
    }
}
