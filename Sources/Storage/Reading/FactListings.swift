import Domain

extension FactListing {
    /// Facts that count on a day of the period.
    static func dated(
        _ query: FactQuery, _ source: CellSource, _ measure: CellMeasure
    ) -> FactListing {
        let selection = Selection(
            CellQuery(
                source: source, measure: measure, from: query.period.start, through: query.asOf,
                grouping: nil, narrowing: query.narrowing))
        let isLasting: SQL =
            source == .customersWon
            ? " AND (w.until_day IS NULL OR w.until_day > \(query.asOf))" : ""
        return FactListing(
            columns: columns(source, selection, knownOn: query.knownOn)
                + (source == .leadsQualified && measure == .durations
                    ? [(.cycleDays, selection.length)] : []),
            tables: """
                \(selection.tables)\(names(source))
                WHERE \(selection.filter) AND \(selection.existsFrom) <= \(query.asOf)\(isLasting)
                """,
            order: "\(selection.day) DESC, f.key DESC")
    }

    /// Deals open at the end of a day.
    static func openDeals(
        _ query: FactQuery, stages: Set<String?>?, stage: SQL, withAmount: Bool = true
    ) -> FactListing {
        var conditions: [SQL] =
            [
                "f.created_on <= \(query.asOf)",
                "(f.closed_on IS NULL OR f.closed_on > \(query.asOf))",
            ] + (withAmount ? ["f.amount IS NOT NULL"] : [])
            + FactColumns.deal.conditions(query.narrowing)
        if let stages {
            let named: [SQL] = stages.compactMap { $0 }.sorted().map { "\($0)" }
            let isNamed: SQL = "\(stage) IN (\(SQL.joined(named, ", ")))"
            let options =
                (named.isEmpty ? [] : [isNamed])
                + (stages.contains(nil) ? ["\(stage) IS NULL"] : [])
            conditions.append("(\(SQL.joined(options, " OR ")))")
        }
        let lead = Selection.joins(
            nil, query.narrowing, channelVia: " LEFT JOIN lead l ON l.id = f.lead_id")
        return FactListing(
            columns: [
                (.createdOn, "f.created_on"), (.name, "f.name"), (.customer, customer),
                (.person, person), (.product, "f.product"), (.stage, stage),
                (.amount, "f.amount"),
            ],
            tables: """
                deal f\(lead)\(people)\(customers) WHERE \(SQL.joined(conditions, " AND "))
                """, order: "f.created_on DESC, f.key DESC")
    }

    /// What came in and what it cost, month by month.
    static func months(
        _ months: [Period], _ source: RevenueSource, asOf day: Day
    ) -> FactListing {
        let first = months.first?.start ?? Day(number: 0)
        let last = months.last?.last ?? Day(number: -1)
        let revenue: SQL =
            switch source {
            case .wonDeals:
                """
                SELECT closed_on AS day, 'revenue' AS kind, name AS label, amount FROM deal
                WHERE status = 'won' AND amount IS NOT NULL
                    AND closed_on BETWEEN \(first) AND \(last) AND created_on <= \(day)
                """
            case .invoices:
                """
                SELECT booked_on AS day, 'revenue' AS kind, product AS label, amount
                FROM invoice_line WHERE booked_on BETWEEN \(first) AND \(last)
                """
            }
        return FactListing(
            columns: [
                (.day, "f.day"), (.costKind, "f.kind"), (.label, "f.label"),
                (.amount, "f.amount"),
            ],
            tables: """
                (SELECT month AS day, kind, label, amount FROM cost
                    WHERE month BETWEEN \(first) AND \(last)
                UNION ALL \(revenue)) f
                """, order: "f.day DESC, f.kind, COALESCE(f.label, ''), f.amount")
    }

    /// Entries of an own number.
    static func ownNumbers(_ query: FactQuery, _ slug: String) -> FactListing {
        FactListing(
            columns: [(.day, "f.day"), (.value, "f.value"), (.note, "f.note")],
            tables: """
                own_number f WHERE f.slug = \(slug)
                AND f.day BETWEEN \(query.period.start) AND \(query.asOf)
                """, order: "f.day DESC, f.key DESC")
    }

    static let people: SQL = " LEFT JOIN person p ON p.key = f.owner_key"
    /// Who it is of; a nameless person is nobody.
    static let person: SQL = "NULLIF(p.name, '')"
    static let customers: SQL = " LEFT JOIN customer k ON k.id = f.customer_id"
    static let customer: SQL = "COALESCE(k.name, f.customer_id)"

    private static func names(_ source: CellSource) -> SQL {
        switch source {
        case .activities:
            """
             JOIN person p ON p.key = f.person_key JOIN activity_type t ON t.key = f.type_key
            """
        case .leadsCreated, .leadsQualified: people
        case .dealsClosed, .customersWon, .wonRevenue, .invoicedRevenue: people + customers
        }
    }

    private static func columns(
        _ source: CellSource, _ selection: Selection, knownOn: Day
    ) -> [(column: FactColumn, sql: SQL)] {
        switch source {
        case .activities:
            [
                (.day, "f.day"), (.person, person), (.type, "t.name"),
                (.quantity, "f.quantity"),
            ]
        case .leadsCreated, .leadsQualified:
            [
                (.createdOn, "f.created_on"), (.id, "f.id"), (.channel, "f.channel"),
                (.person, person),
                (
                    .qualifiedOn,
                    "CASE WHEN f.qualified_on <= \(knownOn) THEN f.qualified_on END"
                ),
                (.method, "CASE WHEN f.qualified_on <= \(knownOn) THEN f.method END"),
            ]
        case .dealsClosed, .customersWon, .wonRevenue:
            [
                (.closedOn, "f.closed_on"), (.name, "COALESCE(f.name, f.id)"),
                (.customer, customer), (.person, person), (.product, "f.product"),
                (.revenueType, "f.revenue_type"), (.status, "f.status"),
                (.cycleDays, selection.length), (.amount, "f.amount"),
            ]
        case .invoicedRevenue:
            [
                (.day, "f.booked_on"), (.customer, customer), (.person, person),
                (.product, "f.product"), (.revenueType, "f.revenue_type"),
                (.amount, "f.amount"),
            ]
        }
    }
}
