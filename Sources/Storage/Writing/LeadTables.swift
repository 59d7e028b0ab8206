import Domain

final class LeadTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer.session, table: "lead",
            columns: [
                "created_on", "channel", "owner_key", "qualified_on", "method", "disqualified_on",
            ], importKey: importKey)
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
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer.session, lastKey: "SELECT MAX(key) FROM stage_change", importKey: importKey,
            insert: """
                INSERT INTO stage_change (key, import_key, occurrence, deal_id, changed_on,
                    to_stage, from_stage)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (deal_id, changed_on, to_stage, from_stage, occurrence) DO NOTHING
                """,
            select: """
                SELECT key FROM stage_change WHERE deal_id = $1 AND changed_on = $2
                    AND to_stage = $3 AND from_stage = $4 AND occurrence = $5
                """)
    }

    func put(_ change: StageChange) throws -> RowOutcome {
        try rows.put(known: [
            .text(change.dealID), SQLValue(change.changedOn), .text(change.toStage),
            .text(change.fromStage ?? ""),
        ])
    }
}

final class StageTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session,
            select: """
                SELECT position, probability FROM stage WHERE pipeline = $1 AND name = $2
                """,
            insert: """
                INSERT INTO stage (pipeline, name, position, probability)
                VALUES ($1, $2, $3, $4)
                """,
            update: """
                UPDATE stage SET position = $3, probability = $4
                WHERE pipeline = $1 AND name = $2
                """)
    }

    func put(_ stage: Stage) throws -> RowOutcome {
        try rows.put(
            key: [.text(stage.pipeline), .text(stage.name)],
            values: [
                SQLValue(stage.position), stage.probability.map { .int($0) } ?? .null,
            ], column: "stage")
    }
}
