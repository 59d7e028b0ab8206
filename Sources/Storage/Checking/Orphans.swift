/// A column that points at the row of another table; 0 points at none. The tables do not say so
/// themselves: facts come in faster without that.
struct Reference: Sendable {
    let table: SQL
    let column: SQL
    let target: SQL

    /// Every one there is.
    static let all: [Reference] =
        from(
            [
                "activity", "lead", "deal", "stage_change", "invoice_line", "own_number",
                "attention", "agenda_item", "rejection", "import_change", "job",
            ], by: "import_key", to: "import")
        + from(["activity", "activity_month_total"], by: "person_key", to: "person")
        + from(["lead", "deal", "invoice_line"], by: "owner_key", to: "person")
        + from(
            ["activity", "activity_day_total", "activity_month_total"], by: "type_key",
            to: "activity_type")
        + from(["stay", "new_customer"], by: "deal_key", to: "deal")

    private static func from(_ tables: [SQL], by column: SQL, to target: SQL) -> [Reference] {
        tables.map { Reference(table: $0, column: column, target: target) }
    }
}

extension Snapshot {
    /// Rows that point at something that is not there, at most `limit` places of each column.
    public func orphans(limit: Int = 20) throws -> [KeptDifference] {
        try session.takeTime()
        return try Reference.all.flatMap { reference in
            try session.all(
                """
                SELECT r.\(reference.column), COUNT(*) FROM \(reference.table) r
                LEFT JOIN \(reference.target) t ON t.key = r.\(reference.column)
                WHERE r.\(reference.column) <> \(FactWriter.noImport) AND t.key IS NULL
                GROUP BY r.\(reference.column) ORDER BY 1 LIMIT \(limit)
                """
            ) { row in
                let rows = row.int(1) ?? 0
                return KeptDifference(
                    description: "\(rows) row\(rows == 1 ? "" : "s") of \(reference.table.text) "
                        + "point\(rows == 1 ? "s" : "") at the \(reference.target.text) "
                        + "\(row.int(0) ?? 0), which is not there")
            }
        }
    }
}
