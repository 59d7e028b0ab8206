public import Domain

extension Snapshot {
    /// How often each statement was chosen in a round, as it was counted per team when it closed;
    /// nothing of a round that was imported.
    public func choiceTotals(of round: String) throws -> [ChoiceTotal] {
        let rows = try session.all(
            """
            SELECT team, place, n FROM top_choice_total WHERE round = \(round) ORDER BY team, place
            """
        ) { (team: $0.text(0) ?? "", place: $0.int(1) ?? 0, n: $0.int(2) ?? 0) }
        return Dictionary(grouping: rows, by: \.team).sorted { $0.key < $1.key }
            .map { team, places in
                var (choosers, chosen) = (0, [Statement: Int]())
                for one in places {
                    if let statement = Statement(rawValue: one.place) {
                        chosen[statement] = one.n
                    } else {
                        choosers = one.n
                    }
                }
                return ChoiceTotal(
                    team: team.isEmpty ? nil : team, choosers: choosers, chosen: chosen)
            }
    }

    /// The remarks of a round, in the order of tokens that lead nowhere; none where fewer answered than
    /// are told together.
    public func remarks(of round: SurveyRound, minGroupSize: Int) throws -> [String] {
        let answered =
            try session.number(
                "SELECT COUNT(*) FROM survey_response WHERE round = \(round.name)") ?? 0
        guard answered >= round.minimum(minGroupSize) else { return [] }
        return try session.all(
            "SELECT words FROM survey_remark WHERE round = \(round.name) ORDER BY token"
        ) { $0.text(0) ?? "" }
    }
}

extension FactWriter {
    /// Keeps how often each statement was chosen in a round that comes with an organisation.
    public func keep(_ totals: [ChoiceTotal], of round: String) throws {
        for total in totals {
            let places = [(0, total.choosers)] + total.chosen.map { ($0.rawValue, $1) }
            for (place, n) in places.sorted(by: { $0.0 < $1.0 }) {
                try session.execute(
                    """
                    INSERT INTO top_choice_total (round, team, place, n)
                    VALUES (\(round), \(total.team ?? ""), \(place), \(n))
                    ON CONFLICT (round, team, place) DO UPDATE SET n = excluded.n
                    """)
            }
        }
        touch(.entries)
    }
}
