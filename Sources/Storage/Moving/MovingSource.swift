/// What goes from one database to the other.
enum Freight: Sendable {
    /// The tables that will come, first.
    case tables([TableShape])
    /// Some rows of a table, by its place among the tables.
    case rows(table: Int, [[SQLValue]])
    /// What every table held, last.
    case sums([TableSum])
}

/// The reading side of a move, within one snapshot.
struct MovingSource {
    /// A batch ends at so many rows, or so many bytes of text: a row may hold a whole file.
    private static let batchRows = 2_048
    private static let batchBytes = 1 << 20

    let session: any Session
    let path: String
    let handover: Handover<Freight>

    /// Reads everything and hands it over; answers the tables.
    func give() throws -> [TableShape] {
        try session.takeTime()
        let tables = try TableShape.all(in: session, path: path)
        try handover.give(.tables(tables))
        var sums: [TableSum] = []
        for place in tables.indices { sums.append(try give(tables[place], at: place)) }
        try handover.give(.sums(sums))
        return tables
    }

    private func give(_ table: TableShape, at place: Int) throws -> TableSum {
        handover.reach(table.name, .giver)
        var sum = TableSum()
        var batch: [[SQLValue]] = []
        var bytes = 0
        try session.stream(table.rowsByKey) { row in
            let values = table.values(row)
            sum.add(values)
            batch.append(values)
            bytes += MovingSource.size(values)
            guard batch.count >= MovingSource.batchRows || bytes >= MovingSource.batchBytes
            else { return }
            try handover.give(.rows(table: place, batch))
            batch = []
            bytes = 0
        }
        if !batch.isEmpty { try handover.give(.rows(table: place, batch)) }
        return sum
    }

    private static func size(_ row: [SQLValue]) -> Int {
        row.reduce(0) { size, value in
            if case .text(let text) = value { size + text.utf8.count } else { size }
        }
    }
}
