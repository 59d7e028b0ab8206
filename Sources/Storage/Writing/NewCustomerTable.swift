import Domain

/// Keeps which won deals make a customer in step with deals and leads (F32), a set of them at a time.
///
/// Of the won deals of a lead the first makes the customer. Which is the first may change with the day
/// that is looked at, when a source dates a deal's end before its beginning (F17): a row holds from
/// the day its deal is known until the day that an earlier one is.
struct NewCustomerTable {
    let session: any Session

    static let columns: SQL = "deal_key, lead_id, won_on, exists_from, until_day, days"

    /// Made anew for these deals and for all deals of these leads; both are queries, which answer
    /// keys of deals and ids of leads.
    ///
    /// While there are none at all, those of every deal are made: that needs no comparing.
    func rebuild(ofDeals deals: SQL, leads: SQL) throws {
        guard try session.number("SELECT deal_key FROM new_customer LIMIT 1") != nil else {
            return try make(of: "1 = 1", rows: "1 = 1")
        }
        try session.execute("CREATE TEMPORARY TABLE touched_deal (key INTEGER PRIMARY KEY)")
        // Also the deals of leads that the deals pointed at before.
        try session.execute(
            """
            INSERT INTO touched_deal (key)
            \(deals)
            UNION SELECT key FROM deal WHERE lead_id IN (
                SELECT lead_id FROM deal WHERE key IN (\(deals))
                UNION SELECT lead_id FROM new_customer WHERE deal_key IN (\(deals))
                UNION \(leads))
            """)
        let isTouched: SQL = "deal_key IN (SELECT key FROM touched_deal)"
        try count(where: isTouched, sign: "-")
        try session.execute("DELETE FROM new_customer WHERE \(isTouched)")
        try make(of: "f.key IN (SELECT key FROM touched_deal)", rows: isTouched)
        try session.execute("DELETE FROM customer_days_total WHERE n = 0")
        try session.execute("DROP TABLE touched_deal")
    }

    private func make(of deals: SQL, rows: SQL) throws {
        try session.execute(
            """
            INSERT INTO new_customer (\(NewCustomerTable.columns))
            \(NewCustomerTable.computed(where: deals))
            """)
        try count(where: rows, sign: "")
    }

    private func count(where condition: SQL, sign: SQL) throws {
        try session.execute(
            """
            INSERT INTO customer_days_total (month, days, n, part, sum)
            \(NewCustomerTable.counted(where: condition, sign: sign))
            ON CONFLICT (month, days) DO UPDATE SET n = customer_days_total.n + excluded.n
            """)
    }

    /// The won deals `f` that a condition leaves and that make a customer, from the facts.
    static func computed(where condition: SQL) -> SQL {
        """
        SELECT \(columns)
        FROM (
            SELECT f.key AS deal_key, f.lead_id, f.closed_on AS won_on, f.revenue_type,
                l.id AS known_lead, \(known("f")) AS exists_from,
                CASE WHEN l.id IS NOT NULL THEN (
                    SELECT MIN(\(known("o"))) FROM deal o
                    WHERE o.lead_id = f.lead_id AND o.status = 'won'
                        -- One range of the index, not an alternative of two.
                        AND o.closed_on <= f.closed_on
                        AND (o.closed_on < f.closed_on OR o.id < f.id)
                ) END AS until_day,
                f.closed_on - COALESCE(l.created_on, f.created_on) AS days
            FROM deal f LEFT JOIN lead l ON l.id = f.lead_id
            WHERE f.status = 'won' AND f.closed_on IS NOT NULL AND \(condition)
        ) won
        WHERE CASE WHEN known_lead IS NULL THEN revenue_type IS NULL OR revenue_type = 'new'
            ELSE until_day IS NULL OR until_day > exists_from END
        """
    }

    /// The day from which it is known that a deal was won.
    private static func known(_ deal: SQL) -> SQL {
        """
        CASE WHEN \(deal).created_on > \(deal).closed_on THEN \(deal).created_on
            ELSE \(deal).closed_on END
        """
    }

    /// Customers per month by the days that took. The few that are known later than they were won,
    /// or give way to another, are in no total.
    static func counted(where condition: SQL = "1 = 1", sign: SQL = "") -> SQL {
        let lasting: SQL = """
            (SELECT * FROM new_customer WHERE exists_from = won_on AND until_day IS NULL
                AND days >= 0 AND \(condition))
            """
        return """
            SELECT month, days, \(sign)COUNT(*) AS n, 0 AS part, 0 AS sum
            FROM \(TotalTable.withMonth(lasting, of: "won_on"))
            GROUP BY 1, 2
            """
    }
}
