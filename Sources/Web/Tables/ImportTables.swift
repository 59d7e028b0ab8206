import Domain
import Storage

extension ImportsPage: SavesTables {
    /// Every import that is listed, and the files that wait or failed; newest first.
    func sheet(of name: TableName) -> SheetTable? {
        switch name {
        case .page: importSheet
        case .jobs: jobSheet
        default: nil
        }
    }

    private var importSheet: SheetTable {
        SheetTable(
            wording("imports.list"),
            [
                wording("import.file"), wording("import.kind"), wording("import.when"),
                wording("import.who"), wording("import.read"), wording("import.added"),
                wording("import.updated"), wording("import.unchanged"),
                wording("import.rejected"), wording("import.reversed.when"),
                wording("import.reversed.by"),
            ], runs.flatMap { $0.imports.reversed() }
        ) { one in
            [
                .text(one.file), .text(wording.kind(of: one)),
                .moment(one.day, minute: one.minute), TableCell(named: one.actor),
                .whole(one.counts.read), .whole(one.counts.added), .whole(one.counts.updated),
                .whole(one.counts.unchanged), .whole(one.counts.rejected),
                one.reversed.map { .moment($0.day, minute: $0.minute) } ?? .none,
                TableCell(named: one.reversed?.by ?? ""),
            ]
        }
    }

    private var jobSheet: SheetTable {
        SheetTable(
            wording("jobs.title"),
            [
                wording("import.file"), wording("job.asked"), wording("job.standing"),
                wording("rejected.reason"),
            ], jobs
        ) { job in
            var reason: String?
            if case .failed(let why) = job.standing { reason = wording.said(why) }
            return [
                .text(job.file), .moment(job.day, minute: job.minute),
                .text(wording.standing(job.standing)), TableCell(reason),
            ]
        }
    }
}

extension ImportPage: SavesTables {
    /// What the import did to the board; nil where nobody looked.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .board, let changes = detail.receipt.board else { return nil }
        let told = BoardChanges(changes: changes, kpis: detail.kpis, frame: frame)
        return SheetTable(
            wording("import.board"),
            [
                wording("import.board.kpi"), wording("import.board.before"),
                wording("import.board.after"),
            ], changes
        ) { one in
            let metric = Catalogue.metric(one.metric)
            return [
                .text(told.name(of: one)), metric.map { TableCell(one.before, of: $0) } ?? .none,
                metric.map { TableCell(one.after, of: $0) } ?? .none,
            ]
        }
    }
}
