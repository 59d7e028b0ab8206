import Domain

/// Takes back what an import wrote in a large table, whose rows have its number.
struct NumberedReversal {
    let all: ImportReversal
    let shape: RowShape
    let totals: CountedTables?
    private var session: any Session { all.session }
    private var key: Int { all.record.key }
    private var id: SQL { shape.key[0] }
    /// How many rows are looked at at once.
    private static let page = 500

    init(_ all: ImportReversal, _ shape: RowShape, _ totals: CountedTables?) {
        self.all = all
        self.shape = shape
        self.totals = totals
    }

    func run(_ report: inout ReversalReport, _ progress: (Int) throws -> Void) throws {
        let changed = try returnChanged(&report, progress)
        let removed = try removeAdded(but: changed, progress)
        report.removed += removed
        guard shape.kind == all.record.kind else { return }
        try tellTouched(removed, &report)
    }

    /// Changed rows that the import wrote last.
    private struct Changed {
        /// How many there were.
        var count = 0
        /// Those that cannot say again what they said.
        var left: Set<SQLValue> = []
    }

    /// Rows that were changed say again what they said.
    private func returnChanged(
        _ report: inout ReversalReport, _ progress: (Int) throws -> Void
    ) throws -> Changed {
        var changed = Changed()
        var place = 0
        while true {
            let changes = try changes(after: place)
            guard let last = changes.last else { return changed }
            let rows = try rows(changes.map(\.id))
            for change in changes {
                guard let row = rows[change.id], row.writer == key else {
                    report.keep(shape.kind, [change.id], try touch(rows[change.id]))
                    continue
                }
                changed.count += 1
                if try !giveBack(row, change, &report) { changed.left.insert(change.id) }
            }
            place = last.place
            try progress(report.removed + report.returned + report.kept)
        }
    }

    private struct Change {
        let place: Int
        let row: String
        let id: SQLValue
        let was: [String: SQLValue]?
        let became: [String: SQLValue]?
    }

    private struct Row {
        let key: Int
        let writer: Int
        let values: [SQLValue]
    }

    private func changes(after place: Int) throws -> [Change] {
        try session.all(
            """
            SELECT place, row_id, was, became FROM import_change
            WHERE import_key = \(key) AND place > \(place) AND table_name = \(shape.name)
            ORDER BY place LIMIT \(Self.page)
            """
        ) { row in
            let id = row.text(1) ?? ""
            return Change(
                place: row.int(0) ?? 0, row: id,
                id: RowText.read(list: id)?.first ?? .null,
                was: RowText.read(object: row.text(2) ?? ""),
                became: RowText.read(object: row.text(3) ?? ""))
        }
    }

