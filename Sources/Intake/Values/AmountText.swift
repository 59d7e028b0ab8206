public import Domain

/// An amount of money as a person types it into a form.
public enum AmountText: Hashable, Sendable {
    case amount(Money)
    case empty
    case notNumber
    /// In that currency, which is not the organisation's.
    case otherCurrency(String)
    /// More decimals than the currency has: a decimal mark that was meant to group, as likely as not.
    case tooPrecise
    case tooLarge

    /// A thousand times a thousand million units: more is a slip of the pen, and sums would not fit.
    private static let most: Int64 = 1_000_000_000_000

    /// Reads `1.234,56`, `1,234.56`, `1234,56` or `€ 1.234`. Where a comma and a point would make
    /// other numbers of it, `mark` stands before the decimals.
    public static func read(
        _ text: String, in currency: Currency, mark: DecimalMark
    ) -> AmountText {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 > 0x20 }) else { return .empty }
        let trimmed = Array(
            bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
        switch NumberText.read(trimmed.span, nil, currency) {
        case .number(let number): return amount(number, currency)
        case .otherCurrency(let other): return .otherCurrency(other)
        case .none: return .notNumber
        case .undecided:
            guard case .number(let number) = NumberText.read(trimmed.span, mark, currency)
            else { return .notNumber }
            return amount(number, currency)
        }
    }

    private static func amount(_ number: Numeral, _ currency: Currency) -> AmountText {
        guard let (minor, isExact) = number.scaled(to: currency.decimals),
            minor.magnitude <= UInt64(most * currency.minorPerMajor)
        else { return .tooLarge }
        return isExact ? .amount(Money(minor: minor)) : .tooPrecise
    }
}
