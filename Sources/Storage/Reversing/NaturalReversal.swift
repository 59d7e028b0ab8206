import Domain

/// Takes back what an import wrote in small tables, whose rows are known by what they say: the last
/// change first. Rankings go as a whole: `RankingReversal`.
final class NaturalReversal {
    private let all: ImportReversal
    private var session: any Session { all.session }
    /// What rows would say by now, while it is only told.
    private var told: [String: [SQLValue]?] = [:]
    private var uses: PersonUses?
    private static let page = 500

    init(_ all: ImportReversal) { self.all = all }

    func run(_ report: inout ReversalReport, _ progress: (Int) throws -> Void) throws {
        var last = Int(Int32.max)
        uses = try PersonUses(all)
        while true {
            let changes = try changes(before: last)
            guard let end = changes.last else { break }
            for change in changes { try giveBack(change, &report) }
            last = end.place
            try progress(report.removed + report.returned + report.kept)
        }
        if let writer = all.writer { try UnusedRows(writer, all.record).remove() }
    }

    /// A row before and after.
    private struct Change {
        let place: Int
        let shape: RowShape
        let row: String
        let id: [SQLValue]
        let was: String?
        let became: [String: SQLValue]
    }

    private static let names: SQL = SQL.joined(
        RowShape.natural.filter { $0.name != RowShape.ranking.name }.map { "\($0.name)" as SQL },
        ", ")

    private func changes(before place: Int) throws -> [Change] {
        try session.all(
            """
            SELECT place, table_name, row_id, was, became FROM import_change
            WHERE import_key = \(all.record.key) AND place < \(place)
                AND table_name IN (\(Self.names))
            ORDER BY place DESC LIMIT \(Self.page)
            """
        ) { row in
            let name = row.text(1) ?? ""
            return RowShape.natural.first { $0.name == name }.map { shape in
                Change(
                    place: row.int(0) ?? 0, shape: shape, row: row.text(2) ?? "",
                    id: RowText.read(list: row.text(2) ?? "") ?? [], was: row.text(3),
                    became: RowText.read(object: row.text(4) ?? "") ?? [:])
            }
        }.compactMap { $0 }
    }

    private func giveBack(_ change: Change, _ report: inout ReversalReport) throws {
        let shape = change.shape
        let present = try present(change)
        let former = try all.earlier.natural(shape.name, change.row, change.was)
        // What only came along is removed once nothing points at it.
        if comesAlong(change) { return }
        guard let present else {
            if case .values = former {
                report.keep(shape.kind, change.id, .koers)
            } else {
                try forget(change)
            }
            return
        }
        guard says(present, change) else {
            report.keep(shape.kind, change.id, try all.laterTouch(shape, change.row))
            return
        }
        switch former {
        case .nothing where shape.name == RowShape.person.name:
            // Facts may point at somebody whom nobody lists.
            guard case .text(let id)? = change.id.first else { return }
            let names = shape.columns.map(\.text)
            let values = Dictionary(
                zip(names, PersonTable.unlisted(id)), uniquingKeysWith: { first, _ in first })
            try write(values, change, present, &report)
        case .nothing: try remove(change, present, &report)
        case .values(let values): try write(values, change, present, &report)
        }
    }

    private func comesAlong(_ change: Change) -> Bool {
        switch change.shape.name {
        case RowShape.activityType.name: true
        case RowShape.person.name: change.was == nil
        default: false
        }
    }

    private func present(_ change: Change) throws -> [SQLValue]? {
        if let known = told["\(change.shape.name) \(change.row)"] { return known }
        let shape = change.shape
        let columns: SQL = shape.columns.isEmpty ? "1" : SQL.joined(shape.columns, ", ")
        return try session.first(
            "SELECT \(columns) FROM \(shape.table) WHERE \(match(change))"
        ) { row in shape.columns.indices.map { row.value($0) } }
    }

    private func match(_ change: Change) -> SQL {
        SQL.joined(zip(change.shape.key, change.id).map { "\($0) = \(value: $1)" }, " AND ")
    }

    private func says(_ present: [SQLValue], _ change: Change) -> Bool {
        zip(change.shape.columns, present).allSatisfy { column, value in
            change.became[column.text].map { $0 == value } ?? true
        }
    }

