public import Domain

/// Somebody who reads names, and of whom nothing is noted.
public struct AnyReader: NamesOfPeople {
    /// One of them.
    public init() {}

    /// Notes nothing.
    public func note(personID: String) {}
}
