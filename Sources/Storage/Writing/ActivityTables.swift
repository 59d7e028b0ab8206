import Domain

final class ActivityTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer.session, table: "activity",
            columns: [
                "person_key", "type_key", "day", "quantity",
            ], importKey: importKey)
    }

    func put(_ activities: [Activity]) throws -> [RowOutcome] {
        try rows.put(activities.map { ($0.id, try values($0)) }, column: "activity_id")
    }

    private func values(_ activity: Activity) throws -> [SQLValue] {
        try [
            writer.personKey(activity.personID), writer.typeKey(activity.type),
            SQLValue(activity.day), SQLValue(activity.quantity),
        ]
    }
}

final class AttentionTable: BatchTable {
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer.session, lastKey: "SELECT MAX(key) FROM attention", importKey: importKey,
            insert: """
                INSERT INTO attention (key, import_key, occurrence, day, manager_id, area, kind,
                    minutes, person_id, note)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                ON CONFLICT (day, manager_id, area, kind, minutes, person_id, note, occurrence)
                DO NOTHING
                """,
            select: """
                SELECT key FROM attention WHERE day = $1 AND manager_id = $2 AND area = $3
                    AND kind = $4 AND minutes = $5 AND person_id = $6 AND note = $7
                    AND occurrence = $8
                """)
    }

    func put(_ attention: Attention) throws -> RowOutcome {
        try rows.put(known: [
            SQLValue(attention.day), .text(attention.managerID), SQLValue(attention.area),
            SQLValue(attention.kind), SQLValue(attention.minutes),
            .text(attention.personID ?? ""), .text(attention.note ?? ""),
        ])
    }
}

final class OwnNumberTable: BatchTable {
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer.session, lastKey: "SELECT MAX(key) FROM own_number", importKey: importKey,
            insert: """
                INSERT INTO own_number (key, import_key, occurrence, slug, day, note, value)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (slug, day, note, occurrence) DO NOTHING
                """,
            select: """
                SELECT key, value FROM own_number
                WHERE slug = $1 AND day = $2 AND note = $3 AND occurrence = $4
                """,
            update: "UPDATE own_number SET import_key = $2, value = $3 WHERE key = $1")
    }

    func put(_ number: OwnNumber) throws -> RowOutcome {
        try rows.put(
            known: [.text(number.slug), SQLValue(number.day), .text(number.note ?? "")],
            values: [.real(number.value)])
    }
}
