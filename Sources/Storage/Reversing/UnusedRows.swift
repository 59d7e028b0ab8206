/// Removes what only came along with rows of imports that are taken back, once nothing points at it
/// any more: people whom nobody lists, and types of activities.
struct UnusedRows {
    private let session: any Session
    private let key: Int

    /// Once an import is taken back.
    init(_ writer: FactWriter, _ record: ImportRecord) {
        session = writer.session
        key = record.key
    }

    /// Totals must be up to date.
    func remove() throws {
        let people = try cameAlong(.person)
        if !people.isEmpty { try removePeople(people) }
        let types = try cameAlong(.activityType)
        if !types.isEmpty { try removeTypes(types) }
    }

    /// What this import and those that were taken back before it made, by its name.
    private func cameAlong(_ shape: RowShape) throws -> Set<String> {
        let rows = try session.all(
            """
            SELECT DISTINCT row_id FROM import_change
            WHERE table_name = \(shape.name) AND was IS NULL AND (import_key = \(key)
                OR import_key IN (SELECT key FROM import WHERE reversed_second IS NOT NULL))
            """
        ) { RowText.read(list: $0.text(0) ?? "")?.first }
        return Set(rows.compactMap { if case .text(let text)? = $0 { text } else { nil } })
    }

    /// Nothing is left to take back of what is gone.
    private func forget(_ shape: RowShape, _ id: String) throws {
        try session.execute(
            """
            DELETE FROM import_change WHERE table_name = \(shape.name) AND was IS NULL
                AND row_id = \(RowText.list([.text(id)]))
            """)
    }

    private func removePeople(_ ids: Set<String>) throws {
        var used = Set(
            try session.all(
                """
                SELECT owner_key FROM lead UNION SELECT owner_key FROM deal
                UNION SELECT owner_key FROM invoice_line
                UNION SELECT person_key FROM activity_month_total
                """
            ) { $0.int(0) ?? 0 })
        used.formUnion(try mentioned(["owner_key", "person_key"]))
        for id in ids.sorted() {
            let key = try session.number(
                "SELECT key FROM person WHERE id = \(id) AND listed = 0")
            guard let key, !used.contains(key) else { continue }
            try session.execute("DELETE FROM person WHERE key = \(key)")
            try forget(.person, id)
        }
    }

    private func removeTypes(_ names: Set<String>) throws {
        var used = Set(
            try session.all("SELECT DISTINCT type_key FROM activity_month_total") {
                $0.int(0) ?? 0
            })
        used.formUnion(try mentioned(["type_key"]))
        for name in names.sorted() {
            let key = try session.number("SELECT key FROM activity_type WHERE name = \(name)")
            guard let key, !used.contains(key) else { continue }
            try session.execute("DELETE FROM activity_type WHERE key = \(key)")
            try forget(.activityType, name)
        }
    }

    /// Keys that what is kept of other imports may bring back.
    private func mentioned(_ columns: [String]) throws -> Set<Int> {
        var keys: Set<Int> = []
        try session.stream(
            """
            SELECT was FROM import_change WHERE was IS NOT NULL
                AND table_name IN ('activity', 'lead', 'deal', 'invoice_line')
            """
        ) { row in
            let values = RowText.read(object: row.text(0) ?? "") ?? [:]
            for column in columns {
                if case .int(let key)? = values[column] { keys.insert(Int(key)) }
            }
        }
        return keys
    }
}
