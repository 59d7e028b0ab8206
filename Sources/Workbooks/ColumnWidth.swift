/// How wide a column has to be for what is in it, within bounds.
struct ColumnWidth {
    /// In characters, as Excel counts widths.
    private(set) var characters: Double = 6

    private static let widest = 48.0

    /// The name of the column; the mark of the filter stands beside it.
    mutating func fit(heading: String) { fit(heading.count + 4) }

    mutating func fit(_ cell: SheetCell) {
        switch cell {
        case .empty: break
        case .text(let text): fit(text.prefix { !$0.isNewline }.prefix(60).count + 1)
        case .whole(let number): fit("\(number)".count + 2)
        case .number(let number, let decimals):
            fit(Self.digits(number.magnitude) + decimals + 3)
        case .money(let minor, let decimals):
            let digits = "\(minor)".count
            fit(digits + digits / 3 + (decimals > 0 ? 3 : 2))
        case .percent: fit(9)
        case .day: fit(12)
        case .moment: fit(18)
        }
    }

    private mutating func fit(_ characters: Int) {
        self.characters = min(Self.widest, max(self.characters, Double(characters)))
    }

    /// How many digits stand before the decimal mark.
    private static func digits(_ number: Double) -> Int {
        guard number.isFinite, number < 1e15 else { return 16 }
        return String(Int(number)).count
    }
}
