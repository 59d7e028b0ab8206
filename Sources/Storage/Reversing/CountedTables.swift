import Domain

/// Keeps the totals in step while rows of large tables go and return.
final class CountedTables {
    private let totals: TotalWriter
    private let activity: CountedRow<CountedActivity>

    init(_ writer: FactWriter) throws {
        totals = TotalWriter(writer.session)
        activity = ActivityTable.counted(try writer.functions())
    }

    /// A row said `before` and says `after`; nil where there is none.
    func replace(
        _ shape: RowShape, _ before: [SQLValue]?, with after: [SQLValue]?
    ) throws {
        switch shape.kind {
        case .activities: try replace(activity, before, after)
        case .leads: try replace(LeadTable.counted, before, after)
        case .deals: try replace(DealTable.counted, before, after)
        case .invoices: try replace(InvoiceTable.counted, before, after)
        default: break
        }
    }

    private func replace<Fact: Counted>(
        _ counted: CountedRow<Fact>, _ before: [SQLValue]?, _ after: [SQLValue]?
    ) throws {
        try totals.replace(before.flatMap(counted), with: after.flatMap(counted))
    }

    /// Writes what was gathered.
    func settle() throws { try totals.settle() }
}

/// What follows from deals, their leads and their stage changes, once those of an import are gone.
struct FollowingRows {
    private let session: any Session

    /// Notes which deals and leads the import wrote, before they change.
    init?(_ writer: FactWriter, of record: ImportRecord) throws {
        guard [.deals, .leads, .stageChanges].contains(record.kind) else { return nil }
        session = writer.session
        let key = record.key
        try session.execute("CREATE TEMPORARY TABLE undone_deal (key INTEGER PRIMARY KEY)")
        try session.execute("CREATE TEMPORARY TABLE undone_lead (id TEXT PRIMARY KEY)")
        try session.execute(
            """
            INSERT INTO undone_deal (key)
            SELECT key FROM deal WHERE import_key = \(key)
            UNION SELECT d.key FROM stage_change c JOIN deal d ON d.id = c.deal_id
                WHERE c.import_key = \(key)
            """)
        try session.execute(
            """
            INSERT INTO undone_lead (id)
            SELECT id FROM lead WHERE import_key = \(key)
            UNION SELECT lead_id FROM deal WHERE import_key = \(key) AND lead_id IS NOT NULL
            """)
    }

    /// Makes stays and new customers of those deals and leads anew.
    func settle() throws {
        try StayTable(session: session).rebuild(of: "SELECT key FROM undone_deal")
        try NewCustomerTable(session: session).rebuild(
            ofDeals: "SELECT key FROM undone_deal", leads: "SELECT id FROM undone_lead")
        try session.execute("DROP TABLE undone_deal")
        try session.execute("DROP TABLE undone_lead")
    }
}
