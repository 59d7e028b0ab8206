public import Domain

extension FactWriter {
    /// How many deals one query looks up.
    private static let standingsAtOnce = 64

    /// Where those of the deals are that are known and open.
    public func standings(of deals: [String]) throws -> [String: DealStanding] {
        guard !deals.isEmpty else { return [:] }
        let select = try session.prepare(
            shape: """
                SELECT d.id, COALESCE((SELECT c.to_stage FROM stage_change c
                        WHERE c.deal_id = d.id
                        ORDER BY c.changed_on DESC, c.key DESC LIMIT 1), d.stage),
                    (SELECT MAX(c.changed_on) FROM stage_change c WHERE c.deal_id = d.id)
                FROM deal d
                WHERE d.status = 'open' AND d.id IN (\(SQL.places(FactWriter.standingsAtOnce)))
                """)
        var found: [String: DealStanding] = [:]
        for start in stride(from: 0, to: deals.count, by: FactWriter.standingsAtOnce) {
            var ids = Array(deals[start..<min(deals.count, start + FactWriter.standingsAtOnce)])
            while ids.count < FactWriter.standingsAtOnce { ids.append(ids[0]) }
            try select.query(ids.map { .text($0) }) { row in
                found[row.text(0) ?? ""] = DealStanding(
                    stage: row.text(1), changedOn: row.int(2).map { Day(number: $0) })
            }
        }
        return found
    }
}
