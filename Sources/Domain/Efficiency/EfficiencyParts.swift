/// What one month brought and cost; totals of the whole organisation, never of a person.
public struct EfficiencyMonth: Hashable, Sendable {
    /// The month.
    public let period: Period
    /// All revenue booked in it.
    public let revenue: Money
    /// Nil when none was entered: it counts as 0 (F34).
    public let fixed: Money?
    /// Nil when none was entered: the month then has no ratio (F34).
    public let personnel: Money?
}

/// The parts of `efficiency.ratio`: (revenue - fixed costs) / personnel costs over the window.
public struct EfficiencyParts: Hashable, Sendable {
    /// The months of the window, oldest first.
    public let months: [EfficiencyMonth]

    /// The revenue of all months.
    public var revenue: Money { sum(\.revenue) }
    /// The fixed costs of all months.
    public var fixed: Money { sum { $0.fixed ?? Money(minor: 0) } }
    /// The personnel costs of all months.
    public var personnel: Money { sum { $0.personnel ?? Money(minor: 0) } }

    private func sum(_ part: (EfficiencyMonth) -> Money) -> Money {
        Money(minor: Int64(clamping: months.reduce(Int128(0)) { $0 + Int128(part($1).minor) }))
    }
}

extension Measurement {
    /// The parts of the ratio as it stood at the end of `day`.
    public func efficiencyParts(on day: Day) throws -> EfficiencyParts {
        let months = FiscalCalendar().completeMonths(attributes.efficiencyWindow, upTo: day)
        guard let first = months.first, let last = months.last else {
            return EfficiencyParts(months: [])
        }
        let query = CellQuery(
            source: revenueLines(nil), measure: .amounts, from: first.start, through: last.last,
            grouping: nil, narrowing: .none)
        let cells = try facts.cells(query).filter { $0.existsFrom <= day }
        let costs = try facts.costs(from: first.start, through: last.last)
        return EfficiencyParts(
            months: months.map { month in
                func cost(_ kind: CostKind) -> Money? {
                    costs.first { $0.month == month.start && $0.kind == kind }
                        .map { Money(minor: $0.sum) }
                }
                let revenue = cells.reduce(Int128(0)) {
                    month.contains($1.day) ? $0 + Int128($1.sum) : $0
                }
                return EfficiencyMonth(
                    period: month, revenue: Money(minor: Int64(clamping: revenue)),
                    fixed: cost(.fixed), personnel: cost(.personnel))
            })
    }
}
