import Domain

extension PersonErasing {
    /// What rows said before imports: facts are of the nameless person there as well, and what names
    /// the person is not kept, so that no import that is taken back says it again.
    func cleanChanges(_ erasure: inout Erasure) throws {
        for column in ["owner_key", "person_key"] {
            let (was, now) = (RowText.pair(column, key), RowText.pair(column, namelessKey))
            try session.execute(
                """
                UPDATE import_change SET was = REPLACE(was, \(was), \(now)),
                    became = REPLACE(became, \(was), \(now))
                WHERE table_name IN ('activity', 'lead', 'deal', 'invoice_line')
                """)
        }
        let found = try session.all(
            """
            SELECT import_key, place, table_name, row_id, was, became FROM import_change
            WHERE table_name IN ('person', 'target', 'kpi', 'plan_item')
                OR \(person.mayBeIn(["row_id", "was", "became"]))
            """
        ) { row in
            (
                key: row.int(0) ?? 0, place: row.int(1) ?? 0, table: row.text(2) ?? "",
                texts: ErasedChange.texts(row.text(3), row.text(4), row.text(5))
            )
        }
        for change in found where names(change.texts) {
            try forget(change.table, change.key, change.place)
            erasure.removed += 1
        }
    }

    private func names(_ texts: [String]) -> Bool {
        let scope = TargetScope.person(person.id).text
        let filter = Filter.text([person.filter])
        return person.areIn(texts)
            || texts.contains { $0 == scope || $0.contains(filter) }
    }

    /// A row of a large table stays noted as changed: without that it would count as added.
    private func forget(_ table: String, _ key: Int, _ place: Int) throws {
        if RowShape.numbered.contains(where: { $0.name == table }) {
            try session.execute(
                """
                UPDATE import_change SET was = \(""), became = \("")
                WHERE import_key = \(key) AND place = \(place)
                """)
        } else {
            try session.execute(
                "DELETE FROM import_change WHERE import_key = \(key) AND place = \(place)")
        }
    }
}

/// What a kept change says, as texts.
private enum ErasedChange {
    static func texts(_ row: String?, _ was: String?, _ became: String?) -> [String] {
        let values =
            (RowText.read(list: row ?? "") ?? [])
            + [was, became].flatMap { RowText.read(object: $0 ?? "")?.values.map { $0 } ?? [] }
        return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
