import Domain

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
