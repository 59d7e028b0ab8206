public import Domain

extension Snapshot {
    /// A page of the facts behind a number, newest first, as far as they are within the scope.
    public func facts(
        _ query: FactQuery, seenBy scope: Scope, limit: Int, offset: Int
    ) throws -> FactTable {
        let query = query.within(scope)
        let listing = try listing(query)
        let total = try remembered(query, of: Set(FactGroup.allCases), weight: { _ in 1 }) {
            try session.number("SELECT COUNT(*) FROM \(listing.tables)") ?? 0
        }
        let rows = try session.all(
            listing.select + " LIMIT \(limit) OFFSET \(offset)", listing.cells)
        return FactTable(columns: listing.columns.map(\.column), rows: rows, total: total)
    }

    /// All facts behind a number within the scope, newest first, one after the other.
    public func eachFact(
        _ query: FactQuery, seenBy scope: Scope, header: ([FactColumn]) throws -> Void,
        row: ([FactCell]) throws -> Void
    ) throws {
        let listing = try listing(query.within(scope))
        try header(listing.columns.map(\.column))
        try session.stream(listing.select) { try row(listing.cells($0)) }
    }

    private func listing(_ query: FactQuery) throws -> FactListing {
        switch query.source {
        case .dated(let source, let measure): .dated(query, source, measure)
        case .openDeals(let stages): .openDeals(query, stages: stages, stage: stage(on: query.asOf))
        case .allOpenDeals:
            .openDeals(query, stages: nil, stage: stage(on: query.asOf), withAmount: false)
        case .stays(let stages): .stays(query, stages: stages)
        case .decidedStays(let stages, let only): .stays(query, stages: stages, decidedIn: only)
        case .months(let months): .months(months, try revenueSource(), asOf: query.asOf)
        case .ownNumbers(let slug): .ownNumbers(query, slug)
        case .unlisted: .nothing
        }
    }

    private func revenueSource() throws -> RevenueSource {
        try organisation()?.revenueSource ?? .wonDeals
    }
}

/// A query that lists facts, with what its columns hold.
struct FactListing {
    let columns: [(column: FactColumn, sql: SQL)]
    /// The tables with their conditions.
    let tables: SQL
    let order: SQL

    var select: SQL {
        """
        SELECT \(SQL.joined(columns.map(\.sql), ", "))\(personID) FROM \(tables) ORDER BY \(order)
        """
    }

    /// Behind the columns stands whose name one of them holds.
    private var personID: SQL { columns.contains { $0.column == .person } ? ", p.id" : "" }

    /// Facts that may not be listed.
    static let nothing = FactListing(
        columns: [(.id, "p.id")], tables: "person p WHERE 1 = 0", order: "1")

    /// The cells of a row, each as its column says.
    func cells(_ row: any ResultRow) -> [FactCell] {
        columns.indices.map { index in
            switch columns[index].column {
            case .day, .createdOn, .qualifiedOn, .closedOn, .enteredOn, .leftOn:
                row.int(index).map { .day(Day(number: $0)) } ?? .none
            case .month: row.int(index).map { .month(Day(number: $0)) } ?? .none
            case .quantity, .cycleDays, .stayDays: row.int(index).map(FactCell.whole) ?? .none
            case .amount: row.int(index).map { .money(Money(minor: Int64($0))) } ?? .none
            case .value: row.double(index).map(FactCell.number) ?? .none
            case .method, .revenueType, .status, .costKind:
                row.text(index).map(FactCell.word) ?? .none
            case .person: person(row, index)
            case .id, .type, .channel, .name, .customer, .product, .stage, .nextStage,
                .label,
                .note:
                row.text(index).flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
            }
        }
    }

    private func person(_ row: any ResultRow, _ index: Int) -> FactCell {
        guard let name = row.text(index), let id = row.text(columns.count) else { return .none }
        return .person(PersonName(name, of: id))
    }
}
