import Domain

extension Snapshot {
    /// The cells of a query from the kept totals; nil where only the facts themselves can tell.
    func keptCells(_ query: CellQuery) throws -> [Cell]? {
        switch query.source {
        case .activities: nil
        case .customersWon: try newCustomers(query)
        case .leadsCreated(let qualifiedBy): try leadsCreated(query, qualifiedBy)
        case .leadsQualified: try leadsQualified(query)
        case .dealsClosed(let status): try dealsClosed(query, status, nil)
        case .wonRevenue(let type): try dealsClosed(query, .won, type)
        case .invoicedRevenue(let type): try invoiced(query, type)
        }
    }

    private func leadsCreated(_ query: CellQuery, _ qualifiedBy: Day?) throws -> [Cell]? {
        guard query.isTold(by: [.channel], [.channel]) else { return nil }
        let created = KeptSelection(
            query, table: "lead_created_total", columns: FactColumns(channel: text("channel")),
            n: qualifiedBy == nil ? "f.n" : "f.part")
        guard let qualifiedBy else { return try cells(created, query) }
        // Those that were qualified later were not, that day.
        // They are few, and found by that day: the sign keeps the engine from those created.
        let later = KeptSelection(
            query, table: "lead", columns: .lead, day: "+f.created_on", n: "-1",
            also: ["f.qualified_on > \(qualifiedBy)"])
        return try cells(created, query) + cells(later, query)
    }

    private func leadsQualified(_ query: CellQuery) throws -> [Cell]? {
        if query.measure == .durations {
            return try durations(query, "lead_days_total") { from, through in
                """
                SELECT 1 FROM lead_qualified_total WHERE day BETWEEN \(from) AND \(through)
                LIMIT 1
                """
            }
        }
        guard query.isTold(by: [.channel, .method], [.channel, .method]) else { return nil }
        return try cells(
            KeptSelection(
                query, table: "lead_qualified_total",
                columns: FactColumns(channel: text("channel"), method: text("method")),
                existsFrom: "f.exists_from"), query)
    }

    private func dealsClosed(
        _ query: CellQuery, _ status: DealStatus?, _ type: RevenueType?
    ) throws -> [Cell]? {
        if query.measure == .durations {
            guard status == .won, type == nil else { return nil }
            return try durations(query, "deal_days_total") { from, through in
                """
                SELECT 1 FROM deal_closed_total
                WHERE status = 'won' AND day BETWEEN \(from) AND \(through) LIMIT 1
                """
            }
        }
        guard query.isTold(by: [.revenueType], [.revenueType]) else { return nil }
        let statuses = status.map { [$0] } ?? [.lost, .won]
        return try cells(
            KeptSelection(
                query, table: "deal_closed_total",
                columns: FactColumns(revenueType: text("revenue_type")),
                existsFrom: "f.exists_from", n: query.measure == .amounts ? "f.part" : "f.n",
                also: [
                    "f.status IN (\(SQL.joined(statuses.map { "\($0.rawValue)" }, ", ")))"
                ] + (type.map { ["f.revenue_type = \($0.rawValue)"] } ?? [])), query)
    }

    private func newCustomers(_ query: CellQuery) throws -> [Cell]? {
        guard query.measure == .durations else { return nil }
        return try durations(
            query, "customer_days_total",
            after: { from, through in
                "SELECT 1 FROM new_customer WHERE won_on BETWEEN \(from) AND \(through) LIMIT 1"
            }, late: lateCustomers, rest: customerCells)
    }

    private func invoiced(_ query: CellQuery, _ type: RevenueType?) throws -> [Cell]? {
        guard query.isTold(by: [.revenueType], [.revenueType]) else { return nil }
        return try cells(
            KeptSelection(
                query, table: "invoice_total",
                columns: FactColumns(revenueType: text("revenue_type")),
                also: type.map { ["f.revenue_type = \($0.rawValue)"] } ?? []), query)
    }

    /// A column in which '' stands for none.
    private func text(_ column: SQL) -> SQL { "NULLIF(f.\(column), '')" }

