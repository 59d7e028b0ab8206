import Domain

/// A number as it was written: `digits` divided by ten to the power `scale`.
struct Numeral: Equatable {
    var isNegative = false
    var digits: UInt64 = 0
    var scale = 0
    /// A percent sign stood behind it.
    var isPercent = false

    /// Moved that many places; nil when it becomes too large.
    func times(tenTo exponent: Int) -> Numeral? {
        var number = self
        number.scale -= exponent
        while number.scale < 0 {
            let (next, isTooLarge) = number.digits.multipliedReportingOverflow(by: 10)
            guard !isTooLarge else { return nil }
            number.digits = next
            number.scale += 1
        }
        // What lies so far behind the mark says nothing any more.
        while number.scale > 18 {
            number.digits /= 10
            number.scale -= 1
        }
        return number
    }

    /// Rounded half away from zero to `decimals`; `isExact` when nothing was lost. Nil: too large.
    func scaled(to decimals: Int) -> (value: Int64, isExact: Bool)? {
        var value = Int128(digits)
        var isExact = true
        if scale <= decimals {
            value *= Numeral.power(decimals - scale)
        } else {
            let divisor = Numeral.power(scale - decimals)
            let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
            isExact = rest == 0
            value = quotient + (rest * 2 >= divisor ? 1 : 0)
        }
        return Int64(exactly: isNegative ? -value : value).map { ($0, isExact) }
    }

    /// The whole number it is, nil when it is none.
    var whole: Int? {
        guard let (value, isExact) = scaled(to: 0), isExact else { return nil }
        return Int(value)
    }

    /// The nearest binary number.
    var double: Double? {
        Double("\(isNegative ? "-" : "")\(digits)e-\(scale)")
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }
}
