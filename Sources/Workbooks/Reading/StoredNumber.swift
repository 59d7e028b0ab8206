/// The number of a cell as its file holds it, written out.
enum StoredNumber {
    /// As many digits as Excel has; what comes behind them is noise of binary numbers.
    private static let digitsShown = 15

    /// `1.2E5` becomes `120000` and `0.30000000000000004` becomes `0.3`; what is no number stays.
    ///
    /// A number with just three decimals gets a fourth, a zero: `1.234` could be taken for 1234.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        if isPlain(text) { return text }
        guard var number = Decimals(text), number.expand() else { return text }
        number.round(to: digitsShown)
        return number.text
    }

    /// Short, without an exponent, and not to be misread.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        guard text.count <= digitsShown else { return false }
        var point: Int?
        for (place, byte) in text.enumerated() {
            if byte == 0x2E {
                guard point == nil else { return false }
                point = place
            } else if byte == 0x2D {
                guard place == 0 else { return false }
            } else if !(0x30...0x39 ~= byte) {
                return false
            }
        }
        guard let point else { return true }
        return point > 0 && text.count - point != 4
    }
}

/// A number in decimal digits.
private struct Decimals {
    private var isNegative = false
    private var digits: [UInt8] = []
    /// How many of the digits stand before the point; may lie outside them.
    private var whole = 0
    private var exponent = 0
    private var hasPoint = false
    private var hasExponent = false

    /// Digits with a sign, a point and an exponent, or some of these.
    init?(_ text: [UInt8]) {
        var rest = text[...]
        if let sign = rest.first, sign == 0x2D || sign == 0x2B {
            isNegative = sign == 0x2D
            rest.removeFirst()
        }
        while let byte = rest.popFirst() {
            switch byte {
            case 0x30...0x39:
                digits.append(byte)
                if !hasPoint { whole += 1 }
            case 0x2E where !hasPoint: hasPoint = true
            case 0x45, 0x65:
                guard let power = Int(String(decoding: rest, as: UTF8.self)) else { return nil }
                exponent = power
                hasExponent = true
                rest = []
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.count <= 400 else { return nil }
    }

    /// Moves the point to where the exponent says; false for numbers too far from any real one.
    mutating func expand() -> Bool {
        guard -40...40 ~= exponent else { return false }
        whole += exponent
        if whole > digits.count {
            digits += Array(repeating: 0x30, count: whole - digits.count)
        } else if whole < 1 {
            digits = Array(repeating: 0x30, count: 1 - whole) + digits
            whole = 1
        }
        while whole > 1, digits.first == 0x30 {
            digits.removeFirst()
            whole -= 1
        }
        return true
    }

    /// Keeps that many digits that mean something. A long whole number is left: it may be an id.
    mutating func round(to count: Int) {
        guard hasPoint || hasExponent, let first = digits.firstIndex(where: { $0 != 0x30 })
        else { return }
        let end = first + count
        guard digits.count > end else { return }
        let goesUp = digits[end] >= 0x35
        for place in end..<digits.count { digits[place] = 0x30 }
        guard goesUp else { return }
        var place = end - 1
        while place >= 0, digits[place] == 0x39 {
            digits[place] = 0x30
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(0x31, at: 0)
            whole += 1
        }
    }

    var text: [UInt8] {
        var decimals = Array(digits[whole...])
        while decimals.last == 0x30 { decimals.removeLast() }
        if decimals.count == 3 { decimals.append(0x30) }
        let sign: [UInt8] = isNegative ? [0x2D] : []
        return sign + digits[..<whole] + (decimals.isEmpty ? [] : [0x2E] + decimals)
    }
}
