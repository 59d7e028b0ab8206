import Domain

/// Who is named by what others chose and wrote in Koers, so that they stay listed when the import
/// that listed them is taken back.
struct PersonUses {
    private let session: any Session
    private let run: SQL
    /// People that the import itself changed: whom those have as manager is taken back with them.
    private let own: Set<String>

    /// Before anything of the import is taken back.
    init(_ all: ImportReversal) throws {
        session = all.session
        run = SQL.joined(all.run.map { "\($0.key)" }, ", ")
        let rows = try session.all(
            """
            SELECT row_id FROM import_change
            WHERE import_key = \(all.record.key) AND table_name = \(RowShape.person.name)
            """
        ) { $0.text(0) ?? "" }
        own = Set(rows)
    }

    /// Whether an account, a talk, a goal, an action or another person names them.
    func isNamed(_ id: String) throws -> Bool {
        try isChosen(id) || isManager(id)
            || isNamed(in: .plan, "owner_id = \(id)")
            || isNamed(in: .target, "scope = \(TargetScope.person(id).text)")
    }

    /// What comes with no file.
    private func isChosen(_ id: String) throws -> Bool {
        let pair: SQL = "leader_id = \(id) OR person_id = \(id)"
        let uses: [(table: SQL, condition: SQL)] = [
            ("account", "person_id = \(id)"), ("one_on_one", pair), ("one_on_one_talk", pair),
            ("one_on_one_line", pair), ("private_note", pair), ("agreement", pair),
            ("activity_goal", "holder = \(ActivityGoal.Holder.person(id).text)"),
            ("action_item", "owner_id = \(id)"), ("review", "leader_id = \(id)"),
            ("kpi", "owner_id = \(id)"), ("logged_entry", "person_id = \(id)"),
            ("mirror_sharing", "person_id = \(id)"),
            ("thanks", "from_person_id = \(id) OR to_person_id = \(id)"),
        ]
        return try uses.contains { table, condition in
            try session.number("SELECT 1 FROM \(table) WHERE \(condition) LIMIT 1") != nil
        }
    }

    private func isManager(_ id: String) throws -> Bool {
        try session.all("SELECT id FROM person WHERE manager_id = \(id) AND listed = 1") {
            RowText.list([.text($0.text(0) ?? "")])
        }.contains { !own.contains($0) }
    }

    /// Whether a row names them that the same file did not bring, or that was changed since: it stays.
    private func isNamed(in shape: RowShape, _ condition: SQL) throws -> Bool {
        let columns = shape.key + shape.columns
        let rows = try session.all(
            "SELECT \(SQL.joined(columns, ", ")) FROM \(shape.table) WHERE \(condition)"
        ) { row in columns.indices.map { row.value($0) } }
        return try rows.contains { row in
            let id = RowText.list(Array(row.prefix(shape.key.count)))
            let now = RowText.object(shape.columns, Array(row.dropFirst(shape.key.count)))
            return try session.number(
                """
                SELECT 1 FROM import_change
                WHERE import_key IN (\(run)) AND table_name = \(shape.name) AND row_id = \(id)
                    AND became = \(now) LIMIT 1
                """) == nil
        }
    }
}
