extension Store {
    /// Puts a KPI on the agenda of the next review of a team, or of everyone; false when it is on
    /// it already.
    public func ask(
        toDiscuss kpi: String, team: String?, at second: Int
    ) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                INSERT INTO agenda_wish (kpi, team, asked_second)
                VALUES (\(kpi), \(team ?? ""), \(second))
                ON CONFLICT (kpi, team) DO NOTHING
                """) == 1
        }
    }
}

extension Snapshot {
    /// The KPIs that somebody asked to discuss in the next review of a team, or of everyone.
    public func wishes(ofTeam team: String?) throws -> Set<String> {
        Set(
            try session.all("SELECT kpi FROM agenda_wish WHERE team = \(team ?? "")") {
                $0.text(0) ?? ""
            })
    }
}
