import Domain
import Intake

/// What is wrong with a number in a cell.
enum CellMistake: Error, Hashable, Sendable {
    case notNumber(String)
    case otherCurrency(String)
    case tooLarge
    /// More than a target asks for, without a target.
    case stretchAlone
    /// A remark without the number that it is about.
    case noteAlone
}

extension Wording {
    /// A number as one would type it: `1234,5`, without grouping or unit.
    func typed(_ number: Double) -> String {
        let plain =
            number == number.rounded() && number.magnitude < 1e15
            ? String(Int64(number)) : String(describing: number)
        return plain.replacing(".", with: language.decimalMark)
    }

    /// Reads a number in the reader's notation; nil where nothing was typed.
    func measure(_ text: String) throws(CellMistake) -> Double? {
        let mark: DecimalMark = language == .dutch ? .comma : .point
        switch MeasureText.read(text, in: currency, mark: mark) {
        case .number(let number): return number
        case .empty: return nil
        case .notNumber: throw .notNumber(text)
        case .otherCurrency(let other): throw .otherCurrency(other)
        case .tooLarge: throw .tooLarge
        }
    }

    /// What is wrong with a cell, and what to do next.
    func mistake(_ mistake: CellMistake) -> String {
        switch mistake {
        case .notNumber(let text): self("grid.notNumber", ["value": text])
        case .otherCurrency(let other):
            self("cost.otherCurrency", ["other": other, "own": currency.code])
        case .tooLarge: self("grid.tooLarge")
        case .stretchAlone: self("grid.stretchAlone")
        case .noteAlone: self("grid.noteAlone")
        }
    }
}
