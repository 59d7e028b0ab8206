public import Domain

extension Snapshot {
    /// Every round of the survey, by the largest of its rows (F30).
    public func surveyRounds() throws -> [SurveyRound] {
        try session.all(
            """
            SELECT s.round, MAX(s.closed_on), MAX(s.invited), MAX(r.min_group)
            FROM survey_response s LEFT JOIN survey_round r ON r.name = s.round
            GROUP BY s.round
            """
        ) {
            SurveyRound(
                name: $0.text(0) ?? "", closedOn: Day(number: $0.int(1) ?? 0),
                invited: $0.int(2), promised: $0.int(3))
        }
    }

    /// The answers of a round, added up per team: no single answer leaves the store.
    public func surveySums(_ round: String) throws -> [SurveySum] {
        let count = SurveyResponse.statementCount
        return try session.all(
            """
            SELECT team, COUNT(*), COUNT(enps),
                SUM(CASE WHEN enps >= 9 THEN 1 WHEN enps <= 6 THEN -1 ELSE 0 END),
                COUNT(s1), COUNT(s2), COUNT(s3), COUNT(s4), COUNT(s5), COUNT(s6), COUNT(s7),
                COUNT(s8), COUNT(s9), COUNT(s10), COUNT(s11), COUNT(s12),
                SUM(s1), SUM(s2), SUM(s3), SUM(s4), SUM(s5), SUM(s6), SUM(s7),
                SUM(s8), SUM(s9), SUM(s10), SUM(s11), SUM(s12),
                SUM(s1 * s1), SUM(s2 * s2), SUM(s3 * s3), SUM(s4 * s4), SUM(s5 * s5),
                SUM(s6 * s6), SUM(s7 * s7), SUM(s8 * s8), SUM(s9 * s9), SUM(s10 * s10),
                SUM(s11 * s11), SUM(s12 * s12)
            FROM survey_response WHERE round = \(round) GROUP BY team
            """
        ) { row in
            SurveySum(
                team: row.text(0), responses: row.int(1) ?? 0,
                statements: (4..<(4 + count)).map { place in
                    SurveySum.Statement(
                        answers: row.int(place) ?? 0, sum: row.int(place + count) ?? 0,
                        squares: row.int(place + 2 * count) ?? 0)
                }, enpsAnswers: row.int(2) ?? 0, enpsBalance: row.int(3) ?? 0)
        }
    }

    /// The check-ins of `[from, through]`, added up.
    public func pulse(from: Day, through: Day) throws -> PulseSum {
        try session.first(
            """
            SELECT COUNT(*), COUNT(DISTINCT respondent), CAST(SUM(score) AS BIGINT)
            FROM pulse_answer WHERE day BETWEEN \(from) AND \(through)
            """
        ) { row in
            PulseSum(
                answers: row.int(0) ?? 0, respondents: row.int(1) ?? 0, sum: row.int(2) ?? 0)
        } ?? PulseSum(answers: 0, respondents: 0, sum: 0)
    }

    /// The minutes of each manager per area in `[from, through]`.
    public func attention(from: Day, through: Day) throws -> [AttentionSum] {
        try session.all(
            """
            SELECT manager_id, area, CAST(SUM(minutes) AS BIGINT), COUNT(*) FROM attention
            WHERE day BETWEEN \(from) AND \(through) GROUP BY manager_id, area
            """
        ) { row in
            FocusArea(rawValue: row.text(1) ?? "").map { area in
                AttentionSum(
                    managerID: row.text(0) ?? "", area: area, minutes: row.int(2) ?? 0,
                    n: row.int(3) ?? 0)
            }
        }.compactMap { $0 }
    }

    /// How often each KPI was on the agenda of a review held in `[from, through]`, by its slug.
    public func discussed(from: Day, through: Day) throws -> [String: Int] {
        let counts = try session.all(
            """
            SELECT kpi, COUNT(*) FROM agenda_item
            WHERE held_on BETWEEN \(from) AND \(through) AND kpi <> '' GROUP BY kpi
            """
        ) { ($0.text(0) ?? "", $0.int(1) ?? 0) }
        return Dictionary(counts, uniquingKeysWith: +)
    }

    /// The wanted mix, in the order in which it was said.
    func wanted() throws -> [WantedGroup] {
        try session.all(
            "SELECT dimension, group_name, share FROM wanted_group ORDER BY place, group_name"
        ) { row in
            WantedDimension(rawValue: row.text(0) ?? "").map { dimension in
                let group = row.text(1) ?? ""
                return WantedGroup(
                    dimension: dimension, group: group.isEmpty ? nil : group,
                    share: row.double(2))
            }
        }.compactMap { $0 }
    }
}
