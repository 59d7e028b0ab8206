import Domain

/// Keeps the stays of deals in step with the deals and their stage changes, a set of deals at a time.
struct StayTable {
    let session: any Session

    static let columns: SQL = """
        deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on
        """

    /// Makes the stays of these deals anew; `deals` is a query that answers their keys.
    ///
    /// While there are none at all, those of every deal are made: that needs no comparing.
    func rebuild(of deals: SQL) throws {
        guard try session.number("SELECT deal_key FROM stay LIMIT 1") != nil else {
            try insert(where: "1 = 1")
            return try count(where: "1 = 1", sign: "")
        }
        let isOfDeals: SQL = "deal_key IN (\(deals))"
        try count(where: isOfDeals, sign: "-")
        try session.execute("DELETE FROM stay WHERE \(isOfDeals)")
        try insert(where: "d.key IN (\(deals))")
        try count(where: isOfDeals, sign: "")
        try session.execute("DELETE FROM stay_total WHERE n = 0")
    }

    private func insert(where condition: SQL) throws {
        try session.execute(
            """
            INSERT INTO stay (\(StayTable.columns))
            \(StayTable.computed(where: condition))
            """)
    }

    /// Adds these stays to the totals of their months, or takes them away.
    private func count(where condition: SQL, sign: SQL) throws {
        try session.execute(
            """
            INSERT INTO stay_total (month, pipeline, stage, next_stage, outcome, days, n)
            \(StayTable.counted(where: condition, sign: sign))
            ON CONFLICT (month, pipeline, stage, next_stage, outcome, days)
                DO UPDATE SET n = stay_total.n + excluded.n
            """)
    }

    /// The stays of the deals `d` that a condition leaves, from the facts (F17, F20-F23, F62):
    ///
    /// the changes that count, numbered; each has two halves: where the deal came from, which only
    /// the earliest tells, and where it went, unless it was there already. A stay lasts until the
    /// next, or until the closing.
    static func computed(where condition: SQL) -> SQL {
        """
        SELECT \(columns)
        FROM (
            SELECT deal_key, pipeline, stage, entered_on, created_on,
                ROW_NUMBER() OVER w AS ordinal,
                COALESCE(LEAD(entered_on) OVER w, closed_on) AS left_on,
                LEAD(stage) OVER w AS next_stage,
                CASE WHEN LEAD(stage) OVER w IS NOT NULL THEN 'moved'
                    WHEN closed_on IS NOT NULL THEN status END AS outcome
            FROM (
                SELECT deal_key, 2 * place + half AS place, pipeline, created_on, closed_on, status,
                    CASE WHEN half = 1 THEN to_stage ELSE from_stage END AS stage,
                    CASE WHEN half = 1 THEN changed_on ELSE created_on END AS entered_on
                FROM (\(changes(where: condition))) change
                JOIN (SELECT 0 AS half UNION ALL SELECT 1) halves
                    ON CASE WHEN half = 1 THEN to_stage <> COALESCE(stage_before, from_stage)
                        ELSE place = 1 AND from_stage <> '' END
            ) entry
            WINDOW w AS (PARTITION BY deal_key ORDER BY place)
        ) stays
        WHERE left_on IS NULL OR left_on >= entered_on
        """
    }

    /// Changes up to the closing, in their order: by day, within a day as they came in (F22, F23).
    private static func changes(where condition: SQL) -> SQL {
        """
        SELECT d.key AS deal_key, d.pipeline, d.created_on, d.closed_on, d.status, c.to_stage,
            c.from_stage, c.changed_on, ROW_NUMBER() OVER v AS place,
            LAG(c.to_stage) OVER v AS stage_before
        FROM deal d JOIN stage_change c ON c.deal_id = d.id
        WHERE (d.closed_on IS NULL OR c.changed_on <= d.closed_on) AND \(condition)
        WINDOW v AS (PARTITION BY d.key ORDER BY c.changed_on, c.key)
        """
    }

    /// Ended stays per month, counted. The few that ended before their deal exists are in no total.
    ///
    /// Source of the month: civil from days, H. Hinnant, counted from March of the year 0.
    static func counted(where condition: SQL, sign: SQL = "") -> SQL {
        """
        SELECT 12 * (year_of_era + era * 400) + (5 * day_of_year + 2) / 153, pipeline, stage,
            next_stage, outcome, days, \(sign)COUNT(*)
        FROM (
            SELECT era, year_of_era, pipeline, stage, next_stage, outcome, days,
                day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100)
                    AS day_of_year
            FROM (
                SELECT era, day_of_era, pipeline, stage, next_stage, outcome, days,
                    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096)
                        / 365 AS year_of_era
                FROM (
                    SELECT (left_on + 719468) / 146097 AS era,
                        (left_on + 719468) % 146097 AS day_of_era,
                        COALESCE(pipeline, '') AS pipeline, stage,
                        COALESCE(next_stage, '') AS next_stage, outcome,
                        left_on - entered_on AS days
                    FROM stay
                    WHERE left_on IS NOT NULL AND created_on <= left_on AND \(condition)
                ) in_era
            ) in_year
        ) in_month
        GROUP BY 1, 2, 3, 4, 5, 6
        """
    }
}
