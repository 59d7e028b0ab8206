import Domain

/// Which facts a question is about: where they come from, the day each counts on, and the
/// conditions; shared by the numbers and by the list of facts behind them.
struct Selection {
    /// The table and what is joined to it.
    let tables: SQL
    /// The day a fact counts on.
    let day: SQL
    /// The day from which it exists.
    let existsFrom: SQL
    /// How many days it took.
    let length: SQL
    /// How many facts a group of rows stands for.
    let count: SQL
    /// Everything that must be true.
    var conditions: [SQL]
    /// What it can be grouped by, and narrowed to.
    let columns: FactColumns

    /// The whole condition.
    var filter: SQL { .joined(conditions, " AND ") }
}

/// The columns of a fact that the dimensions look at; nil where it has none.
struct FactColumns {
    var person: SQL?
    var channel: SQL?
    var method: SQL?
    var revenueType: SQL?
    var product: SQL?
    var customer: SQL?

    /// The columns of deals.
    static let deal = FactColumns(
        person: "f.owner_key", channel: "l.channel", revenueType: "f.revenue_type",
        product: "f.product", customer: "f.customer_id")
    /// The columns of leads.
    static let lead = FactColumns(
        person: "f.owner_key", channel: "f.channel", method: "f.method")

    /// What a grouping reads: the group, and for customers the display name; `perRow` where nothing
    /// is added up.
    func group(
        _ grouping: CellQuery.Grouping?, perRow: Bool = false
    ) -> (key: SQL, label: SQL) {
        switch grouping {
        case .person: (person ?? "NULL", "NULL")
        case .channel: (channel ?? "NULL", "NULL")
        case .method: (method ?? "NULL", "NULL")
        case .revenueType: (revenueType ?? "NULL", "NULL")
        case .product: (product ?? "NULL", "NULL")
        case .customer: (customer ?? "NULL", perRow ? "c.name" : "MAX(c.name)")
        case .customerType: ("c.customer_type", "NULL")
        case .type, nil: ("NULL", "NULL")
        }
    }
}

extension Selection {
    /// The facts a cell query is about, apart from activities; of new customers those that are known,
    /// or those that give way to an earlier win, which take away what was counted.
    init(_ query: CellQuery, isGivingWay: Bool = false) {
        switch query.source {
        case .activities:
            self.init(
                query, table: "activity f", day: "f.day", start: "f.day",
                columns: FactColumns(person: "f.person_key"))
        case .leadsCreated(let qualifiedBy):
            self.init(
                query, table: "lead f", day: "f.created_on", start: "f.created_on",
                columns: .lead,
                also: qualifiedBy.map { ["f.qualified_on <= \($0)"] } ?? [])
        case .leadsQualified:
            self.init(
                query, table: "lead f", day: "f.qualified_on", start: "f.created_on",
                columns: .lead)
        case .dealsClosed(let status):
            self.init(
                query, table: "deal f", day: "f.closed_on", start: "f.created_on",
                columns: .deal,
                also: [status.map { "f.status = \($0.rawValue)" } ?? "f.status IN ('won', 'lost')"])
        case .customersWon:
            self.init(
                query, table: "new_customer w JOIN deal f ON f.key = w.deal_key",
                day: "w.won_on", start: "w.exists_from", columns: .deal,
                also: isGivingWay ? ["w.until_day IS NOT NULL"] : [], length: "w.days",
                existsFrom: isGivingWay ? "w.until_day" : "w.exists_from",
                count: isGivingWay ? "-COUNT(*)" : "COUNT(*)")
        case .wonRevenue(let type):
            self.init(
                query, table: "deal f", day: "f.closed_on", start: "f.created_on",
                columns: .deal,
                also: ["f.status = 'won'"]
                    + (type.map { ["f.revenue_type = \($0.rawValue)"] } ?? []))
        case .invoicedRevenue(let type):
            self.init(
                query, table: "invoice_line f", day: "f.booked_on", start: "f.booked_on",
                columns: .deal,
                also: type.map { ["f.revenue_type = \($0.rawValue)"] } ?? [])
        }
    }

    private init(
        _ query: CellQuery, table: SQL, day: SQL, start: SQL, columns: FactColumns,
        also: [SQL] = [], length: SQL? = nil, existsFrom: SQL? = nil, count: SQL = "COUNT(*)"
    ) {
        self.day = day
        self.length = length ?? "\(day) - \(start)"
        self.columns = columns
        self.count = count
        self.existsFrom =
            existsFrom ?? "CASE WHEN \(start) > \(day) THEN \(start) ELSE \(day) END"
        tables = table + Selection.joins(query, columns)
        var conditions = also
        conditions.append("\(day) BETWEEN \(query.from) AND \(query.through)")
        switch query.measure {
        case .rows: break
        case .amounts: conditions.append("f.amount IS NOT NULL")
        case .durations: conditions.append("\(self.length) >= 0")
        }
        self.conditions = conditions + columns.conditions(query.narrowing)
    }

    /// Only what the grouping or the narrowing needs is joined.
    private static func joins(_ query: CellQuery, _ columns: FactColumns) -> SQL {
        joins(
            query.grouping, query.narrowing,
            channelVia: {
                switch query.source {
                case .invoicedRevenue:
                    " LEFT JOIN deal d ON d.id = f.deal_id LEFT JOIN lead l ON l.id = d.lead_id"
                case .dealsClosed, .wonRevenue, .customersWon:
                    " LEFT JOIN lead l ON l.id = f.lead_id"
                case .activities, .leadsCreated, .leadsQualified: ""
                }
            }())
    }

    /// The joins that a grouping or a narrowing of deals or invoice lines needs.
    static func joins(
        _ grouping: CellQuery.Grouping?, _ narrowing: Narrowing, channelVia: SQL
    ) -> SQL {
        var joins: SQL = ""
        if grouping == .channel || narrowing.values[.channel] != nil {
            joins = joins + channelVia
        }
        if grouping == .customer || grouping == .customerType {
            joins = joins + " LEFT JOIN customer c ON c.id = f.customer_id"
        }
        return joins
    }
}
