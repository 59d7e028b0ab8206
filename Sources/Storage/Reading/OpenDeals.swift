public import Domain

extension Snapshot {
    /// Open deals with an amount at the end of each of the days.
    public func openDeals(
        on days: [Day], staged: Bool, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenDeals]] {
        if !staged, grouping == nil || grouping == .revenueType,
            narrowing.values.keys.allSatisfy({ $0 == .revenueType })
        {
            return try keptOpenDeals(on: days, grouping, narrowing)
        }
        func count() throws -> [[OpenDeals]] {
            try days.map {
                try openDeals(on: $0, staged: staged, grouping: grouping, narrowing: narrowing)
            }
        }
        guard let recollection else { return try count() }
        let query = OpenDealsQuery(
            days: days, isStaged: staged, grouping: grouping, narrowing: narrowing)
        let mark = try factMark()
        if let known = recollection.openDeals(query, mark) { return known }
        let found = try count()
        recollection.keep(found, query, mark)
        return found
    }

    /// From the totals: what the open deals grew by on every day up to the one asked for.
    private func keptOpenDeals(
        on days: [Day], _ grouping: CellQuery.Grouping?, _ narrowing: Narrowing
    ) throws -> [[OpenDeals]] {
        guard let latest = days.max() else { return [] }
        let columns = FactColumns(revenueType: "NULLIF(f.revenue_type, '')")
        let conditions = ["f.day <= \(latest)"] + columns.conditions(narrowing)
        let growth = try session.all(
            """
            SELECT f.day, \(columns.group(grouping).key), CAST(SUM(f.n) AS BIGINT),
                CAST(SUM(f.sum) AS BIGINT)
            FROM deal_open_total f WHERE \(SQL.joined(conditions, " AND ")) GROUP BY 1, 2
            """
        ) { row in
            (
                day: Day(number: row.int(0) ?? 0), group: row.text(1), n: row.int(2) ?? 0,
                sum: Int64(row.int(3) ?? 0)
            )
        }
        return days.map { day in
            var open: [String?: (n: Int, sum: Int64)] = [:]
            for part in growth where part.day <= day {
                open[part.group, default: (0, 0)].n += part.n
                open[part.group, default: (0, 0)].sum += part.sum
            }
            return open.filter { $0.value.n > 0 }.map { group, deals in
                OpenDeals(
                    pipeline: nil, stage: nil, group: group, label: nil, n: deals.n,
                    sum: deals.sum)
            }
        }
    }

    /// Open deals with an amount at the end of `day`, from the facts.
    func openDeals(
        on day: Day, staged: Bool, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [OpenDeals] {
        let (key, label) = FactColumns.deal.group(grouping)
        let joins = Selection.joins(
            grouping, narrowing, channelVia: " LEFT JOIN lead l ON l.id = f.lead_id")
        let conditions =
            [
                "f.created_on <= \(day)", "(f.closed_on IS NULL OR f.closed_on > \(day))",
                "f.amount IS NOT NULL",
            ] + FactColumns.deal.conditions(narrowing)
        return try session.all(
            """
            SELECT f.pipeline, \(staged ? stage(on: day) : "NULL"), \(key), \(label), COUNT(*),
                CAST(SUM(f.amount) AS BIGINT)
            FROM deal f\(joins)
            WHERE \(SQL.joined(conditions, " AND "))
            GROUP BY 1, 2, 3
            """
        ) { row in
            OpenDeals(
                pipeline: row.text(0), stage: row.text(1),
                group: grouping == .person ? try personID(row.int(2)) : row.text(2),
                label: row.text(3), n: row.int(4) ?? 0, sum: Int64(row.int(5) ?? 0))
        }
    }

    /// The stage of deal `f`, open at the end of `day`: that of the stay that lasts then (F19, F20,
    /// F62), none before its first; without any change its own column (F21).
    func stage(on day: Day) -> SQL {
        """
        CASE WHEN EXISTS (SELECT 1 FROM stay s WHERE s.deal_key = f.key) THEN
            (SELECT s.stage FROM stay s WHERE s.deal_key = f.key AND s.entered_on <= \(day)
                AND (s.left_on IS NULL OR s.left_on > \(day)) LIMIT 1)
            ELSE f.stage END
        """
    }
}
