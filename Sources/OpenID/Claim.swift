/// One statement of a token, of whatever kind it is.
enum Claim: Decodable, Hashable, Sendable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case list([Claim])
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let list = try? value.decode([Claim].self) {
            self = .list(list)
        } else {
            self = .other
        }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// A moment in seconds since 1970.
    var second: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// One text, or every text of a list.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.compactMap(\.text)
        default: []
        }
    }

    /// Some providers write `"true"`.
    var isTrue: Bool { self == .truth(true) || self == .text("true") }
}
