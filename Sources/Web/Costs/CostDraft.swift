import Domain
import Intake

/// A cost as it was typed in.
struct CostDraft: Hashable, Sendable {
    /// `fixed` or `personnel`; empty when nothing was chosen.
    var kind = ""
    var label = ""
    var amount = ""
    /// Not one of the costs that are there already.
    var isNew = true

    /// The names of the fields of the form.
    enum Field {
        static let kind = "kind"
        static let label = "label"
        static let amount = "amount"
        static let isNew = "new"
        static let action = "do"
    }

    /// Nothing typed in yet.
    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        kind = form[Field.kind]
        amount = form[Field.amount]
        isNew = form[Field.isNew] == "yes"
        // A cost that is there is known by its label as it is; browsers send lines with CR LF.
        label =
            isNew
            ? Self.tidied(form[Field.label])
            : form[Field.label].replacing("\r\n", with: "\n")
    }

    /// The cost it means for that month.
    func cost(
        month: Day, _ currency: Currency, _ language: Language
    ) throws(CostMistake) -> Cost {
        guard let kind = CostKind(rawValue: kind) else { throw .noKind }
        guard label.count <= Self.longestLabel else { throw .labelTooLong }
        let mark: DecimalMark = language == .dutch ? .comma : .point
        switch AmountText.read(amount, in: currency, mark: mark) {
        case .amount(let money):
            return Cost(
                month: month, kind: kind, amount: money, label: label.isEmpty ? nil : label)
        case .empty: throw .noAmount
        case .notNumber: throw .notNumber(amount)
        case .otherCurrency(let other): throw .otherCurrency(other)
        case .tooPrecise: throw .tooPrecise(amount)
        case .tooLarge: throw .tooLarge
        }
    }

    /// Characters of a label.
    static let longestLabel = 120

    /// Without what cannot be seen, and spaces around it.
    private static func tidied(_ text: String) -> String {
        let seen = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let front = String(String.UnicodeScalarView(seen)).drop { $0.isWhitespace }
        return String(front.reversed().drop { $0.isWhitespace }.reversed())
    }
}

/// Why a cost was not kept.
enum CostMistake: Error, Hashable {
    case noKind, noAmount, labelTooLong, tooLarge
    case notNumber(String)
    case tooPrecise(String)
    case otherCurrency(String)
    /// Another amount stands there; it is changed in its own row.
    case alreadyThere(Money)
    /// Another program writes to the database for longer than a page waits.
    case busy
}

extension Wording {
    /// What is wrong and what to do next.
    func mistake(_ mistake: CostMistake) -> String {
        switch mistake {
        case .noKind: self("cost.noKind")
        case .noAmount: self("cost.noAmount")
        case .labelTooLong: self("cost.labelTooLong", ["n": whole(CostDraft.longestLabel)])
        case .tooLarge: self("cost.tooLarge")
        case .notNumber(let text): self("cost.notNumber", ["value": text])
        case .tooPrecise(let text): self("cost.tooPrecise", ["value": text])
        case .otherCurrency(let other):
            self("cost.otherCurrency", ["other": other, "own": currency.code])
        case .alreadyThere(let money):
            self("cost.alreadyThere", ["amount": self.money(money, cents: true)])
        case .busy: self("cost.busy")
        }
    }
}
