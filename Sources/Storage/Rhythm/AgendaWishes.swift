public import Domain

extension Store {
    /// Puts a KPI on the agenda of the next review of a team, or of everyone; false when it is on
    /// it already.
    public func ask(
        toDiscuss kpi: KPI, team: String?, at second: Int
    ) async throws -> Bool {
        try await engine.write { session in
            let isNew =
                try session.execute(
                    """
                    INSERT INTO agenda_wish (kpi, team, asked_second)
                    VALUES (\(kpi.slug), \(team ?? ""), \(second))
                    ON CONFLICT (kpi, team) DO NOTHING
                    """) == 1
            guard isNew, let next = try session.nextReview(ofTeam: team) else { return isNew }
            // An agenda that somebody put together gets it as well; a proposal is made anew.
            let items = try session.reviewItems(next)
            guard !items.isEmpty else { return true }
            let item = ReviewItem(
                kpi: kpi.slug, area: kpi.area, reason: .asked, minutes: AgendaReason.addedMinutes)
            try session.add([item], to: next, from: items.count + 1)
            return !items.contains { $0.kpi == kpi.slug }
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

extension Session {
    /// The id of the first review of that team that is planned.
    fileprivate func nextReview(ofTeam team: String?) throws -> String? {
        let ofTeam: SQL = team.map { "team = \($0)" } ?? "team IS NULL"
        return try first(
            """
            SELECT id FROM review WHERE began_second IS NULL AND held_on IS NULL AND \(ofTeam)
            ORDER BY planned_on, id LIMIT 1
            """
        ) { $0.text(0) ?? "" }
    }
}
