import Domain

/// What may stand around a number: `(12)` and `12-` are negative, `12%`, `12,-`, `1,5E3`.
struct NumberFrame {
    /// The number itself, with its own sign and a currency that is not the organisation's.
    private(set) var inner: [UInt8]
    private var isNegative = false
    private var isPercent = false
    private var exponent = 0

    /// Takes off what it knows and leaves the rest as it is.
    init(_ text: [UInt8], _ currency: Currency) {
        inner = NumberFrame.withPlainDashes(text)
        trim()
        takeOffCurrency(currency)
        if inner.first == 0x28, inner.last == 0x29 {
            isNegative = true
            inner = Array(inner.dropFirst().dropLast())
            trim()
            takeOffCurrency(currency)
        }
        if inner.last == 0x25 {
            isPercent = true
            inner.removeLast()
            trim()
        }
        takeOffDashes()
        takeOffExponent()
    }

    /// The number within as the whole text means it; nil when both say that it is negative.
    func complete(_ number: Numeral) -> Numeral? {
        guard !(isNegative && number.isNegative) else { return nil }
        var whole = number
        whole.isNegative = isNegative || number.isNegative
        whole.isPercent = isPercent
        return exponent == 0 ? whole : whole.times(tenTo: exponent)
    }

    /// `12,-` is whole euros; `12-` is what bookkeeping programs write for less than nothing.
    private mutating func takeOffDashes() {
        let dashes = inner.reversed().prefix { $0 == 0x2D }.count
        guard 1...2 ~= dashes, inner.count > dashes else { return }
        let before = inner[inner.count - dashes - 1]
        if before == 0x2C || before == 0x2E {
            guard inner.count(where: { $0 == before }) == 1 else { return }
            inner.removeLast(dashes + 1)
        } else if dashes == 1, !isNegative, 0x30...0x39 ~= before || before == 0x20 {
            isNegative = true
            inner.removeLast()
            trim()
        }
    }

    /// `E3`, `e+05` or `E-2` behind a digit.
    private mutating func takeOffExponent() {
        guard let mark = inner.lastIndex(where: { $0 | 0x20 == 0x65 }), mark > 0,
            0x30...0x39 ~= inner[mark - 1]
        else { return }
        var digits = inner[(mark + 1)...]
        let sign = digits.first
        if sign == 0x2B || sign == 0x2D { digits.removeFirst() }
        guard 1...2 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }),
            let power = Int(String(decoding: digits, as: UTF8.self)), power <= 30
        else { return }
        exponent = sign == 0x2D ? -power : power
        inner.removeSubrange(mark...)
    }

    /// The organisation's own currency, however it is spelt: `eur 12`, `12 euro`.
    private mutating func takeOffCurrency(_ currency: Currency) {
        let code = currency.code.lowercased()
        for name in code == "eur" ? ["euro", code] : [code] {
            let bytes = Array(name.utf8)
            func isName(_ text: ArraySlice<UInt8>) -> Bool {
                text.count == bytes.count && zip(text, bytes).allSatisfy { $0 | 0x20 == $1 }
            }
            if inner.count > bytes.count, isName(inner.prefix(bytes.count)) {
                inner.removeFirst(bytes.count)
            } else if inner.count > bytes.count, isName(inner.suffix(bytes.count)) {
                inner.removeLast(bytes.count)
            } else {
                continue
            }
            return trim()
        }
    }

    private mutating func trim() {
        let kept = inner.drop { $0 <= 0x20 }
        inner = Array(kept.reversed().drop { $0 <= 0x20 }.reversed())
    }

    /// With a hyphen for the dashes that a person may type for one.
    private static func withPlainDashes(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0xE2) else { return text }
        var plain = String(decoding: text, as: UTF8.self)
        for dash in ["\u{2013}", "\u{2014}", "\u{2212}"] {
            plain = plain.replacing(dash, with: "-")
        }
        return Array(plain.utf8)
    }
}
