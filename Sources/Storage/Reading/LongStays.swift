public import Domain

extension Snapshot {
    /// Open deals that are longer in their stage than its limit.
    public func longStays(_ query: StalledQuery, _ span: RowSpan?) throws -> [LongStay] {
        let (key, label) = FactColumns.deal.group(query.grouping, perRow: true)
        let limit = limitColumn(query)
        let over: SQL = "(4 * (\(query.on) - s.entered_on) - \(limit))"
        let rows: SQL = span.map { " LIMIT \($0.limit) OFFSET \($0.offset)" } ?? ""
        let selection = selection(query)
        return try session.all(
            """
            SELECT f.id, f.created_on, f.name, f.customer_id, f.owner_key, f.pipeline, f.amount,
                k.name, s.stage, s.entered_on, \(limit), \(key), \(label)
            FROM \(selection.tables) LEFT JOIN customer k ON k.id = f.customer_id
            WHERE \(selection.filter)
            ORDER BY CAST(COALESCE(f.amount, 0) AS DOUBLE PRECISION) * \(over) DESC, f.id
            """ + rows
        ) { row in
            LongStay(
                deal: Deal(
                    id: row.text(0) ?? "", createdOn: Day(number: row.int(1) ?? 0),
                    name: row.text(2), customerID: row.text(3),
                    ownerID: try namedPersonID(row.int(4)),
                    pipeline: row.text(5), stage: row.text(8),
                    amount: row.int(6).map { Money(minor: Int64($0)) }),
                customer: row.text(7) ?? row.text(3), stage: row.text(8) ?? "",
                enteredOn: Day(number: row.int(9) ?? 0), quarterDays: row.int(10) ?? 0,
                group: query.grouping == .person ? try personID(row.int(11)) : row.text(11),
                label: row.text(12))
        }
    }

    /// How many of them there are.
    public func countLongStays(_ query: StalledQuery) throws -> Int {
        let selection = selection(query)
        return try session.number(
            "SELECT COUNT(*) FROM \(selection.tables) WHERE \(selection.filter)") ?? 0
    }

    /// The present stays on the day that have passed the limit of their stage; strictly (F25).
    private func selection(_ query: StalledQuery) -> StaySelection {
        let isLong = query.limits.map { limit -> SQL in
            "(\(isIn(limit)) AND 4 * (\(query.on) - s.entered_on) > \(limit.quarterDays))"
        }
        return StaySelection(
            query.grouping, query.narrowing, stages: nil,
            also: [
                "s.created_on <= \(query.on)", "s.entered_on <= \(query.on)",
                "(s.left_on IS NULL OR s.left_on > \(query.on))",
                "(\(SQL.joined(isLong, " OR ")))",
            ], dealsToo: true)
    }

    private func limitColumn(_ query: StalledQuery) -> SQL {
        let cases = query.limits.map { limit -> SQL in
            "WHEN \(isIn(limit)) THEN CAST(\(limit.quarterDays) AS INTEGER)"
        }
        return "CASE \(SQL.joined(cases, " ")) END"
    }

    private func isIn(_ limit: StageLimit) -> SQL {
        let pipelines = limit.pipelines.map { pipeline -> SQL in
            pipeline == nil ? "s.pipeline IS NULL" : "s.pipeline = \(pipeline)"
        }
        return "s.stage = \(limit.stage) AND (\(SQL.joined(pipelines, " OR ")))"
    }
}
