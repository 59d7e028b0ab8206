import Domain

extension Snapshot {
    /// New customers, day by day from the rows that are kept of them (F32). One that gives way to an
    /// earlier win is taken away again from the day that is known.
    func customerCells(_ query: CellQuery) throws -> [Cell] {
        try factCells(query) + givingWay(query)
    }

    private func givingWay(_ query: CellQuery) throws -> [Cell] {
        try factCells(query, Selection(query, isGivingWay: true))
    }

    /// The few that the totals of the months leave out.
    func lateCustomers(_ query: CellQuery) throws -> [Cell] {
        var known = Selection(query)
        known.conditions.append("(w.exists_from > w.won_on OR w.until_day IS NOT NULL)")
        return try factCells(query, known) + givingWay(query)
    }
}

extension CellQuery {
    /// The same question, up to an earlier day.
    func through(_ day: Day) -> CellQuery {
        CellQuery(
            source: source, measure: measure, from: from, through: day, grouping: grouping,
            narrowing: narrowing, isOfMonths: isOfMonths, isOneSpan: isOneSpan)
    }
}
