public import Domain

extension Snapshot {
    /// Facts per day and group: from the kept totals where they can tell, else added up by the engine;
    /// remembered until a fact comes in.
    public func cells(_ query: CellQuery) throws -> [Cell] {
        try remembered(query, of: query.source.groups, weight: \.count) {
            switch query.source {
            case .activities: try activityCells(query)
            case .customersWon: try keptCells(query) ?? customerCells(query)
            default: try keptCells(query) ?? factCells(query)
            }
        }
    }

    /// Leads, deals or invoice lines per day and group, added up from the facts.
    func factCells(_ query: CellQuery) throws -> [Cell] {
        try factCells(query, Selection(query))
    }

    func factCells(_ query: CellQuery, _ selection: Selection) throws -> [Cell] {
        let (key, label) = selection.columns.group(query.grouping)
        let duration: SQL = query.measure == .durations ? selection.length : "0"
        let sum: SQL = query.measure == .amounts ? "CAST(SUM(f.amount) AS BIGINT)" : "0"
        let one: SQL = "CAST(\(query.from) AS INTEGER)"
        let days: SQL =
            query.isOneSpan ? "\(one), \(one)" : "\(selection.day), \(selection.existsFrom)"
        let groups: SQL = query.isOneSpan ? "3, 5" : "1, 2, 3, 5"
        let exists: SQL =
            query.isOneSpan ? " AND \(selection.existsFrom) <= \(query.through)" : ""
        return try session.all(
            """
            SELECT \(days), \(key), \(label), \(duration), \(selection.count), \(sum)
            FROM \(selection.tables)
            WHERE \(selection.filter)\(exists)
            GROUP BY \(groups)
            """
        ) { row in try cell(row, grouping: query.grouping) }
    }

    private func cell(_ row: any ResultRow, grouping: CellQuery.Grouping?) throws -> Cell {
        Cell(
            day: Day(number: row.int(0) ?? 0), existsFrom: Day(number: row.int(1) ?? 0),
            group: grouping == .person ? try personID(row.int(2)) : row.text(2),
            label: row.text(3), duration: row.int(4) ?? 0, n: row.int(5) ?? 0,
            sum: Int64(row.int(6) ?? 0))
    }

    /// The day of the first fact of that kind.
    public func firstDay(_ kind: RecordedKind) throws -> Day? {
        if let known = firstDays[kind] { return known }
        let day = try session.number(firstDayQuery(kind)).map(Day.init(number:))
        firstDays[kind] = day
        return day
    }

    private func firstDayQuery(_ kind: RecordedKind) -> SQL {
        switch kind {
        case .activity: "SELECT MIN(day) FROM activity_day_total"
        case .lead: "SELECT MIN(day) FROM lead_created_total"
        case .deal: "SELECT MIN(created_on) FROM deal"
        case .invoiceLine: "SELECT MIN(day) FROM invoice_total"
        case .agendaItem: "SELECT MIN(held_on) FROM agenda_item"
        }
    }

    /// Costs of the months that begin in `[from, through]`.
    public func costs(from: Day, through: Day) throws -> [MonthCost] {
        try session.all(
            """
            SELECT month, kind, CAST(SUM(amount) AS BIGINT) FROM cost
            WHERE month BETWEEN \(from) AND \(through) GROUP BY month, kind
            """
        ) { row in
            CostKind(rawValue: row.text(1) ?? "").map { kind in
                MonthCost(
                    month: Day(number: row.int(0) ?? 0), kind: kind, sum: Int64(row.int(2) ?? 0))
            }
        }.compactMap { $0 }
    }

    /// Entries of an own number, by day, within a day as they were entered.
    public func ownNumbers(_ slug: String, from: Day, through: Day) throws -> [OwnNumber] {
        try session.all(
            """
            SELECT day, value, note FROM own_number
            WHERE slug = \(slug) AND day BETWEEN \(from) AND \(through) ORDER BY day, key
            """
        ) { row in
            let note = row.text(2) ?? ""
            return OwnNumber(
                slug: slug, day: Day(number: row.int(0) ?? 0), value: row.double(1) ?? 0,
                note: note.isEmpty ? nil : note)
        }
    }
}
