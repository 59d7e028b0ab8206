public import Domain

extension Snapshot {
    /// Activities of each person and type in `[from, through]`, added up by the engine; type by
    /// type, so that one index answers it.
    public func activityTotals(from: Day, through: Day) throws -> [ActivityTotal] {
        try remembered(
            ActivityTotalSubject(from: from, through: through), of: [.activities],
            weight: { 2 * $0.count }
        ) { try countedTotals(from: from, through: through) }
    }

    private func countedTotals(from: Day, through: Day) throws -> [ActivityTotal] {
        try activityTypes().flatMap { type in
            try session.all(
                """
                SELECT person_key, COUNT(*), CAST(SUM(quantity) AS BIGINT) FROM activity
                WHERE type_key = \(type.key) AND day BETWEEN \(from) AND \(through)
                GROUP BY person_key
                """
            ) { row in
                ActivityTotal(
                    person: try personID(row.int(0)), type: type.name, n: row.int(1) ?? 0,
                    quantity: Int64(row.int(2) ?? 0))
            }
        }
    }
}

/// The days that activities are added up of.
private struct ActivityTotalSubject: Hashable {
    let from: Day
    let through: Day
}
