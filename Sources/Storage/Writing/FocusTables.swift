import Domain

/// KPIs: at most three on the board of one area at a time (product.md).
final class KPITable: BatchTable {
    private let rows: NaturalTable
    private var known: [KPI]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        known = try Snapshot(session: writer.session).kpis()
        rows = try NaturalTable(
            writer.session,
            select: """
                SELECT area, rank, name, metric, filters, period, is_action, direction,
                    aggregation, cadence, from_day, until_day FROM kpi WHERE slug = $1
                """,
            insert: """
                INSERT INTO kpi (slug, area, rank, name, metric, filters, period, is_action,
                    direction, aggregation, cadence, from_day, until_day)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                """,
            update: """
                UPDATE kpi SET area = $2, rank = $3, name = $4, metric = $5, filters = $6,
                    period = $7, is_action = $8, direction = $9, aggregation = $10,
                    cadence = $11, from_day = $12, until_day = $13 WHERE slug = $1
                """)
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
                .text(Filter.text(kpi.filters)), SQLValue(kpi.period), .int(kpi.isAction ? 1 : 0),
                SQLValue(kpi.direction), SQLValue(kpi.aggregation), SQLValue(kpi.cadence),
                SQLValue(kpi.from), SQLValue(kpi.until),
            ], column: "kpi")
        if case .rejected = outcome { return outcome }
        known = others + [kpi]
        return outcome
    }
}

final class TargetTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session,
            select: """
                SELECT value, stretch FROM target
                WHERE kpi = $1 AND from_day = $2 AND period = $3 AND scope = $4
                """,
            insert: """
                INSERT INTO target (kpi, from_day, period, scope, value, stretch)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
            update: """
                UPDATE target SET value = $5, stretch = $6
                WHERE kpi = $1 AND from_day = $2 AND period = $3 AND scope = $4
                """)
    }

    func put(_ target: Target) throws -> RowOutcome {
        try rows.put(
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
        rows = try NaturalTable(
            writer.session,
            select: "SELECT rank, reason FROM ranked_area WHERE from_day = $1 AND area = $2",
            insert: """
                INSERT INTO ranked_area (from_day, area, rank, reason) VALUES ($1, $2, $3, $4)
                """,
            update: """
                UPDATE ranked_area SET rank = $3, reason = $4 WHERE from_day = $1 AND area = $2
                """)
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
        if case .rejected = outcome { return outcome }
        taken.insert(place)
        return outcome
    }
}

final class PlanTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session,
            select: """
                SELECT area, kind, parent, title, owner_id, due_on, state, kpi FROM plan_item
                WHERE year = $1 AND item = $2
                """,
            insert: """
                INSERT INTO plan_item (year, item, area, kind, parent, title, owner_id, due_on,
                    state, kpi)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
            update: """
                UPDATE plan_item SET area = $3, kind = $4, parent = $5, title = $6,
                    owner_id = $7, due_on = $8, state = $9, kpi = $10
                WHERE year = $1 AND item = $2
                """)
    }

    func put(_ item: PlanItem) throws -> RowOutcome {
        try rows.put(
            key: [SQLValue(item.year), .text(item.key)],
            values: [
                SQLValue(item.area), SQLValue(item.kind), SQLValue(item.parent),
                .text(item.title), SQLValue(item.ownerID), SQLValue(item.dueOn),
                SQLValue(item.state), SQLValue(item.kpi),
            ], column: "key")
    }
}
