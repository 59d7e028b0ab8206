/// A language the product speaks.
enum Language: String, CaseIterable, Sendable, Hashable {
    case dutch = "nl"
    case english = "en"

    /// The language's name in the language itself.
    var ownName: String {
        switch self {
        case .dutch: "Nederlands"
        case .english: "English"
        }
    }

    /// Between the whole part and the decimals.
    var decimalMark: String { self == .dutch ? "," : "." }
    /// Between groups of three digits.
    var groupMark: String { self == .dutch ? "." : "," }
}
