/// What the team gets when a KPI reaches a value.
public struct Motivator: Hashable, Sendable {
    /// The slug of the KPI.
    public var kpi: String
    /// What they get.
    public var title: String
    /// The value to reach, in the unit of the KPI; money in major units.
    public var value: Double
    /// When the team was told.
    public var announcedOn: Day?
    /// When it was reached.
    public var reachedOn: Day?
    /// The last day on which reaching it counts; nil is without an end.
    public var dueOn: Day?
    /// The number with which it was reached.
    public var reachedValue: Double?
    /// When the team got it.
    public var handedOverOn: Day?

    /// A motivator of a KPI.
    public init(
        kpi: String, title: String, value: Double, announcedOn: Day? = nil, reachedOn: Day? = nil,
        dueOn: Day? = nil, reachedValue: Double? = nil, handedOverOn: Day? = nil
    ) {
        self.kpi = kpi
        self.title = title
        self.value = value
        self.announcedOn = announcedOn
        self.reachedOn = reachedOn
        self.dueOn = dueOn
        self.reachedValue = reachedValue
        self.handedOverOn = handedOverOn
    }
}
