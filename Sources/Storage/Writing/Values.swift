import Domain

extension [SQLValue] {
    /// Whether an index can hold what a row is known by: PostgreSQL's takes some 2,700 bytes, and
    /// what is refused must not depend on the engine.
    var isFitToBeKnownBy: Bool {
        let bytes = reduce(0) { sum, value in
            if case .text(let text) = value { sum + text.utf8.count } else { sum + 8 }
        }
        return bytes <= TooLong.most
    }
}

extension RowOutcome {
    /// Whether what the row says is there now.
    var isThere: Bool {
        switch self {
        case .added, .updated, .unchanged: true
        case .leftAlone, .rejected: false
        }
    }
}

/// How a row is refused that cannot be known by what it says.
enum TooLong {
    static let reason = "is too long"
    /// In bytes.
    static let most = 2_500

    /// Whether a row can be known by that id.
    static func suits(_ id: String) -> Bool { id.utf8.count <= most }
}

extension SQLValue {
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .int(Int64($0)) } ?? .null }
    init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
    init(_ day: Day?) { self = day.map { .int(Int64($0.number)) } ?? .null }
    init(_ money: Money?) { self = money.map { .int($0.minor) } ?? .null }
    init(_ word: (some RawRepresentable<String>)?) {
        self = word.map { .text($0.rawValue) } ?? .null
    }
}
