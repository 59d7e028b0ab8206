import Domain

final class DealTable: BatchTable {
    private let writer: FactWriter
    private let rows: IdentifiedTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer.session, lastKey: "SELECT MAX(key) FROM deal", importKey: importKey,
            insert: """
                INSERT INTO deal (key, import_key, id, created_on, lead_id, name, customer_id,
                    owner_key, pipeline, stage, status, amount, product, revenue_type,
                    closed_on, lost_reason)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                ON CONFLICT (id) DO NOTHING
                """,
            select: """
                SELECT key, created_on, lead_id, name, customer_id, owner_key, pipeline, stage,
                    status, amount, product, revenue_type, closed_on, lost_reason
                FROM deal WHERE id = $1
                """,
            update: """
                UPDATE deal SET import_key = $2, created_on = $3, lead_id = $4, name = $5,
                    customer_id = $6, owner_key = $7, pipeline = $8, stage = $9, status = $10,
                    amount = $11, product = $12, revenue_type = $13, closed_on = $14,
                    lost_reason = $15
                WHERE key = $1
                """)
    }

    func put(_ deal: Deal) throws -> RowOutcome {
        try rows.put(
            id: deal.id,
            values: [
                SQLValue(deal.createdOn), SQLValue(deal.leadID), SQLValue(deal.name),
                SQLValue(deal.customerID), writer.personKey(deal.ownerID),
                SQLValue(deal.pipeline), SQLValue(deal.stage), SQLValue(deal.status),
                SQLValue(deal.amount), SQLValue(deal.product), SQLValue(deal.revenueType),
                SQLValue(deal.closedOn), SQLValue(deal.lostReason),
            ], column: "deal_id")
    }
}

final class InvoiceTable: BatchTable {
    private let writer: FactWriter
    private let rows: IdentifiedTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer.session, lastKey: "SELECT MAX(key) FROM invoice_line", importKey: importKey,
            insert: """
                INSERT INTO invoice_line (key, import_key, id, booked_on, amount, revenue_type,
                    product, customer_id, owner_key, deal_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING
                """,
            select: """
                SELECT key, booked_on, amount, revenue_type, product, customer_id, owner_key,
                    deal_id FROM invoice_line WHERE id = $1
                """,
            update: """
                UPDATE invoice_line SET import_key = $2, booked_on = $3, amount = $4,
                    revenue_type = $5, product = $6, customer_id = $7, owner_key = $8,
                    deal_id = $9 WHERE key = $1
                """)
    }

    func put(_ line: InvoiceLine) throws -> RowOutcome {
        try rows.put(
            id: line.id,
            values: [
                SQLValue(line.bookedOn), .int(line.amount.minor), SQLValue(line.revenueType),
                SQLValue(line.product), SQLValue(line.customerID),
                writer.personKey(line.ownerID), SQLValue(line.dealID),
            ], column: "invoice_line_id")
    }
}

final class CostTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session,
            select: "SELECT amount FROM cost WHERE month = $1 AND kind = $2 AND label = $3",
            insert: "INSERT INTO cost (month, kind, label, amount) VALUES ($1, $2, $3, $4)",
            update: """
                UPDATE cost SET amount = $4 WHERE month = $1 AND kind = $2 AND label = $3
                """)
    }

    func put(_ cost: Cost) throws -> RowOutcome {
        try rows.put(
            key: [SQLValue(cost.month), SQLValue(cost.kind), .text(cost.label ?? "")],
            values: [.int(cost.amount.minor)], column: "month")
    }
}
