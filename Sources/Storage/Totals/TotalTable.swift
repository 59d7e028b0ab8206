import Domain

/// A table of kept totals: what its places are known by, and how the same is counted from the facts.
struct TotalTable: Sendable {
    let name: SQL
    /// What the totals are of, for the operator.
    let subject: String
    /// The columns of the key, in order.
    let key: [SQL]
    /// The key's columns, then n, part and sum, counted from the facts.
    let recount: SQL

    /// Every table of totals.
    static let all =
        [
            activityDay, activityMonth, leadsCreated, leadsQualified, daysToQualify, dealsClosed,
            cycle, openDeals, invoiced,
        ] + derived

    /// Those that follow from the stays of deals and from new customers, not from one fact each.
    static let derived = [openStages, daysToCustomer]

    static let activityDay = TotalTable(
        name: "activity_day_total", subject: "activities per day",
        key: ["type_key", "day", "function"],
        recount: """
            SELECT a.type_key, a.day, COALESCE(p.function, '') AS function, COUNT(*) AS n,
                0 AS part, CAST(SUM(a.quantity) AS BIGINT) AS sum
            FROM activity a LEFT JOIN person p ON p.key = a.person_key GROUP BY 1, 2, 3
            """)
    static let activityMonth = TotalTable(
        name: "activity_month_total", subject: "activities per month and person",
        key: ["type_key", "month", "person_key"],
        recount: """
            SELECT type_key, month, person_key, COUNT(*) AS n, 0 AS part,
                CAST(SUM(quantity) AS BIGINT) AS sum
            FROM \(withMonth("activity", of: "day")) GROUP BY type_key, month, person_key
            """)
    static let leadsCreated = TotalTable(
        name: "lead_created_total", subject: "leads created per day", key: ["day", "channel"],
        recount: """
            SELECT created_on AS day, COALESCE(channel, '') AS channel, COUNT(*) AS n,
                COUNT(qualified_on) AS part, 0 AS sum
            FROM lead GROUP BY 1, 2
            """)
    static let leadsQualified = TotalTable(
        name: "lead_qualified_total", subject: "leads qualified per day",
        key: ["day", "exists_from", "channel", "method"],
        recount: """
            SELECT qualified_on AS day,
                CASE WHEN created_on > qualified_on THEN created_on ELSE qualified_on END
                    AS exists_from,
                COALESCE(channel, '') AS channel, COALESCE(method, '') AS method,
                COUNT(*) AS n, 0 AS part, 0 AS sum
            FROM lead WHERE qualified_on IS NOT NULL GROUP BY 1, 2, 3, 4
            """)
    static let daysToQualify = TotalTable(
        name: "lead_days_total", subject: "days until leads qualified per month",
        key: ["month", "days"],
        recount: """
            SELECT month, qualified_on - created_on AS days, COUNT(*) AS n, 0 AS part, 0 AS sum
            FROM \(withMonth("lead", of: "qualified_on"))
            WHERE qualified_on >= created_on GROUP BY 1, 2
            """)
    static let dealsClosed = TotalTable(
        name: "deal_closed_total", subject: "deals won and lost per day",
        key: ["status", "day", "exists_from", "revenue_type"],
        recount: """
            SELECT status, closed_on AS day,
                CASE WHEN created_on > closed_on THEN created_on ELSE closed_on END
                    AS exists_from,
                COALESCE(revenue_type, '') AS revenue_type, COUNT(*) AS n,
                COUNT(amount) AS part, CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS sum
            FROM deal WHERE status <> 'open' AND closed_on IS NOT NULL GROUP BY 1, 2, 3, 4
            """)
    static let cycle = TotalTable(
        name: "deal_days_total", subject: "days until deals were won per month",
        key: ["month", "days"],
        recount: """
            SELECT month, closed_on - created_on AS days, COUNT(*) AS n, 0 AS part, 0 AS sum
            FROM \(withMonth("deal", of: "closed_on"))
            WHERE status = 'won' AND closed_on >= created_on GROUP BY 1, 2
            """)
    static let openDeals = TotalTable(
        name: "deal_open_total", subject: "growth of the open deals per day",
        key: ["day", "revenue_type"],
        recount: """
            SELECT day, revenue_type, CAST(SUM(n) AS BIGINT) AS n, 0 AS part,
                CAST(SUM(amount) AS BIGINT) AS sum
            FROM (
                SELECT created_on AS day, COALESCE(revenue_type, '') AS revenue_type, 1 AS n,
                    amount
                FROM deal
                WHERE amount IS NOT NULL AND (closed_on IS NULL OR closed_on > created_on)
                UNION ALL
                SELECT closed_on, COALESCE(revenue_type, ''), -1, -amount
                FROM deal WHERE amount IS NOT NULL AND closed_on > created_on
            ) c GROUP BY day, revenue_type
            """)
    static let invoiced = TotalTable(
        name: "invoice_total", subject: "invoice lines per day", key: ["day", "revenue_type"],
        recount: """
            SELECT booked_on AS day, COALESCE(revenue_type, '') AS revenue_type, COUNT(*) AS n,
                0 AS part, CAST(SUM(amount) AS BIGINT) AS sum
            FROM invoice_line GROUP BY 1, 2
            """)

