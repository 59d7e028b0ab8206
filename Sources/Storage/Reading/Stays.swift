public import Domain

extension Snapshot {
    /// Stays that ended, per day or month and group.
    ///
    /// Where nothing is narrowed, whole months come from their totals; the days around them, and
    /// the few stays that no total holds, from the stays themselves.
    public func stays(_ query: StayQuery) throws -> [StayCell] {
        guard query.isMonthly, query.grouping == nil, query.narrowing.values.isEmpty,
            let months = WholeMonths(in: query.from, through: query.through)
        else { return try stayCells(query, "s.left_on BETWEEN \(query.from) AND \(query.through)") }
        return try stayTotals(query, months)
            + (query.from < months.start
                ? stayCells(query, "s.left_on BETWEEN \(query.from) AND \(months.start - 1)") : [])
            + (months.last < query.through
                ? stayCells(query, "s.left_on BETWEEN \(months.last + 1) AND \(query.through)")
                : [])
            + stayCells(
                query,
                """
                s.created_on > s.left_on AND s.left_on BETWEEN \(months.start) AND \(months.last)
                """)
    }

    private func stayCells(_ query: StayQuery, _ span: SQL) throws -> [StayCell] {
        let (key, label) = FactColumns.deal.group(query.grouping)
        let exists: [SQL] = query.isOneSpan ? ["s.created_on <= \(query.through)"] : []
        let selection = StaySelection(
            query.grouping, query.narrowing, stages: query.stages, also: [span] + exists)
        let groups: SQL = query.isOneSpan ? "3, 4, 5, 6, 7, 8" : "1, 2, 3, 4, 5, 6, 7, 8"
        let one: SQL = "CAST(\(query.from) AS INTEGER)"
        let days: SQL =
            query.isOneSpan
            ? "\(one), \(one)"
            : "s.left_on, CASE WHEN s.created_on > s.left_on THEN s.created_on ELSE s.left_on END"
        return try session.all(
            """
            SELECT \(days), \(query.cutColumns(days: "s.left_on - s.entered_on")), \(key),
                \(label), COUNT(*)
            FROM \(selection.tables)
            WHERE \(selection.filter)
            GROUP BY \(groups)
            """
        ) { row in
            StayCell(
                day: Day(number: row.int(0) ?? 0), existsFrom: Day(number: row.int(1) ?? 0),
                pipeline: row.text(2), stage: row.text(3), next: row.text(4),
                outcome: row.text(5).flatMap(StayOutcome.init(rawValue:)),
                group: query.grouping == .person ? try personID(row.int(7)) : row.text(7),
                label: row.text(8), days: row.int(6) ?? 0, n: row.int(9) ?? 0)
        }
    }

    private func stayTotals(_ query: StayQuery, _ months: WholeMonths) throws -> [StayCell] {
        let span: SQL = "s.month BETWEEN \(months.start) AND \(months.last)"
        let filter = SQL.joined([span] + StaySelection.isIn(query.stages), " AND ")
        return try session.all(
            """
            SELECT s.month, \(query.cutColumns(days: "s.days")), CAST(SUM(s.n) AS BIGINT)
            FROM stay_total s
            WHERE \(filter)
            GROUP BY 1, 2, 3, 4, 5, 6
            """
        ) { row in
            let month = FiscalCalendar().period(
                .month, holding: Day(number: row.int(0) ?? 0))
            func text(_ column: Int) -> String? {
                row.text(column).flatMap { $0.isEmpty ? nil : $0 }
            }
            return StayCell(
                day: month.start, existsFrom: month.last, pipeline: text(1), stage: text(2),
                next: text(3), outcome: text(4).flatMap(StayOutcome.init(rawValue:)), group: nil,
                label: nil, days: row.int(5) ?? 0, n: row.int(6) ?? 0)
        }
    }
}

extension StayQuery {
    /// Pipeline, stage, next stage, outcome and days, each only where it is asked for.
    fileprivate func cutColumns(days: SQL) -> SQL {
        let stage: SQL = cuts.contains(.stage) ? "s.pipeline, s.stage" : "NULL, NULL"
        let outcome: SQL = cuts.contains(.outcome) ? "s.next_stage, s.outcome" : "NULL, NULL"
        return "\(stage), \(outcome), \(cuts.contains(.days) ? days : "0")"
    }
}

/// Which stays a question is about.
struct StaySelection {
    /// The table and what is joined to it.
    let tables: SQL
    /// Everything that must be true.
    let filter: SQL

    /// Deals are only joined where the grouping or the narrowing needs them.
    init(
        _ grouping: CellQuery.Grouping?, _ narrowing: Narrowing, stages: Set<String?>?,
        also: [SQL], dealsToo: Bool = false
    ) {
        let joins = Selection.joins(
            grouping, narrowing, channelVia: " LEFT JOIN lead l ON l.id = f.lead_id")
        let needsDeals = dealsToo || grouping != nil || !narrowing.values.isEmpty
        tables = needsDeals ? "stay s JOIN deal f ON f.key = s.deal_key\(joins)" : "stay s"
        filter = .joined(
            ["s.ordinal > 0"] + also + StaySelection.isIn(stages)
                + FactColumns.deal.conditions(narrowing), " AND ")
    }

    /// The stay was in one of these stages; every stay is in one.
    static func isIn(_ stages: Set<String?>?) -> [SQL] {
        guard let stages else { return [] }
        let named: [SQL] = stages.compactMap { $0 }.sorted().map { "\($0)" }
        return named.isEmpty ? ["1 = 0"] : ["s.stage IN (\(SQL.joined(named, ", ")))"]
    }
}

/// Calendar months that lie whole in a span of days.
struct WholeMonths {
    /// The first day of the first, and the last day of the last.
    let start, last: Day

    /// Nil when there is none.
    init?(in from: Day, through: Day) {
        let calendar = FiscalCalendar()
        let begun = calendar.period(.month, holding: from)
        let ended = calendar.period(.month, holding: through)
        start = begun.start == from ? begun.start : begun.end
        last = ended.last == through ? ended.last : ended.start - 1
        guard start < last else { return nil }
    }
}
