public import Domain

extension Snapshot {
    /// How leads stand at the end of a day, counted per state and duration (F33).
    public func leadCourses(_ query: LeadCourseQuery) throws -> [LeadCourse] {
        try remembered(query, of: [.leads, .deals], weight: \.count) { try countedCourses(query) }
    }

    private func countedCourses(_ query: LeadCourseQuery) throws -> [LeadCourse] {
        let group = FactColumns.lead.group(query.grouping).key
        var conditions: [SQL] = ["f.created_on <= \(min(query.through, query.on))"]
        if let from = query.from { conditions.append("f.created_on >= \(from)") }
        // Passed over before the deals are looked at.
        if query.onlyOpen { conditions.append("\(disqualified(by: query.on)) IS NULL") }
        conditions += FactColumns.lead.conditions(query.narrowing)
        let states: SQL = query.onlyOpen ? "WHERE s.state = 0" : ""
        return try session.all(
            """
            SELECT s.state, s.days, s.part, COUNT(*)
            FROM (
                SELECT \(state(on: query.on)) AS state, \(days(on: query.on)) AS days,
                    \(group) AS part
                FROM lead f LEFT JOIN (\(closings(by: query.on))) d ON d.lead_id = f.id
                WHERE \(SQL.joined(conditions, " AND "))
            ) s \(states)
            GROUP BY 1, 2, 3
            """
        ) { row in
            LeadCourse(
                state: LeadState(rawValue: row.int(0) ?? 0) ?? .open, days: row.int(1) ?? 0,
                group: query.grouping == .person ? try personID(row.int(2)) : row.text(2),
                n: row.int(3) ?? 0)
        }
    }

    /// Amounts of the deals won in `[from, through]`, each with how often it was won.
    public func wonAmounts(from: Day, through: Day) throws -> [WonAmount] {
        try session.all(
            """
            SELECT f.amount, COUNT(*) FROM deal f
            WHERE f.status = 'won' AND f.closed_on BETWEEN \(from) AND \(through)
                AND f.created_on <= \(through) AND f.amount IS NOT NULL
            GROUP BY f.amount
            """
        ) { row in
            WonAmount(amount: Money(minor: Int64(row.int(0) ?? 0)), n: row.int(1) ?? 0)
        }
    }

    /// Per lead: the first won closing, and the last closing when all its deals are lost.
    private func closings(by day: Day) -> SQL {
        """
        SELECT lead_id,
            MIN(CASE WHEN status = 'won' AND closed_on <= \(day) THEN closed_on END) AS won_on,
            CASE WHEN COUNT(*) = COUNT(CASE WHEN status = 'lost' AND closed_on <= \(day) THEN 1 END)
                THEN MAX(closed_on) END AS lost_on
        FROM deal
        WHERE lead_id IS NOT NULL AND created_on <= \(day)
        GROUP BY lead_id
        """
    }

    private func disqualified(by day: Day) -> SQL {
        "CASE WHEN f.disqualified_on <= \(day) THEN f.disqualified_on END"
    }

    /// Won whatever else happened; else lost; else open.
    private func state(on day: Day) -> SQL {
        """
        CASE WHEN d.won_on IS NOT NULL THEN 1
            WHEN d.lost_on IS NOT NULL OR \(disqualified(by: day)) IS NOT NULL THEN 2
            ELSE 0 END
        """
    }

    /// Days to the win; else to the earlier of disqualification and last loss; else so far.
    private func days(on day: Day) -> SQL {
        let disqualified = disqualified(by: day)
        return """
            COALESCE(d.won_on,
                CASE WHEN d.lost_on <= \(disqualified) THEN d.lost_on END,
                \(disqualified), d.lost_on, \(day)) - f.created_on
            """
    }
}
