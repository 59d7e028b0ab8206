/// What a person did in one ISO week, added up.
public struct WeekSum: Hashable, Sendable {
    /// The key by which the store knows the person.
    public let person: Int
    /// The number of the week (`Day.weekNumber`).
    public let week: Int
    /// Quantity, deals, leads or minor units.
    public let sum: Int64

    /// What a person did in one week.
    public init(person: Int, week: Int, sum: Int64) {
        self.person = person
        self.week = week
        self.sum = sum
    }
}

/// What is added up per person and week.
public enum WeekSumSource: Hashable, Sendable {
    /// The quantity of activities of the type of that name.
    case activities(type: String)
    /// Deals won, leads qualified, or revenue in minor units.
    case wonDeals, qualifiedLeads, wonRevenue, invoicedRevenue
}

extension Day {
    /// ISO weeks since that of 1 January 1970, which was a Thursday.
    public var weekNumber: Int { Day.floorDivide(number + 3, 7) }

    /// The Monday of that week.
    static func monday(ofWeek number: Int) -> Day { Day(number: number * 7 - 3) }
}
