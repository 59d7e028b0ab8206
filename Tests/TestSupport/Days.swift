public import Domain

/// A day as a test writes it.
public func day(_ text: String) -> Day {
    guard let day = Day(text) else { fatalError("\(text) is no day") }
    return day
}
