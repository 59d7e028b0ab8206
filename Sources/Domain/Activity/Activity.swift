/// Something somebody did: calls, meetings, demos, blogs; by the organisation's own list of types.
public struct Activity: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// Who did it.
    public var personID: String
    /// Such as `call`.
    public var type: String
    /// When.
    public var day: Day
    /// How many at once; 0 or more.
    public var quantity: Int

    /// As many as can be told at once: millions of them can be added up.
    public static let largestQuantity = 1_000_000_000_000

    /// An activity known by the source's id.
    public init(id: String, personID: String, type: String, day: Day, quantity: Int = 1) {
        self.id = id
        self.personID = personID
        self.type = type
        self.day = day
        self.quantity = quantity
    }
}
