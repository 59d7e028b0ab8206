/// The facts behind a number, a page at a time, newest first.
public struct FactTable: Sendable {
    /// What the columns hold, in order.
    public let columns: [FactColumn]
    /// One row a fact; as many cells as columns.
    public let rows: [[FactCell]]
    /// How many facts there are in all.
    public let total: Int

    /// A page of facts.
    public init(columns: [FactColumn], rows: [[FactCell]], total: Int) {
        self.columns = columns
        self.rows = rows
        self.total = total
    }
}

/// What a column of facts holds.
public enum FactColumn: String, CaseIterable, Sendable, Hashable {
    case id, day, person, type, quantity
    case createdOn, channel, qualifiedOn, method
    case name, customer, product, revenueType, status, stage, amount, closedOn, cycleDays
    case enteredOn, leftOn, stayDays, nextStage
    case month, costKind, label, value, note
}

/// One cell of a fact.
public enum FactCell: Sendable, Hashable {
    case none
    /// Shown as it is.
    case text(String)
    case person(PersonName)
    case day(Day)
    /// The first day of a month.
    case month(Day)
    case whole(Int)
    case number(Double)
    case money(Money)
    /// A word of a known list, such as `won` or `discovery_call`, to be shown in the reader's
    /// language.
    case word(String)
}
