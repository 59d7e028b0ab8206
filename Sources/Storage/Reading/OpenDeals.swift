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
        return try days.map {
            try openDeals(on: $0, staged: staged, grouping: grouping, narrowing: narrowing)
        }
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

    /// The stage of deal `f` at the end of `day`: that of its last change; before its first, the
    /// one it began in (F19, F20, F62); without any change its own column (F21).
    func stage(on day: Day) -> SQL {
        // Changes after the closing are ignored, also on the days before it (F23).
        let beforeClosing: SQL = "(f.closed_on IS NULL OR s.changed_on <= f.closed_on)"
        return """
            COALESCE(
                (SELECT s.to_stage FROM stage_change s
                    WHERE s.deal_id = f.id AND s.changed_on <= \(day) AND \(beforeClosing)
                    ORDER BY s.changed_on DESC, s.key DESC LIMIT 1),
                (SELECT NULLIF(s.from_stage, '') FROM stage_change s
                    WHERE s.deal_id = f.id AND \(beforeClosing)
                    ORDER BY s.changed_on, s.key LIMIT 1),
                CASE WHEN NOT EXISTS
                    (SELECT 1 FROM stage_change s WHERE s.deal_id = f.id AND \(beforeClosing))
                    THEN f.stage END)
            """
    }
}
