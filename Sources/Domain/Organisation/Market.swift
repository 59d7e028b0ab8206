/// Somebody who buys.
public struct Customer: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// The name shown.
    public var name: String
    /// The kind of customer, in the organisation's own words.
    public var type: String?

    /// A customer known by the source's id.
    public init(id: String, name: String, type: String? = nil) {
        self.id = id
        self.name = name
        self.type = type
    }
}

/// Something that is sold.
public struct Product: Hashable, Sendable {
    /// Its name, by which it is known.
    public var name: String
    /// The kind of product, in the organisation's own words.
    public var type: String?

    /// A product known by its name.
    public init(name: String, type: String? = nil) {
        self.name = name
        self.type = type
    }
}

/// A free day of the organisation, on which no pace is expected.
public struct Holiday: Hashable, Sendable {
    /// The free day.
    public var day: Day
    /// What it is called.
    public var name: String?

    /// A free day.
    public init(day: Day, name: String? = nil) {
        self.day = day
        self.name = name
    }
}

/// One setting of the organisation, by name.
public struct Setting: Hashable, Sendable {
    /// Such as `efficiencyWindow`.
    public var name: String
    /// As text; numbers as digits.
    public var value: String

    /// A setting with its value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
