extension Measurement {
    /// The board as it stood at the end of `day`; each answer has `periods` points.
    public func board(on day: Day, periods: Int = 13) throws -> Board {
        let kpis = attributes.kpis.filter {
            $0.isOnBoard(on: day) && Catalogue.metric($0.metric) != nil
        }
        let ranking = Ranking(published: attributes.rankings, on: day)
        let endResults = attributes.endResults[day.civil.year] ?? [:]
        let areas = try ranking.order(withKPIsOf: kpis.map(\.area)).enumerated().map {
            place, area in
            let shown = try kpis.filter { $0.area == area }.compactMap { kpi in
                // A KPI that asks for what its metric lacks must not take the others down.
                try (try? Question(kpi, on: day, periods: periods)).map { question in
                    BoardKPI(kpi: kpi, answer: try answer(question))
                }
            }
            let health = Health.worst(of: shown.map(\.health))
            return BoardArea(
                area: area, rank: place + 1, endResult: endResults[area], health: health,
                because: because(health, shown), kpis: shown)
        }
        return Board(on: day, areas: areas)
    }

    /// The first KPI in rank order that has the area's state (F42).
    private func because(_ health: Health, _ kpis: [BoardKPI]) -> String? {
        guard health == .onTrack || health == .atRisk || health == .offTrack else { return nil }
        return kpis.first { $0.health == health }?.kpi.slug
    }
}
