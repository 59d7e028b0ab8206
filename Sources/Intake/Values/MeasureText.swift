public import Domain

/// A number of a KPI as a person types or pastes it: with a currency, a percent sign or nothing.
public enum MeasureText: Hashable, Sendable {
    case number(Double)
    case empty
    case notNumber
    /// In that currency, which is not the organisation's.
    case otherCurrency(String)
    case tooLarge

    /// More is a slip of the pen.
    private static let most = 1e15
    private static let signs: Set<Character> = ["%", "×", " ", "\u{A0}", "\u{202F}"]

    /// Reads `1.234,56`, `€ 1.234`, `45 %` or `2,1×`. Where a comma and a point would make other
    /// numbers of it, `mark` stands before the decimals.
    public static func read(
        _ text: String, in currency: Currency, mark: DecimalMark
    ) -> MeasureText {
        var rest = text[...].drop { $0.isWhitespace }
        while let last = rest.last, signs.contains(last) || last.isWhitespace { rest.removeLast() }
        guard !rest.isEmpty else { return .empty }
        let bytes = Array(rest.utf8)
        switch NumberText.read(bytes.span, nil, currency) {
        case .number(let number): return measure(number)
        case .otherCurrency(let other): return .otherCurrency(other)
        case .none: return .notNumber
        case .undecided:
            guard case .number(let number) = NumberText.read(bytes.span, mark, currency)
            else { return .notNumber }
            return measure(number)
        }
    }

    private static func measure(_ number: Numeral) -> MeasureText {
        guard let double = number.double else { return .notNumber }
        return double.magnitude <= most ? .number(double) : .tooLarge
    }
}
