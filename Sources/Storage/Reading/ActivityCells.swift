import Domain

extension Snapshot {
    /// Activities, from the narrowest totals that can tell; day by day from the facts where a month
    /// is not whole.
    func activityCells(_ query: CellQuery) throws -> [Cell] {
        let narrowing = query.narrowing.values[.type]
        let types = try activityTypes().filter { type in narrowing?.contains(type.name) ?? true }
        guard !types.isEmpty else { return [] }
        // Types are told by their keys from here on.
        let query = query.without(.type)
        if query.isTold(by: [.type], [.function]) { return try perDay(query, types) }
        let months = try wholeMonths(query) { try hasActivities(types, from: $0, through: $1) }
        guard let months else { return try types.flatMap { try factCells(query, $0) } }
        let whole = try perMonth(query, types, from: months.first, through: months.last)
        guard let rest = months.rest else { return whole }
        let after = query.from(rest)
        return try whole + types.flatMap { try factCells(after, $0) }
    }

    private func keys(_ types: [ActivityType]) -> SQL {
        .joined(types.map { "\($0.key)" }, ", ")
    }

    private func hasActivities(
        _ types: [ActivityType], from: Day, through: Day
    ) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM activity_day_total
            WHERE type_key IN (\(keys(types))) AND day BETWEEN \(from) AND \(through) LIMIT 1
            """) != nil
    }

    private func perDay(_ query: CellQuery, _ types: [ActivityType]) throws -> [Cell] {
        let names = Dictionary(uniqueKeysWithValues: types.map { ($0.key, $0.name) })
        let functions: [SQL] =
            query.narrowing.values[.function].map { values in
                let list = values.map { $0 ?? "" }.sorted().map { "\($0)" as SQL }
                return ["function IN (\(SQL.joined(list, ", ")))"]
            } ?? []
        let conditions =
            [
                "type_key IN (\(keys(types)))",
                "day BETWEEN \(query.from) AND \(query.through)",
            ] + functions
        return try session.all(
            """
            SELECT type_key, day, n, sum FROM activity_day_total
            WHERE \(SQL.joined(conditions, " AND "))
            """
        ) { row in
            let day = Day(number: row.int(1) ?? 0)
            return Cell(
                day: day, existsFrom: day,
                group: query.grouping == .type ? row.int(0).flatMap { names[$0] } : nil,
                n: row.int(2) ?? 0, sum: Int64(row.int(3) ?? 0))
        }
    }

    private func perMonth(
        _ query: CellQuery, _ types: [ActivityType], from: Day, through: Day
    ) throws -> [Cell] {
        guard from <= through else { return [] }
        let names = Dictionary(uniqueKeysWithValues: types.map { ($0.key, $0.name) })
        let group: SQL =
            switch query.grouping {
            case .person: "f.person_key"
            case .type: "f.type_key"
            default: "NULL"
            }
        let conditions =
            [
                "f.type_key IN (\(keys(types)))", "f.month BETWEEN \(from) AND \(through)",
            ] + FactColumns(person: "f.person_key").conditions(query.narrowing)
        return try session.all(
            """
            SELECT f.month, \(group), CAST(SUM(f.n) AS BIGINT), CAST(SUM(f.sum) AS BIGINT)
            FROM activity_month_total f WHERE \(SQL.joined(conditions, " AND "))
            GROUP BY 1, 2
            """
        ) { row in
            let month = Day(number: row.int(0) ?? 0)
            return Cell(
                day: month, existsFrom: month,
                group: query.grouping == .person
                    ? try personID(row.int(1)) : row.int(1).flatMap { names[$0] },
                n: row.int(2) ?? 0, sum: Int64(row.int(3) ?? 0))
        }
    }

    /// Activities of one type from the facts, so that the index gives them already grouped by day.
    func factCells(_ query: CellQuery, _ type: ActivityType) throws -> [Cell] {
        let person: SQL = query.grouping == .person ? "f.person_key" : "NULL"
        return try session.all(
            """
            SELECT f.day, \(person), COUNT(*), CAST(SUM(f.quantity) AS BIGINT)
            FROM activity f
            WHERE f.type_key = \(type.key) AND \(Selection(query).filter)
            GROUP BY 1, 2
            """
        ) { row in
            let day = Day(number: row.int(0) ?? 0)
            return Cell(
                day: day, existsFrom: day,
                group: query.grouping == .person
                    ? try personID(row.int(1)) : query.grouping == .type ? type.name : nil,
                n: row.int(2) ?? 0, sum: Int64(row.int(3) ?? 0))
        }
    }
}
