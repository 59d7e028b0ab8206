import Domain

/// A number without its sign and its currency: digits and what stands between them.
struct BareNumber {
    /// What the text says it is counted in.
    struct Unit {
        let text: String

        /// Whether it may be that currency; a dollar sign stands for several.
        func fits(_ currency: Currency) -> Bool {
            switch text {
            case "€": currency.code == "EUR"
            case "£": currency.code == "GBP"
            case "$": currency.code != "EUR" && currency.code != "GBP"
            default: currency.code == text
            }
        }
    }

    private(set) var currency: Unit?
    private var isNegative = false
    private var body: [UInt8] = []

    /// Nil when there are other signs than those of a number.
    init?(_ text: [UInt8]) {
        var letters = ""
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",", "'": body.append(UInt8(ascii: scalar))
            case "’": body.append(0x27)
            case " ", "\u{A0}", "\u{202F}", "\u{2009}": if !body.isEmpty { body.append(0x20) }
            case "-", "\u{2212}":
                guard body.isEmpty, !isNegative else { return nil }
                isNegative = true
            case "+": guard body.isEmpty, letters.isEmpty else { return nil }
            case "A"..."Z", "€", "£", "$":
                if !letters.isEmpty, letters.count >= 3 { return nil }
                letters.unicodeScalars.append(scalar)
            default: return nil
            }
        }
        while body.last == 0x20 { body.removeLast() }
        guard letters.isEmpty || letters.count == 3 || "€£$".contains(letters) else { return nil }
        if !letters.isEmpty { currency = Unit(text: letters) }
    }

    /// The number it is with that decimal mark, nil when it is none.
    func numeral(_ mark: DecimalMark) -> Numeral? {
        let parts = body.split(separator: mark.byte, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let units = digits(whole, mark)
        else { return nil }
        let decimals = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        var number = Numeral(isNegative: isNegative, scale: decimals.count)
        let all = units + decimals
        guard !all.isEmpty, all.count <= 19 || decimals.count > 12 else { return nil }
        if all.count > 19 { return cut(all, scale: decimals.count) }
        guard let value = UInt64(String(decoding: all, as: UTF8.self)) else { return nil }
        number.digits = value
        return number
    }

    /// More decimals than fit: the last ones say nothing any more.
    private func cut(_ digits: [UInt8], scale: Int) -> Numeral? {
        let kept = digits.prefix(18)
        let scale = scale - (digits.count - kept.count)
        guard scale >= 0, let value = UInt64(String(decoding: kept, as: UTF8.self))
        else { return nil }
        return Numeral(isNegative: isNegative, digits: value, scale: scale)
    }

    /// The digits of the whole units, in groups of three or in one piece.
    private func digits(_ whole: ArraySlice<UInt8>, _ mark: DecimalMark) -> [UInt8]? {
        let separators = Set(whole.filter { !(0x30...0x39 ~= $0) })
        guard let separator = separators.first else { return Array(whole) }
        guard separators.count == 1, separator != mark.byte,
            separator == mark.grouping || separator == 0x20 || separator == 0x27
        else { return nil }
        let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, 1...3 ~= first.count, first.first != 0x30,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Array(groups.joined())
    }
}
