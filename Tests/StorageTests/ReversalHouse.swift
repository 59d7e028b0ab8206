import Domain
import TestSupport

@testable import Storage

extension Store {
    /// Imports rows as a file of their own, as an import does; answers its number.
    func bring(
        _ batch: Batch, mode: ImportMode = .both, run: String = "", at second: Int = 1_000,
        file: String = "file.csv"
    ) async throws -> Int {
        try await write { writer in
            try writer.begin(batch.kind, mode: mode)
            let outcomes = try writer.append(batch)
            var record = ImportRecord(
                key: writer.key, file: file, kind: batch.kind, atSecond: second, state: .kept,
                read: outcomes.count, added: outcomes.count { $0 == .added },
                updated: outcomes.count { $0 == .updated },
                unchanged: outcomes.count { $0 == .unchanged || $0 == .leftAlone },
                rejected: 0, remarks: [], header: [])
            record.origin.runID = run
            try writer.settle()
            try writer.keep(record)
            return writer.key
        }
    }

    /// Takes an import back; what it tells beforehand is what it does.
    @discardableResult
    func takeBack(_ key: Int, at second: Int = 2_000) async throws -> (
        told: ReversalReport, done: ReversalReport
    ) {
        let told = try await read { try $0.reversal(of: key, at: second) }
        let done = try await write { try $0.reverse(key, by: "Dora", at: second) }
        return (told, done)
    }

    /// All that files can bring, row by row.
    func allRows() async throws -> [String] {
        try await read { snapshot in
            var rows: [String] = []
            for shape in RowShape.numbered {
                let extra: [SQL] = ["key", "import_key"]
                rows += try snapshot.rows(shape, extra)
            }
            for shape in RowShape.natural + [.surveyResponse, .pulseAnswer] {
                rows += try snapshot.rows(shape, [])
            }
            return rows
        }
    }

    /// Totals that are not what a recount gives.
    func differences() async throws -> [TotalDifference] {
        try await read { snapshot in
            var found: [TotalDifference] = []
            _ = try snapshot.eachTotalDifference { found.append($0) }
            return found
        }
    }
}

extension Snapshot {
    fileprivate func rows(_ shape: RowShape, _ extra: [SQL]) throws -> [String] {
        let columns = shape.key + extra + shape.columns
        return try session.all(
            "SELECT \(SQL.joined(columns, ", ")) FROM \(shape.table)"
        ) { row in
            "\(shape.name) \(RowText.list(columns.indices.map { row.value($0) }))"
        }.sorted()
    }
}

extension Batch {
    /// What its rows are.
    var kind: FactKind {
        switch self {
        case .activities: .activities
        case .leads: .leads
        case .deals: .deals
        case .stageChanges: .stageChanges
        case .invoices: .invoices
        case .people: .people
        case .teams: .teams
        case .costs: .costs
        case .numbers: .numbers
        case .surveyResponses: .surveyResponses
        case .attention: .attention
        default: .settings
        }
    }
}
