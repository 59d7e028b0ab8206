import Domain

final class LeadTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable<CountedLead>
    private let importKey: Int

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        self.importKey = importKey
        rows = try IdentifiedTable(
            writer, .lead, importKey: importKey, counted: LeadTable.counted)
    }

    func settle() throws {
        try rows.settle()
        guard try writer.session.number("SELECT key FROM deal LIMIT 1") != nil else { return }
        try NewCustomerTable(session: writer.session).rebuild(
            ofDeals: "SELECT key FROM deal WHERE 1 = 0",
            leads: "SELECT id FROM lead WHERE import_key = \(importKey)")
    }

    func put(_ leads: [Lead]) throws -> [RowOutcome] {
        try rows.put(leads.map { ($0.id, try values($0)) }, column: "lead_id")
    }

    private func values(_ lead: Lead) throws -> [SQLValue] {
        try [
            SQLValue(lead.createdOn), SQLValue(lead.channel),
            writer.personKey(lead.ownerID), SQLValue(lead.qualifiedOn),
            SQLValue(lead.method), SQLValue(lead.disqualifiedOn),
        ]
    }
}

final class StageChangeTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: RepeatableTable
    private let lastKeyBefore: Int

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        lastKeyBefore = try writer.session.number("SELECT MAX(key) FROM stage_change") ?? 0
        rows = try RepeatableTable(
            writer, .stageChange,
            known: ["deal_id", "changed_on", "to_stage", "from_stage"], importKey: importKey)
    }

    func put(_ changes: [StageChange]) throws -> [RowOutcome] {
        try rows.put(
            changes.map { change in
                [
                    .text(change.dealID), SQLValue(change.changedOn), .text(change.toStage),
                    .text(change.fromStage ?? ""),
                ]
            })
    }

    func settle() throws {
        try StayTable(session: writer.session).rebuild(
            of: """
                SELECT d.key FROM stage_change c JOIN deal d ON d.id = c.deal_id
                WHERE c.key > \(lastKeyBefore)
                """)
    }
}

final class StageTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .stage)
    }

    func put(_ stage: Stage) throws -> RowOutcome {
        try rows.put(
            key: [.text(stage.pipeline), .text(stage.name)],
            values: [
                SQLValue(stage.position), stage.probability.map { .int($0) } ?? .null,
            ], column: "stage")
    }
}
