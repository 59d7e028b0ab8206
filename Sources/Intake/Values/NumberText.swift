import Domain

/// What stands between whole units and parts of one.
public enum DecimalMark: String, CaseIterable, Codable, Sendable, Hashable {
    case comma, point

    var byte: UInt8 { self == .comma ? 0x2C : 0x2E }
    /// What may stand between groups of three digits.
    var grouping: UInt8 { self == .comma ? 0x2E : 0x2C }
}

/// What a text says about a number.
enum NumberText {
    case number(Numeral)
    /// A decimal comma makes another number of it than a decimal point.
    case undecided
    /// In that currency, which is not the organisation's.
    case otherCurrency(String)
    /// No number.
    case none

    /// Reads a number, with or without a currency.
    static func read(_ text: Span<UInt8>, _ mark: DecimalMark?, _ currency: Currency) -> NumberText
    {
        if let plain = plain(text, mark) { return .number(plain) }
        var bytes: [UInt8] = []
        for index in text.indices { bytes.append(text[index]) }
        let frame = NumberFrame(bytes, currency)
        guard let bare = BareNumber(frame.inner) else { return .none }
        if let other = bare.currency, !other.fits(currency) { return .otherCurrency(other.text) }
        return read(bare, frame, mark)
    }

    private static func read(
        _ bare: BareNumber, _ frame: NumberFrame, _ mark: DecimalMark?
    ) -> NumberText {
        func numeral(_ mark: DecimalMark) -> Numeral? {
            bare.numeral(mark).flatMap(frame.complete)
        }
        if let mark { return numeral(mark).map { .number($0) } ?? .none }
        switch (numeral(.comma), numeral(.point)) {
        case (nil, nil): return .none
        case (let comma?, nil): return .number(comma)
        case (nil, let point?): return .number(point)
        case (let comma?, let point?): return comma == point ? .number(comma) : .undecided
        }
    }

    /// Digits, and where the file has decimal points also one of those, straight from the bytes.
    private static func plain(_ text: Span<UInt8>, _ mark: DecimalMark?) -> Numeral? {
        guard 1...18 ~= text.count else { return nil }
        var number = Numeral()
        var point = -1
        var at = 0
        if text[0] == 0x2D {
            number.isNegative = true
            at = 1
        }
        let start = at
        while at < text.count {
            let digit = text[at] &- 0x30
            if digit < 10 {
                number.digits = number.digits * 10 + UInt64(digit)
            } else if text[at] == 0x2E, mark == .point, point < 0, at > start {
                point = at
            } else {
                return nil
            }
            at += 1
        }
        guard at > start, point < at - 1 else { return nil }
        number.scale = point < 0 ? 0 : at - 1 - point
        return number
    }
}
