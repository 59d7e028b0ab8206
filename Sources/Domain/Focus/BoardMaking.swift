extension Measurement {
    /// The board as it stood at the end of `day`; each answer has `periods` points. `grouped` says
    /// whether revenue shared out comes with its groups.
    public func board(on day: Day, periods: Int = 13, grouped: Bool = true) throws -> Board {
        Board(
            on: day,
            areas: try order(on: day).indices.map {
                try area(at: $0, on: day, periods, grouped: grouped)
            })
    }

    /// One area as it stands on the board of that day; nil when it is not on it.
    public func area(_ area: FocusArea, on day: Day) throws -> BoardArea? {
        try order(on: day).firstIndex(of: area).map {
            try self.area(at: $0, on: day, 13, grouped: false)
        }
    }

    /// The areas in the order of the ranking in force, then those with KPIs that it lacks.
    private func order(on day: Day) -> [FocusArea] {
        Ranking(published: attributes.rankings, on: day).order(
            withKPIsOf: kpis(on: day).map(\.area))
    }

    private func kpis(on day: Day) -> [KPI] {
        attributes.kpis.filter { $0.isOnBoard(on: day) && Catalogue.metric($0.metric) != nil }
    }

    private func area(
        at place: Int, on day: Day, _ periods: Int, grouped: Bool
    ) throws -> BoardArea {
        let area = order(on: day)[place]
        let shown = try kpis(on: day).filter { $0.area == area }.compactMap { kpi in
            // A KPI that asks for what its metric lacks must not take the others down.
            try (try? Question(kpi, on: day, periods: periods)).map { question in
                BoardKPI(kpi: kpi, answer: try answer(question, grouped: grouped))
            }
        }
        return BoardArea(
            area: area, rank: place + 1,
            endResult: attributes.endResults[day.civil.year]?[area], kpis: shown)
    }
}
