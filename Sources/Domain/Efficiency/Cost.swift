/// What a cost is for.
public enum CostKind: String, CaseIterable, Sendable, Hashable {
    case fixed, personnel
}

/// What a month cost; totals of the whole organisation, never of a person.
public struct Cost: Hashable, Sendable {
    /// The first day of the month.
    public var month: Day
    /// Fixed or personnel.
    public var kind: CostKind
    /// How much.
    public var amount: Money
    /// What for; part of what a cost is known by.
    public var label: String?

    /// A cost of the month that begins on `month`.
    public init(month: Day, kind: CostKind, amount: Money, label: String? = nil) {
        self.month = month
        self.kind = kind
        self.amount = amount
        self.label = label
    }
}
