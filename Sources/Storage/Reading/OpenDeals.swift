public import Domain

extension Snapshot {
    /// Open deals with an amount at the end of each of the days.
    public func openDeals(
        on days: [Day], staged: Bool, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenDeals]] {
        if grouping == nil, narrowing.values.isEmpty {
            return try openStages(on: days).map { stages in
                stages.filter { $0.withAmount > 0 }.map {
                    OpenDeals(
                        pipeline: $0.pipeline, stage: $0.stage, group: nil, label: nil,
                        n: $0.withAmount, sum: $0.sum)
                }
            }
        }
        if !staged, grouping == nil || grouping == .revenueType,
            narrowing.values.keys.allSatisfy({ $0 == .revenueType })
        {
            return try keptOpenDeals(on: days, grouping, narrowing)
        }
        let query = OpenDealsQuery(
            days: days, isStaged: staged, grouping: grouping, narrowing: narrowing)
        return try remembered(
            query, of: [.deals, .leads], weight: { $0.reduce(0) { $0 + $1.count } }
        ) {
            try days.map {
                try openDeals(on: $0, staged: staged, grouping: grouping, narrowing: narrowing)
            }
        }
    }

    /// Open deals at the end of `day` by the stage each is in.
    public func openStages(on day: Day, narrowing: Narrowing) throws -> [OpenStage] {
        guard narrowing.values.isEmpty else { return try openStages(on: day, only: narrowing) }
        return try openStages(on: [day]).flatMap { stages in
            stages.filter { $0.n > 0 }.map {
                OpenStage(pipeline: $0.pipeline, stage: $0.stage, n: $0.n)
            }
        }
    }

    /// The same of some deals, from the facts.
    private func openStages(on day: Day, only narrowing: Narrowing) throws -> [OpenStage] {
        try session.all(
            """
            SELECT f.pipeline, \(stage(on: day)), COUNT(*) FROM \(open(on: day, nil, narrowing))
            GROUP BY 1, 2
            """
        ) { OpenStage(pipeline: $0.text(0), stage: $0.text(1), n: $0.int(2) ?? 0) }
    }

    /// Open deals at the end of each of the days, also those without an amount.
    public func openCounts(
        on days: [Day], grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [[OpenCount]] {
        guard grouping != nil || !narrowing.values.isEmpty else {
            return try openStages(on: days).map { stages in
                [OpenCount(group: nil, label: nil, n: stages.reduce(0) { $0 + $1.n })]
            }
        }
        let query = OpenDealsQuery(
            days: days, isStaged: nil, grouping: grouping, narrowing: narrowing)
        return try remembered(
            query, of: [.deals, .leads], weight: { $0.reduce(0) { $0 + $1.count } }
        ) {
            try days.map { try openCounts(on: $0, grouping: grouping, narrowing: narrowing) }
        }
    }

    func openCounts(
        on day: Day, grouping: CellQuery.Grouping?, narrowing: Narrowing
    ) throws -> [OpenCount] {
        let (key, label) = FactColumns.deal.group(grouping)
        return try session.all(
            """
            SELECT \(key), \(label), COUNT(*) FROM \(open(on: day, grouping, narrowing)) GROUP BY 1
            """
        ) { row in
            OpenCount(
                group: grouping == .person ? try personID(row.int(0)) : row.text(0),
                label: row.text(1), n: row.int(2) ?? 0)
        }
    }

    /// What is open in a stage at the end of a day.
    private struct StageSums {
        let pipeline: String?
        let stage: String?
        var n = 0
        var withAmount = 0
        var sum: Int64 = 0
    }

    /// From the totals: what each stage grew by up to each day, added up by the engine from one day
    /// that is asked for to the next.
    private func openStages(on days: [Day]) throws -> [[StageSums]] {
        let sorted = Set(days).sorted()
        guard let latest = sorted.last else { return [] }
        let spans = sorted.enumerated().map { place, day -> SQL in
            "WHEN f.day <= \(day) THEN CAST(\(place) AS INTEGER)"
        }
        var places: [String: Int] = [:]
        var now: [StageSums] = []
        var found: [Day: [StageSums]] = [:]
        var reached = 0
        try session.query(
            """
            SELECT CASE \(SQL.joined(spans, " ")) END, f.pipeline, f.stage,
                CAST(SUM(f.n) AS BIGINT), CAST(SUM(f.part) AS BIGINT), CAST(SUM(f.sum) AS BIGINT)
            FROM stage_open_total f WHERE f.day <= \(latest)
            GROUP BY 1, 2, 3 ORDER BY 1
            """
        ) { row in
            let span = row.int(0) ?? 0
            for past in reached..<max(span, reached) { found[sorted[past]] = now }
            reached = span
            let (pipeline, stage) = (row.text(1) ?? "", row.text(2) ?? "")
            let place = places["\(pipeline)\u{1F}\(stage)"] ?? now.count
            if place == now.count {
                places["\(pipeline)\u{1F}\(stage)"] = place
                now.append(
                    StageSums(
                        pipeline: pipeline.isEmpty ? nil : pipeline,
                        stage: stage.isEmpty ? nil : stage))
            }
            now[place].n += row.int(3) ?? 0
            now[place].withAmount += row.int(4) ?? 0
            now[place].sum += Int64(row.int(5) ?? 0)
        }
        for past in reached..<sorted.count { found[sorted[past]] = now }
        return days.map { found[$0] ?? [] }
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
        return try session.all(
            """
            SELECT f.pipeline, \(staged ? stage(on: day) : "NULL"), \(key), \(label), COUNT(*),
                CAST(SUM(f.amount) AS BIGINT)
            FROM \(open(on: day, grouping, narrowing)) AND f.amount IS NOT NULL
            GROUP BY 1, 2, 3
            """
        ) { row in
            OpenDeals(
                pipeline: row.text(0), stage: row.text(1),
                group: grouping == .person ? try personID(row.int(2)) : row.text(2),
                label: row.text(3), n: row.int(4) ?? 0, sum: Int64(row.int(5) ?? 0))
        }
    }

    /// The deals `f` open at the end of `day`, of those that count, with what the grouping asks for.
    private func open(
        on day: Day, _ grouping: CellQuery.Grouping?, _ narrowing: Narrowing
    ) -> SQL {
        let joins = Selection.joins(
            grouping, narrowing, channelVia: " LEFT JOIN lead l ON l.id = f.lead_id")
        let conditions =
            ["f.created_on <= \(day)", "(f.closed_on IS NULL OR f.closed_on > \(day))"]
            + FactColumns.deal.conditions(narrowing)
        return "deal f\(joins) WHERE \(SQL.joined(conditions, " AND "))"
    }

    /// The stage of deal `f`, open at the end of `day`: that of the stay that lasts then (F19, F20,
    /// F62), none before its first; without any change its own column (F21).
    func stage(on day: Day) -> SQL {
        """
        (SELECT NULLIF(s.stage, '') FROM stay s WHERE s.deal_key = f.key AND s.entered_on <= \(day)
            AND (s.left_on IS NULL OR s.left_on > \(day)) LIMIT 1)
        """
    }
}

/// What is asked of the open deals.
struct OpenDealsQuery: Hashable {
    let days: [Day]
    /// Nil where deals are only counted.
    let isStaged: Bool?
    let grouping: CellQuery.Grouping?
    let narrowing: Narrowing
}
