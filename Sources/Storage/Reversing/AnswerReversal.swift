import Domain

/// Takes back answers to rounds of the survey and to the question of the week: a whole round or day
/// that the import brought, as long as it is just so. No answer is kept or returned by itself:
/// nothing may lead from an answer to the file it came with.
struct AnswerReversal {
    let all: ImportReversal
    private var session: any Session { all.session }

    init(_ all: ImportReversal) { self.all = all }

    func run(_ report: inout ReversalReport) throws {
        for shape in [RowShape.surveyResponse, .pulseAnswer] {
            for group in try groups(shape) { try giveBack(group, shape, &report) }
        }
    }

    /// A round or a day, and what it came to.
    private typealias Group = (place: Int, id: SQLValue, became: [String: SQLValue])

    private func groups(_ shape: RowShape) throws -> [Group] {
        try session.all(
            """
            SELECT place, row_id, became FROM import_change
            WHERE import_key = \(all.record.key) AND table_name = \(shape.name) ORDER BY place
            """
        ) { row in
            (
                row.int(0) ?? 0, RowText.read(list: row.text(1) ?? "")?.first ?? .null,
                RowText.read(object: row.text(2) ?? "") ?? [:]
            )
        }
    }

    private func giveBack(
        _ group: Group, _ shape: RowShape, _ report: inout ReversalReport
    ) throws {
        guard case .int(let rows)? = group.became["n"] else { return }
        let sum = try AnswerSum(session, shape, of: group.id)
        guard sum.n > 0 else {
            report.gone += Int(rows)
            return
        }
        guard case .text(let kept)? = group.became["sum"], sum.n == Int(rows), sum.text == kept
        else {
            report.keep(shape.kind, [group.id], .koers)
            report.kept += max(0, Int(rows) - 1)
            return
        }
        report.removed += sum.n
        guard all.writer != nil else { return }
        try session.execute(
            "DELETE FROM \(shape.table) WHERE \(shape.key[0]) = \(value: group.id)")
        try all.forget(group.place)
    }
}

/// All answers of a round or a day together, so that it shows whether any is otherwise.
struct AnswerSum {
    let n: Int
    let text: String

    init(_ session: any Session, _ shape: RowShape, of group: SQLValue) throws {
        let columns = shape.key + shape.columns
        let rows = try session.all(
            """
            SELECT \(SQL.joined(columns, ", ")) FROM \(shape.table)
            WHERE \(shape.key[0]) = \(value: group)
            """
        ) { row in RowText.list(columns.indices.map { row.value($0) }) }
        n = rows.count
        text = Fingerprint.of(rows.sorted().joined(separator: "\n").utf8)
    }
}

/// Notes which rounds or days an import brought whole.
final class AnswerTrace {
    private let writer: FactWriter
    private let shape: RowShape
    private var groups: [SQLValue: (isNew: Bool, added: Int)] = [:]

    /// Nil where nothing is taken back.
    init?(_ writer: FactWriter, _ shape: RowShape) {
        guard writer.trace != nil else { return nil }
        self.writer = writer
        self.shape = shape
    }

    /// An answer of a round or a day is about to be kept.
    func meet(_ group: SQLValue) throws {
        guard groups[group] == nil else { return }
        let there = try writer.session.number(
            "SELECT 1 FROM \(shape.table) WHERE \(shape.key[0]) = \(value: group) LIMIT 1")
        groups[group] = (there == nil, 0)
    }

    /// One was kept.
    func took(_ group: SQLValue, _ outcome: RowOutcome) {
        if outcome == .added || outcome == .updated { groups[group]?.added += 1 }
    }

    func settle() throws {
        for (group, noted) in groups where noted.added > 0 {
            // Answers that came to others stay: which they are is not kept.
            let sum =
                noted.isNew ? try AnswerSum(writer.session, shape, of: group).text : ""
            try writer.trace?.note(
                shape.name, RowText.list([group]), was: nil,
                became: RowText.object(
                    ["n", "sum"], [.int(Int64(noted.added)), .text(sum)]))
        }
        groups = [:]
    }
}
