import Domain

extension Snapshot {
    /// All KPIs, also those that left the board.
    func kpis() throws -> [KPI] {
        try session.all(
            """
            SELECT slug, area, rank, name, metric, filters, period, is_action, direction,
                aggregation, cadence, from_day, until_day, owner_id
            FROM kpi
            """, kpi
        ).compactMap { $0 }
    }

    private func kpi(_ row: any ResultRow) -> KPI? {
        guard let area = FocusArea(rawValue: row.text(1) ?? "") else { return nil }
        return KPI(
            slug: row.text(0) ?? "", area: area, rank: row.int(2) ?? 0, name: row.text(3),
            metric: row.text(4) ?? "", filters: Filter.list(row.text(5) ?? "") ?? [],
            period: row.text(6).flatMap(PeriodLength.init(rawValue:)) ?? .month,
            isAction: row.int(7) == 1,
            direction: row.text(8).flatMap(Direction.init(rawValue:)),
            aggregation: row.text(9).flatMap(Aggregation.init(rawValue:)),
            cadence: row.text(10).flatMap(Cadence.init(rawValue:)),
            from: row.int(11).map(Day.init(number:)), until: row.int(12).map(Day.init(number:)),
            ownerID: row.text(13))
    }
}
