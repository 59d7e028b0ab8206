/// Activities of one person and one type, added up over a period.
public struct ActivityTotal: Hashable, Sendable {
    /// The person's id.
    public let person: String?
    /// Such as `call`.
    public let type: String
    /// Activities.
    public let n: Int
    /// Their quantities together.
    public let quantity: Int64

    /// What one person did of one type.
    public init(person: String?, type: String, n: Int, quantity: Int64) {
        self.person = person
        self.type = type
        self.n = n
        self.quantity = quantity
    }
}

/// Which activities are looked at.
public struct ActivityChoice: Hashable, Sendable {
    /// Per week or per month.
    public let length: PeriodLength
    /// Only of persons with that function.
    public let function: Function?
    /// Only what that KPI counts; nil counts every activity.
    public let kpi: KPI?

    /// Activities per `length`, of one function and of one KPI when given.
    public init(length: PeriodLength, function: Function? = nil, kpi: KPI? = nil) {
        self.length = length
        self.function = function
        self.kpi = kpi
    }
}

/// How much a group did in a period, beside its goal.
public struct ActivityLine: Hashable, Sendable {
    /// A person's id, a team or a type; nil is *unknown*.
    public let key: String?
    /// The display name of a team or type; nil is *unknown*, or a person.
    public let name: String?
    /// Who it is, for a line of a person.
    public let person: PersonName?
    /// Activities.
    public let n: Int
    /// Their quantities together.
    public let count: Int64
    /// The active persons of the group at the end of the period, or on the day while it runs (F5).
    public let people: Int
    /// What was asked for the whole period; nil where no goal holds.
    public let goal: Double?

}

/// What was done in a period: in all, per type, per team and per person.
public struct ActivityOverview: Sendable {
    /// The period.
    public let period: Period
    /// Whether the period was complete on the day asked for.
    public let isComplete: Bool
    /// The share of its working days that have passed (F41).
    public let elapsed: Ratio
    /// Working days up to the day asked for.
    public let workingDays: Int
    /// Everything together.
    public let whole: ActivityLine
    /// Largest first (F8).
    public let types: [ActivityLine]
    /// Largest first, each with all teams below it (F6).
    public let teams: [ActivityLine]
    /// By name: who did most is nobody's business. Who is active and logged nothing is in it (F7).
    public let people: [ActivityLine]

    /// Active persons who logged nothing.
    public var idle: [ActivityLine] { people.filter { $0.n == 0 } }

    /// What is expected by now of a goal for the whole period.
    public func expected(_ goal: Double) -> Double {
        goal * Double(elapsed.numerator) / Double(elapsed.denominator)
    }

    /// Activity per active person and working day; nil without either.
    public func perPersonPerDay(_ line: ActivityLine) -> Double? {
        guard line.people > 0, workingDays > 0 else { return nil }
        return Double(line.count) / Double(line.people) / Double(workingDays)
    }
}
