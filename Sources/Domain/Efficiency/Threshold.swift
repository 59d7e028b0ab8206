/// What follows when the efficiency ratio passes a value.
public struct Threshold: Hashable, Sendable {
    /// The efficiency ratio to pass.
    public var ratio: Double
    /// What follows.
    public var consequence: String
    /// When the team was told.
    public var announcedOn: Day
    /// When it was passed.
    public var passedOn: Day?
    /// The ratio with which it was passed.
    public var passedRatio: Double?

    /// A threshold with its consequence.
    public init(
        ratio: Double, consequence: String, announcedOn: Day, passedOn: Day? = nil,
        passedRatio: Double? = nil
    ) {
        self.ratio = ratio
        self.consequence = consequence
        self.announcedOn = announcedOn
        self.passedOn = passedOn
        self.passedRatio = passedRatio
    }
}
