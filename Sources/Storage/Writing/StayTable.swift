import Domain

/// Keeps the stays of deals in step with the deals and their stage changes, a set of deals at a time.
struct StayTable {
    let session: any Session

    /// Ordinal 0 is the time in no known stage: before the first stay, or for a deal without any
    /// change all of it, in the stage of its own column (F19, F21).
    static let columns: SQL = """
        deal_key, ordinal, pipeline, stage, entered_on, left_on, next_stage, outcome, created_on,
        amount
        """

    /// Makes the stays of these deals anew; `deals` is a query that answers their keys.
    ///
    /// While there are none at all, those of every deal are made: that needs no comparing.
    func rebuild(of deals: SQL) throws {
        guard try session.number("SELECT deal_key FROM stay LIMIT 1") != nil else {
            return try make(of: "1 = 1", stays: "1 = 1")
        }
        let isOfDeals: SQL = "deal_key IN (\(deals))"
        try count(where: isOfDeals, sign: "-")
        try session.execute("DELETE FROM stay WHERE \(isOfDeals)")
        try make(of: "d.key IN (\(deals))", stays: isOfDeals)
        try session.execute("DELETE FROM stay_total WHERE n = 0")
        try session.execute("DELETE FROM stage_open_total WHERE n = 0 AND part = 0 AND sum = 0")
    }

    private func make(of deals: SQL, stays: SQL) throws {
        for rows in [StayTable.computed(where: deals), StayTable.unstaged(where: deals)] {
            try session.execute("INSERT INTO stay (\(StayTable.columns)) \(rows)")
        }
        try count(where: stays, sign: "")
    }

    /// Adds these stays to the totals, or takes them away.
    private func count(where condition: SQL, sign: SQL) throws {
        try session.execute(
            """
            INSERT INTO stay_total (month, pipeline, stage, next_stage, outcome, days, n)
            \(StayTable.counted(where: condition, sign: sign))
            ON CONFLICT (month, pipeline, stage, next_stage, outcome, days)
                DO UPDATE SET n = stay_total.n + excluded.n
            """)
        try session.execute(
            """
            INSERT INTO stage_open_total (day, pipeline, stage, n, part, sum)
            SELECT day, pipeline, stage, \(sign)n, \(sign)part, \(sign)sum
            FROM (\(StayTable.growth(where: condition))) g
            WHERE n <> 0 OR part <> 0 OR sum <> 0
            ON CONFLICT (day, pipeline, stage) DO UPDATE SET
                n = stage_open_total.n + excluded.n,
                part = stage_open_total.part + excluded.part,
                sum = stage_open_total.sum + excluded.sum
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
            SELECT deal_key, pipeline, stage, entered_on, created_on, amount,
                ROW_NUMBER() OVER w AS ordinal,
                COALESCE(LEAD(entered_on) OVER w, closed_on) AS left_on,
                LEAD(stage) OVER w AS next_stage,
                CASE WHEN LEAD(stage) OVER w IS NOT NULL THEN 'moved'
                    WHEN closed_on IS NOT NULL THEN status END AS outcome
            FROM (
                SELECT deal_key, 2 * place + half AS place, pipeline, created_on, closed_on, status,
                    amount, CASE WHEN half = 1 THEN to_stage ELSE from_stage END AS stage,
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
        SELECT d.key AS deal_key, d.pipeline, d.created_on, d.closed_on, d.status, d.amount,
            c.to_stage, c.from_stage, c.changed_on, ROW_NUMBER() OVER v AS place,
            LAG(c.to_stage) OVER v AS stage_before
        FROM deal d JOIN stage_change c ON c.deal_id = d.id
        WHERE (d.closed_on IS NULL OR c.changed_on <= d.closed_on) AND \(condition)
        WINDOW v AS (PARTITION BY d.key ORDER BY c.changed_on, c.key)
        """
    }

    /// The time in no known stage of the deals `d` that a condition leaves, beside their stays.
    static func unstaged(where condition: SQL) -> SQL {
        """
        SELECT d.key, 0, d.pipeline,
            CASE WHEN s.deal_key IS NULL THEN COALESCE(d.stage, '') ELSE '' END, d.created_on,
            COALESCE(s.entered_on, d.closed_on), s.stage,
            CASE WHEN s.deal_key IS NOT NULL THEN 'moved'
                WHEN d.closed_on IS NOT NULL THEN d.status END, d.created_on, d.amount
        FROM deal d LEFT JOIN stay s ON s.deal_key = d.key AND s.ordinal = (
            SELECT MIN(o.ordinal) FROM stay o WHERE o.deal_key = d.key AND o.ordinal > 0)
        WHERE (s.deal_key IS NULL OR s.entered_on > d.created_on) AND \(condition)
        """
    }

    /// Ended stays per month, counted. The few that ended before their deal exists are in no total.
    static func counted(where condition: SQL, sign: SQL = "") -> SQL {
        let ended: SQL = """
            (SELECT * FROM stay WHERE ordinal > 0 AND left_on IS NOT NULL
                AND created_on <= left_on AND \(condition))
            """
        return """
            SELECT month, COALESCE(pipeline, '') AS pipeline, stage,
                COALESCE(next_stage, '') AS next_stage, outcome, left_on - entered_on AS days,
                \(sign)COUNT(*) AS n
            FROM \(TotalTable.withMonth(ended, of: "left_on"))
            GROUP BY 1, 2, 3, 4, 5, 6
            """
    }

    /// By how much the open deals of a stage grew on a day: a deal is open in it from the day it
    /// entered, or came to exist, until the day it left.
    static func growth(where condition: SQL = "1 = 1") -> SQL {
        """
        SELECT day, pipeline, stage, CAST(SUM(one) AS BIGINT) AS n,
            CAST(SUM(CASE WHEN amount IS NULL THEN 0 ELSE one END) AS BIGINT) AS part,
            CAST(SUM(COALESCE(amount, 0) * one) AS BIGINT) AS sum
        FROM (
            SELECT CASE WHEN entered_on < created_on THEN created_on ELSE entered_on END AS day,
                COALESCE(pipeline, '') AS pipeline, stage, 1 AS one, amount
            FROM stay
            WHERE (left_on IS NULL OR (left_on > entered_on AND left_on > created_on))
                AND \(condition)
            UNION ALL
            SELECT left_on, COALESCE(pipeline, ''), stage, -1, amount
            FROM stay WHERE left_on > entered_on AND left_on > created_on AND \(condition)
        ) moves
        GROUP BY 1, 2, 3
        """
    }
}
