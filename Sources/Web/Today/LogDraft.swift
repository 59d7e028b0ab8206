import Domain
import Storage

/// Something that was tapped or typed to be logged.
struct LogDraft: Hashable, Sendable {
    let id: String
    let day: String
    let type: String
    let quantity: String
    let area: String
    let minutes: String

    /// The names of the fields.
    enum Field {
        static let id = "id"
        static let day = "day"
        static let type = "type"
        static let quantity = "quantity"
        static let area = "area"
        static let minutes = "minutes"
        /// For whom, where nobody signs in.
        static let person = "as"
    }

    /// What a form says.
    init(_ form: FormFields) {
        id = form[Field.id]
        day = form[Field.day]
        type = form[Field.type].tidied
        quantity = form[Field.quantity].tidied
        area = form[Field.area]
        minutes = form[Field.minutes].tidied
    }

    /// What it says, checked.
    enum Checked: Sendable {
        case activity(type: String, quantity: Int, Day)
        case attention(FocusArea, minutes: Int, Day)
    }

    /// What it says; throws a `Logging.Refusal`.
    func checked(today: Day, knownTypes: [String]) throws(Logging.Refusal) -> Checked {
        let isID = { (byte: UInt8) in byte == UInt8(ascii: "-") || byte.isLetterOrDigit }
        guard (8...64).contains(id.utf8.count), id.utf8.allSatisfy(isID) else { throw .noID }
        let day = Day(day) ?? today
        try Logging.check(day, today: today)
        guard area.isEmpty else {
            guard let area = FocusArea(rawValue: area) else { throw .noArea }
            return .attention(area, minutes: try Logging.minutes(minutes), day)
        }
        let type = try Logging.type(
            ActivityTypeNames(knownTypes).type(type), known: knownTypes)
        return .activity(type: type, quantity: try Logging.quantity(quantity), day)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension Wording {
    /// What is wrong with what was to be logged, and what to do next.
    func complaint(_ refusal: Logging.Refusal) -> String {
        switch refusal {
        case .nobody: self("today.refused.nobody")
        case .dayAhead: self("today.refused.dayAhead")
        case .dayTooOld: self("today.refused.dayTooOld", ["n": whole(Logging.daysBack)])
        case .noType: self("today.refused.noType")
        case .typeTooLong: self("today.refused.typeTooLong", ["n": whole(Logging.longestType)])
        case .notAQuantity(let text):
            self(
                "today.refused.notAQuantity",
                ["text": text, "most": whole(Logging.largestQuantity)])
        case .notMinutes(let text):
            self("today.refused.notMinutes", ["text": text, "most": whole(Logging.longestMinutes)])
        case .noArea: self("today.refused.noArea")
        case .noID: self("today.refused.noID")
        }
    }
}
