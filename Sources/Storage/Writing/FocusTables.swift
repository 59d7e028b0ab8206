import Domain

/// KPIs: at most three on the board of one area at a time (product.md).
final class KPITable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: NaturalTable
    private var known: [KPI]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        known = try Snapshot(session: writer.session).kpis()
        rows = try NaturalTable(writer, .kpi)
    }

    func put(_ kpi: KPI) throws -> RowOutcome {
        let others = known.filter { $0.slug != kpi.slug }
        if let full = KPI.fullArea(others, with: kpi) {
            let names = full.map(\.slug).sorted().joined(separator: ", ")
            return .rejected(
                column: "area",
                reason: "already has three KPIs (\(names)); which one goes? give it an until day")
        }
        let outcome = try rows.put(
            key: [.text(kpi.slug)],
            values: [
                SQLValue(kpi.area), SQLValue(kpi.rank), SQLValue(kpi.name), .text(kpi.metric),
                .text(Filter.text(try kpi.filters.map(unerased))), SQLValue(kpi.period),
                .int(kpi.isAction ? 1 : 0),
                SQLValue(kpi.direction), SQLValue(kpi.aggregation), SQLValue(kpi.cadence),
                SQLValue(kpi.from), SQLValue(kpi.until),
            ], column: "kpi")
        guard outcome.isThere else { return outcome }
        known = others + [kpi]
        return outcome
    }

    /// What somebody did who was erased is nobody's by name.
    private func unerased(_ filter: Filter) throws -> Filter {
        guard filter.dimension == .person else { return filter }
        return Filter(.person, try writer.unerased(filter.value))
    }
}

final class TargetTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try NaturalTable(writer, .target)
    }

    func put(_ target: Target) throws -> RowOutcome {
        if case .person(let id) = target.scope, try writer.isErased(id) {
            writer.erasedRows += 1
            return .unchanged
        }
        return try rows.put(
            key: [
                .text(target.kpi), SQLValue(target.from), SQLValue(target.period),
                .text(target.scope.text),
            ], values: [.real(target.value), SQLValue(target.stretch)], column: "kpi")
    }
}

final class RankingTable: BatchTable {
    private let rows: NaturalTable
    private var taken: Set<RankedPlace> = []

    private struct RankedPlace: Hashable {
        let from: Day
        let rank: Int
    }

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .ranking)
    }

    func put(_ ranked: RankedArea) throws -> RowOutcome {
        let place = RankedPlace(from: ranked.from, rank: ranked.rank)
        guard !taken.contains(place) else {
            return .rejected(
                column: "rank", reason: "another area has this rank in the same ranking")
        }
        let outcome = try rows.put(
            key: [SQLValue(ranked.from), SQLValue(ranked.area)],
            values: [SQLValue(ranked.rank), SQLValue(ranked.reason)], column: "area")
        guard outcome.isThere else { return outcome }
        taken.insert(place)
        return outcome
    }
}

final class PlanTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: NaturalTable
    /// Where the last line of each year stands.
    private var last: [Int: Int] = [:]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try NaturalTable(writer, .plan)
    }

    /// A new line comes behind the others of its year; one that is known stays where it was put.
    func put(_ item: PlanItem) throws -> RowOutcome {
        let outcome = try rows.put(
            key: [SQLValue(item.year), .text(item.key)],
            values: [
                SQLValue(item.area), SQLValue(item.kind), SQLValue(item.parent),
                .text(item.title), SQLValue(try writer.unerased(item.ownerID)),
                SQLValue(item.dueOn),
                SQLValue(item.state), SQLValue(item.kpi),
            ], column: "key")
        if outcome == .added { try placeLast(item) }
        return outcome
    }

    private func placeLast(_ item: PlanItem) throws {
        let year = item.year
        let place =
            try last[year]
            ?? writer.session.number("SELECT MAX(place) FROM plan_item WHERE year = \(year)") ?? 0
        last[year] = place + 1
        try writer.session.execute(
            """
            UPDATE plan_item SET place = \(place + 1) WHERE year = \(year) AND item = \(item.key)
            """)
    }
}