    private func cells(_ selection: KeptSelection, _ query: CellQuery) throws -> [Cell] {
        try session.all(
            """
            SELECT \(selection.day), \(selection.existsFrom), \(selection.group),
                CAST(SUM(\(selection.n)) AS BIGINT), \(selection.sum)
            FROM \(selection.table) f
            WHERE \(SQL.joined(selection.conditions, " AND "))
            GROUP BY 1, 2, 3
            """
        ) { row in
            let day = Day(number: row.int(0) ?? 0)
            return Cell(
                day: day, existsFrom: Day(number: row.int(1) ?? 0), group: row.text(2),
                n: row.int(3) ?? 0, sum: Int64(row.int(4) ?? 0))
        }.filter { $0.n != 0 }
    }

    /// Durations of whole months and of the days after them; `after` looks for facts that a month
    /// holds after the last day, `late` finds those of whole months that no total holds.
    private func durations(
        _ query: CellQuery, _ table: SQL, after: (Day, Day) -> SQL,
        late: ((CellQuery) throws -> [Cell])? = nil, rest: ((CellQuery) throws -> [Cell])? = nil
    ) throws -> [Cell]? {
        guard query.isTold(by: [], []),
            let months = try wholeMonths(
                query, hasFacts: { try session.number(after($0, $1)) != nil })
        else { return nil }
        let whole = try session.all(
            """
            SELECT f.month, f.days, f.n FROM \(table) f
            WHERE f.month BETWEEN \(months.first) AND \(months.last)
            """
        ) { row in
            let month = Day(number: row.int(0) ?? 0)
            return Cell(
                day: month, existsFrom: month, duration: row.int(1) ?? 0, n: row.int(2) ?? 0)
        }
        let left = try months.rest.map { try (rest ?? factCells)(query.from($0)) } ?? []
        return try whole + left
            + (late?(query.through((months.rest ?? query.through + 1) - 1)) ?? [])
    }

    /// The days of a query, cut into months that count whole and the days after them.
    struct KeptMonths {
        /// The first day of the first and of the last month; none when `last` lies before `first`.
        var first: Day
        var last: Day
        /// The first day of the days that are left over.
        var rest: Day?
    }

    /// A month counts whole when the query ends with it, or when nothing comes after the last day;
    /// nil where periods are not made of months.
    func wholeMonths(
        _ query: CellQuery, hasFacts: (_ from: Day, _ through: Day) throws -> Bool
    ) rethrows -> KeptMonths? {
        guard query.isOfMonths, query.from == query.from.firstOfMonth else { return nil }
        let last = query.through.firstOfMonth
        let lastDay = (last + 31).firstOfMonth - 1
        let isWhole =
            try lastDay == query.through || !hasFacts(query.through + 1, lastDay)
        return isWhole
            ? KeptMonths(first: query.from, last: last)
            : KeptMonths(first: query.from, last: (last - 1).firstOfMonth, rest: last)
    }
}

/// What is read from a table of totals, or from facts in the same form.
private struct KeptSelection {
    let table: SQL
    let day: SQL
    let existsFrom: SQL
    let group: SQL
    let n: SQL
    let sum: SQL
    let conditions: [SQL]

    init(
        _ query: CellQuery, table: SQL, columns: FactColumns, day: SQL = "f.day",
        existsFrom: SQL? = nil, n: SQL = "f.n", also: [SQL] = []
    ) {
        self.table = table
        self.day = day
        self.existsFrom = existsFrom ?? day
        self.n = n
        group = columns.group(query.grouping).key
        sum = query.measure == .amounts ? "CAST(SUM(f.sum) AS BIGINT)" : "0"
        conditions =
            also + ["\(day) BETWEEN \(query.from) AND \(query.through)"]
            + columns.conditions(query.narrowing)
    }
}

extension CellQuery {
    /// Whether it groups and narrows by these dimensions only.
    func isTold(by groupings: Set<Grouping>, _ dimensions: Set<Dimension>) -> Bool {
        (grouping.map(groupings.contains) ?? true)
            && dimensions.isSuperset(of: narrowing.values.keys)
    }
}
