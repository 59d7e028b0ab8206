public import Domain

extension Snapshot {
    /// The deal of that id with its customer's name, nil where there is none on `day` (F17) or it is
    /// of nobody within the scope; its closing is not known before it came (as of).
    public func deal(
        _ id: String, on day: Day, seenBy scope: Scope
    ) throws -> (deal: Deal, customer: String?)? {
        try session.first(
            """
            SELECT f.id, f.created_on, f.lead_id, f.name, f.customer_id, f.owner_key, f.pipeline,
                \(stage(on: day)), f.amount, f.product, f.revenue_type, k.name,
                CASE WHEN f.closed_on <= \(day) THEN f.status ELSE 'open' END,
                CASE WHEN f.closed_on <= \(day) THEN f.closed_on END, f.lost_reason, p.team
            FROM deal f LEFT JOIN customer k ON k.id = f.customer_id
                LEFT JOIN person p ON p.key = f.owner_key
            WHERE f.id = \(id) AND f.created_on <= \(day)
            """
        ) { row in
            let status = row.text(12).flatMap(DealStatus.init(rawValue:)) ?? .open
            let deal = Deal(
                id: row.text(0) ?? "", createdOn: Day(number: row.int(1) ?? 0),
                leadID: row.text(2), name: row.text(3), customerID: row.text(4),
                ownerID: try namedPersonID(row.int(5)), pipeline: row.text(6), stage: row.text(7),
                status: status, amount: row.int(8).map { Money(minor: Int64($0)) },
                product: row.text(9),
                revenueType: row.text(10).flatMap(RevenueType.init(rawValue:)),
                closedOn: row.int(13).map(Day.init(number:)),
                lostReason: status == .lost ? row.text(14) : nil)
            return scope.holds(personID: deal.ownerID, team: row.text(15))
                ? (deal, row.text(11) ?? row.text(4)) : nil
        } ?? nil
    }

    /// The stays of that deal that had begun at the end of `day`, in their order.
    public func course(ofDeal id: String, on day: Day) throws -> [DealStay] {
        try session.all(
            """
            SELECT s.stage, s.entered_on, CASE WHEN s.left_on <= \(day) THEN s.left_on END
            FROM stay s JOIN deal f ON f.key = s.deal_key
            WHERE f.id = \(id) AND s.ordinal > 0 AND s.entered_on <= \(day)
                AND s.created_on <= \(day)
            ORDER BY s.ordinal
            """
        ) { row in
            DealStay(
                stage: row.text(0) ?? "", enteredOn: Day(number: row.int(1) ?? 0),
                leftOn: row.int(2).map(Day.init(number:)))
        }
    }
}
