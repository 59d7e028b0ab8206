/// What somebody is called. It is read by telling whose name it is: no page shows a person without
/// saying whom.
public struct PersonName: Hashable, Sendable {
    /// The source's own id.
    public let id: String
    /// The name, else the id.
    let text: String

    /// The name of the person with that id.
    public init(_ name: String, of id: String) {
        self.id = id
        text = name
    }
}

/// Who gives out names of people, and knows which.
public protocol NamesOfPeople: Sendable {
    /// Notes that the name of the person with that id is given out.
    func note(personID: String)
}

extension NamesOfPeople {
    /// The name, to be shown; from now on it is known that it was.
    public func callAsFunction(_ name: PersonName) -> String {
        note(personID: name.id)
        return name.text
    }
}