    private func forget(_ change: Change) throws {
        if all.writer != nil { try all.forget(change.place) }
    }

    private func note(_ change: Change, _ values: [SQLValue]?) {
        if all.writer == nil { told["\(change.shape.name) \(change.row)"] = .some(values) }
    }

    private func remove(
        _ change: Change, _ present: [SQLValue], _ report: inout ReversalReport
    ) throws {
        let shape = change.shape
        guard try !isUsed(change) else {
            report.keep(shape.kind, change.id, .use)
            return
        }
        report.removed += 1
        note(change, nil)
        if all.writer != nil {
            try session.execute("DELETE FROM \(shape.table) WHERE \(match(change))")
        }
        try forget(change)
    }

    private func write(
        _ former: [String: SQLValue], _ change: Change, _ present: [SQLValue],
        _ report: inout ReversalReport
    ) throws {
        let shape = change.shape
        let values = zip(shape.columns, present).map { former[$0.text] ?? $1 }
        let isPerson = shape.name == RowShape.person.name
        let isUnlisting = isPerson && values.first == .int(0) && present.first == .int(1)
        guard try !(isUnlisting && isUsed(change)), try !makesCircle(change, values) else {
            report.keep(shape.kind, change.id, .use)
            return
        }
        if isUnlisting { report.removed += 1 } else { report.returned += 1 }
        note(change, values)
        if let writer = all.writer {
            let changes = zip(shape.columns, values).map { "\($0) = \(value: $1)" as SQL }
            try session.execute(
                """
                UPDATE \(shape.table) SET \(SQL.joined(changes, ", ")) WHERE \(match(change))
                """)
            if isPerson, values[4] != present[4] { writer.functionsChanged = true }
        }
        try forget(change)
    }

    /// Whether something that was chosen in Koers needs the row.
    private func isUsed(_ change: Change) throws -> Bool {
        guard case .text(let id)? = change.id.first else { return false }
        // What was made up because a file names it stays as long as other rows name it.
        if change.shape.kind != all.record.kind, try isNamed(id, change.shape) { return true }
        switch change.shape.kind {
        case .people:
            return try uses?.isNamed(id) ?? false
        case .organisation:
            // Amounts are kept in its currency, days in its zone.
            return try !FactTables(session: session).areEmpty()
        case .kpis:
            return try session.number(
                "SELECT 1 FROM kpi WHERE slug = \(id) AND owner_id IS NOT NULL") != nil
        default: return false
        }
    }

    /// Whether rows that this import does not take along point at somebody or something.
    private func isNamed(_ id: String, _ shape: RowShape) throws -> Bool {
        let uses: [(table: SQL, condition: SQL)] =
            switch shape.kind {
            case .people:
                try session.number("SELECT key FROM person WHERE id = \(id)").map { key in
                    [
                        ("activity", "person_key = \(key)"), ("lead", "owner_key = \(key)"),
                        ("deal", "owner_key = \(key)"), ("invoice_line", "owner_key = \(key)"),
                    ]
                } ?? []
            case .customers:
                [("deal", "customer_id = \(id)"), ("invoice_line", "customer_id = \(id)")]
            case .products: [("deal", "product = \(id)"), ("invoice_line", "product = \(id)")]
            default: []
            }
        return try uses.contains { table, condition in
            try session.number(
                """
                SELECT 1 FROM \(table) WHERE \(condition) AND import_key <> \(all.record.key)
                LIMIT 1
                """) != nil
        }
    }

    /// Whether a team would become a part of itself.
    private func makesCircle(_ change: Change, _ values: [SQLValue]) throws -> Bool {
        guard change.shape.name == RowShape.team.name, case .text(let team)? = change.id.first,
            case .text(var above)? = values.first
        else { return false }
        var passed: Set<String> = []
        while passed.insert(above).inserted {
            if above == team { return true }
            let name = above
            guard
                let next = try session.first(
                    "SELECT parent FROM team WHERE name = \(name)",
                    {
                        $0.text(0)
                    }), let next
            else { return false }
            above = next
        }
        return false
    }
}
