import Domain

final class DealTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable<CountedDeal>
    private let importKey: Int

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        self.importKey = importKey
        rows = try IdentifiedTable(
            writer, .deal, importKey: importKey, counted: DealTable.counted)
    }

    func put(_ deals: [Deal]) throws -> [RowOutcome] {
        try rows.put(deals.map { ($0.id, try values($0)) }, column: "deal_id")
    }

    func settle() throws {
        try rows.settle()
        let deals: SQL = "SELECT key FROM deal WHERE import_key = \(importKey)"
        try StayTable(session: writer.session).rebuild(of: deals)
        try NewCustomerTable(session: writer.session).rebuild(
            ofDeals: deals, leads: "SELECT id FROM lead WHERE 1 = 0")
    }

    private func values(_ deal: Deal) throws -> [SQLValue] {
        try [
            SQLValue(deal.createdOn), SQLValue(deal.leadID), SQLValue(deal.name),
            SQLValue(deal.customerID), writer.personKey(deal.ownerID),
            SQLValue(deal.pipeline), SQLValue(deal.stage), SQLValue(deal.status),
            SQLValue(deal.amount), SQLValue(deal.product), SQLValue(deal.revenueType),
            SQLValue(deal.closedOn), SQLValue(deal.lostReason),
        ]
    }
}

final class InvoiceTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable<CountedInvoiceLine>

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer, .invoiceLine, importKey: importKey, counted: InvoiceTable.counted)
    }

    func settle() throws { try rows.settle() }

    func put(_ lines: [InvoiceLine]) throws -> [RowOutcome] {
        try rows.put(lines.map { ($0.id, try values($0)) }, column: "invoice_line_id")
    }

    private func values(_ line: InvoiceLine) throws -> [SQLValue] {
        try [
            SQLValue(line.bookedOn), .int(line.amount.minor), SQLValue(line.revenueType),
            SQLValue(line.product), SQLValue(line.customerID),
            writer.personKey(line.ownerID), SQLValue(line.dealID),
        ]
    }
}

final class CostTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .cost)
    }

    func put(_ cost: Cost) throws -> RowOutcome {
        try rows.put(
            key: [SQLValue(cost.month), SQLValue(cost.kind), .text(cost.label ?? "")],
            values: [.int(cost.amount.minor)], column: "month")
    }
}
