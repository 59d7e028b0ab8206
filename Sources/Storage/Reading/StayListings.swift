import Domain

extension FactListing {
    /// Stays that ended in the period; only those that were decided when `decided` (F57).
    static func stays(
        _ query: FactQuery, stages: Set<String?>?, decidedIn only: String?? = .none
    ) -> FactListing {
        var conditions: [SQL] = [
            "s.left_on BETWEEN \(query.period.start) AND \(query.asOf)",
            "s.created_on <= \(query.asOf)",
        ]
        var positions: SQL = ""
        if let only {
            // The pipeline of a deal without one is the only one there is (F26).
            let pipeline: SQL = "COALESCE(s.pipeline, \(only))"
            positions = """
                 LEFT JOIN stage a ON a.pipeline = \(pipeline) AND a.name = s.stage
                LEFT JOIN stage b ON b.pipeline = \(pipeline) AND b.name = s.next_stage
                """
            conditions.append("(s.outcome <> 'moved' OR b.position > a.position)")
        }
        let selection = StaySelection(
            nil, query.narrowing, stages: stages, also: conditions, dealsToo: true)
        return FactListing(
            columns: [
                (.leftOn, "s.left_on"), (.name, "COALESCE(f.name, f.id)"), (.customer, customer),
                (.person, FactListing.person), (.stage, "s.stage"), (.enteredOn, "s.entered_on"),
                (.stayDays, "s.left_on - s.entered_on"), (.nextStage, "s.next_stage"),
                (.status, "CASE WHEN s.outcome <> 'moved' THEN s.outcome END"),
            ],
            tables: """
                \(selection.tables)\(positions)\(people)\(customers) WHERE \(selection.filter)
                """, order: "s.left_on DESC, s.deal_key DESC, s.ordinal DESC")
    }
}