    private func rows(_ ids: [SQLValue]) throws -> [SQLValue: Row] {
        let places = SQL.joined(ids.map { "\(value: $0)" }, ", ")
        let columns = SQL.joined([id, "key", "import_key"] + shape.columns, ", ")
        let found = try session.all(
            "SELECT \(columns) FROM \(shape.table) WHERE \(id) IN (\(places))"
        ) { row in
            (
                row.value(0),
                Row(
                    key: row.int(1) ?? 0, writer: row.int(2) ?? 0,
                    values: shape.columns.indices.map { row.value($0 + 3) })
            )
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    private func touch(_ row: Row?) throws -> ReversalReport.Touch {
        try row.map { try all.touch(by: $0.writer) } ?? .koers
    }

    /// False when the row says something else than the import left it saying, or when what it said
    /// before is not kept.
    private func giveBack(
        _ row: Row, _ change: Change, _ report: inout ReversalReport
    ) throws -> Bool {
        guard let was = change.was, let became = change.became else {
            report.keep(shape.kind, [change.id], .erasure)
            return false
        }
        guard try isUntouched(row, became) else {
            report.keep(shape.kind, [change.id], .koers)
            return false
        }
        switch try all.earlier.numbered(shape.name, change.row, was) {
        case .nothing:
            report.removed += 1
            guard all.writer != nil else { return true }
            try session.execute("DELETE FROM \(shape.table) WHERE key = \(row.key)")
            try totals?.replace(shape, row.values, with: nil)
        case .values(let values):
            report.returned += 1
            guard all.writer != nil else { return true }
            try write(values, row)
        }
        try all.forget(change.place)
        return true
    }

    private func write(_ former: [String: SQLValue], _ row: Row) throws {
        var values = zip(shape.columns, row.values).map { former[$0.text] ?? $1 }
        if let owner, try !all.people.isThere(values[owner]) || isNameless(row.values[owner]) {
            values[owner] = row.values[owner]
        }
        let changes = zip(shape.columns, values).map { "\($0) = \(value: $1)" as SQL }
        let writer = former[ImportTrace.writer.text] ?? .int(Int64(FactWriter.noImport))
        try session.execute(
            """
            UPDATE \(shape.table) SET \(SQL.joined(changes, ", ")),
                import_key = \(value: writer) WHERE key = \(row.key)
            """)
        try totals?.replace(shape, row.values, with: values)
    }

    /// Where whoever the row is of stands; what they did may be nobody's since.
    private var owner: Int? {
        shape.columns.firstIndex { ["owner_key", "person_key"].contains($0.text) }
    }

    private func isUntouched(_ row: Row, _ became: [String: SQLValue]) throws -> Bool {
        try shape.columns.indices.allSatisfy { place in
            guard let value = became[shape.columns[place].text] else { return true }
            if row.values[place] == value { return true }
            return try place == owner && isNameless(row.values[place])
        }
    }

    private func isNameless(_ value: SQLValue) throws -> Bool {
        try all.people.isNameless(value)
    }

    /// Rows that the import added and that nothing wrote since; answers how many.
    private func removeAdded(
        but changed: Changed, _ progress: (Int) throws -> Void
    ) throws -> Int {
        let left = changed.left
        let there =
            try session.number(
                "SELECT COUNT(*) FROM \(shape.table) WHERE import_key = \(key)") ?? 0
        guard all.writer != nil else { return max(0, there - changed.count) }
        var (last, removed) = (0, 0)
        let columns = SQL.joined([id, "key"] + shape.columns, ", ")
        while removed < there - left.count {
            let page = try session.all(
                """
                SELECT \(columns) FROM \(shape.table)
                WHERE import_key = \(key) AND key > \(last) ORDER BY key LIMIT \(Self.page * 4)
                """
            ) { row in
                (
                    id: row.value(0), key: row.int(1) ?? 0,
                    values: shape.columns.indices.map { row.value($0 + 2) }
                )
            }
            guard let end = page.last else { break }
            let stays = page.filter { left.contains($0.id) }.map(\.key)
            let but: SQL =
                stays.isEmpty
                ? "1 = 1" : "key NOT IN (\(SQL.joined(stays.map { "\($0)" }, ", ")))"
            removed += try session.execute(
                """
                DELETE FROM \(shape.table)
                WHERE import_key = \(key) AND key > \(last) AND key <= \(end.key) AND \(but)
                """)
            for row in page where !left.contains(row.id) {
                try totals?.replace(shape, row.values, with: nil)
            }
            last = end.key
            try progress(removed)
        }
        return removed
    }

    /// Rows that the import added and that something newer wrote.
    private func tellTouched(_ removed: Int, _ report: inout ReversalReport) throws {
        let touched = all.record.added - removed
        guard touched > 0 else { return }
        let later = try session.all(
            """
            SELECT row_id, import_key FROM import_change
            WHERE import_key > \(key) AND table_name = \(shape.name)
                AND was LIKE \("%\"\(ImportTrace.writer.text)\":\(key)}")
            ORDER BY import_key, place LIMIT \(ReversalReport.mostExamples)
            """
        ) { (RowText.read(list: $0.text(0) ?? "") ?? [], $0.int(1) ?? 0) }
        for (row, writer) in later.prefix(touched) {
            report.keep(shape.kind, row, try all.touch(by: writer))
        }
        // What nothing can change was taken away: it had been kept long enough, or told of somebody
        // who was erased.
        let rest = max(0, touched - later.count)
        if shape.columns.isEmpty { report.gone += rest } else { report.kept += rest }
    }
}
