import Domain

/// Takes back the rankings that an import brought, each whole or not at all: half of one would be an
/// order that nobody chose.
struct RankingReversal {
    private let all: ImportReversal
    private let shape = RowShape.ranking
    private var session: any Session { all.session }

    init(_ all: ImportReversal) { self.all = all }

    func run(_ report: inout ReversalReport) throws {
        let days = Dictionary(grouping: try changes(), by: \.day)
        for (day, changes) in days.sorted(by: { $0.value[0].place < $1.value[0].place }) {
            try giveBack(day, changes, &report)
        }
    }

    /// The place of an area in a ranking, before and after.
    private struct Change {
        let place: Int
        let row: String
        let id: [SQLValue]
        let was: String?
        let became: String
        var day: SQLValue { id.first ?? .null }
    }

    private func changes() throws -> [Change] {
        try session.all(
            """
            SELECT place, row_id, was, became FROM import_change
            WHERE import_key = \(all.record.key) AND table_name = \(shape.name) ORDER BY place
            """
        ) { row in
            Change(
                place: row.int(0) ?? 0, row: row.text(1) ?? "",
                id: RowText.read(list: row.text(1) ?? "") ?? [], was: row.text(2),
                became: row.text(3) ?? "")
        }
    }

    /// What the areas of a ranking say, by how they are known.
    private func places(_ day: SQLValue) throws -> [String: String] {
        let rows = try session.all(
            "SELECT area, rank, reason FROM ranked_area WHERE from_day = \(value: day)"
        ) { row in
            (
                RowText.list([day, row.value(0)]),
                RowText.object(shape.columns, [row.value(1), row.value(2)])
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private func giveBack(
        _ day: SQLValue, _ changes: [Change], _ report: inout ReversalReport
    ) throws {
        let now = try places(day)
        let own = Dictionary(changes.map { ($0.row, $0) }, uniquingKeysWith: { _, last in last })
        // What earlier imports left of the same ranking goes along with it.
        let before = now.map { row, text in (row, own[row].map(\.was) ?? text) }
        let former = try before.map { try all.earlier.natural(shape.name, $0, $1) }
        let isUntouched = changes.allSatisfy { now[$0.row] == $0.became }
        let later = try laterTouch(now.keys.sorted())
        guard isUntouched, later == nil, isOrder(former) else {
            for change in changes { report.keep(shape.kind, change.id, later ?? .koers) }
            return
        }
        for (row, was) in before.sorted(by: { $0.0 < $1.0 }) {
            // Asked once more, so that what it goes back through is what is forgotten.
            let former = try all.earlier.natural(shape.name, row, was)
            try write(row, former, now: now[row], &report)
            guard all.writer != nil else { continue }
            if let place = own[row]?.place {
                try all.forget(place)
            } else {
                try all.earlier.forgetPassed()
            }
        }
    }

    /// What wrote in the ranking after this import; nil when nothing did.
    private func laterTouch(_ rows: [String]) throws -> ReversalReport.Touch? {
        for row in rows {
            let touch = try all.laterTouch(shape, row)
            if touch != .koers { return touch }
        }
        return nil
    }

    /// Whether no two areas would have one rank.
    private func isOrder(_ former: some Collection<EarlierChanges.Former>) -> Bool {
        let ranks = former.compactMap { one -> SQLValue? in
            if case .values(let values) = one { values["rank"] } else { nil }
        }
        return Set(ranks).count == ranks.count
    }

    private func write(
        _ row: String, _ former: EarlierChanges.Former, now: String?,
        _ report: inout ReversalReport
    ) throws {
        guard let id = RowText.read(list: row), id.count == 2 else { return }
        let match: SQL = "from_day = \(value: id[0]) AND area = \(value: id[1])"
        switch former {
        case .nothing:
            report.removed += 1
            guard all.writer != nil else { return }
            try session.execute("DELETE FROM ranked_area WHERE \(match)")
        case .values(let values):
            let (rank, reason) = (values["rank"] ?? .null, values["reason"] ?? .null)
            guard RowText.object(shape.columns, [rank, reason]) != now else { return }
            report.returned += 1
            guard all.writer != nil else { return }
            try session.execute(
                """
                UPDATE ranked_area SET rank = \(value: rank), reason = \(value: reason)
                WHERE \(match)
                """)
        }
    }
}