    static let openStages = TotalTable(
        name: "stage_open_total", subject: "growth of the open deals per stage",
        key: ["day", "pipeline", "stage"],
        recount: """
            SELECT * FROM (\(StayTable.growth())) g WHERE n <> 0 OR part <> 0 OR sum <> 0
            """)
    static let daysToCustomer = TotalTable(
        name: "customer_days_total", subject: "days until customers were won per month",
        key: ["month", "days"], recount: NewCustomerTable.counted())

    /// A table of facts with the first day of the month of one of its days.
    ///
    /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, civil_from_days; the day
    /// of the era, the year of the era and the day of the year, which begins in March.
    static func withMonth(_ table: SQL, of day: SQL) -> SQL {
        """
        (SELECT y.*, y.\(day) - (y.doy - (153 * ((5 * y.doy + 2) / 153) + 2) / 5) AS month
        FROM (SELECT e.*, e.doe - (365 * e.yoe + e.yoe / 4 - e.yoe / 100) AS doy
        FROM (SELECT d.*,
            (d.doe - d.doe / 1460 + d.doe / 36524 - d.doe / 146096) / 365 AS yoe
        FROM (SELECT f.*, (f.\(day) + 719468) % 146097 AS doe FROM \(table) f) d) e) y) m
        """
    }
}

extension Total {
    /// Where it is kept, and by what.
    var place: (table: Int, key: [SQLValue]) {
        switch self {
        case .activityDay(let type, let day, let function):
            (0, [SQLValue(type), SQLValue(day), .text(function)])
        case .activityMonth(let type, let month, let person):
            (1, [SQLValue(type), SQLValue(month), SQLValue(person)])
        case .leadsCreated(let day, let channel): (2, [SQLValue(day), .text(channel)])
        case .leadsQualified(let day, let existsFrom, let channel, let method):
            (3, [SQLValue(day), SQLValue(existsFrom), .text(channel), .text(method)])
        case .daysToQualify(let month, let days): (4, [SQLValue(month), SQLValue(days)])
        case .dealsClosed(let status, let day, let existsFrom, let revenueType):
            (5, [SQLValue(status), SQLValue(day), SQLValue(existsFrom), .text(revenueType)])
        case .cycle(let month, let days): (6, [SQLValue(month), SQLValue(days)])
        case .openDeals(let day, let revenueType): (7, [SQLValue(day), .text(revenueType)])
        case .invoiced(let day, let revenueType): (8, [SQLValue(day), .text(revenueType)])
        }
    }
}
