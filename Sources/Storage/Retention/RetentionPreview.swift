public import Domain

extension Snapshot {
    /// How much would be taken away on that day, of each kind that is kept by months.
    public func keptTooLong(on today: Day) throws -> [PersonalDataKind: Int] {
        let periods = try retentionPeriods()
        var found: [PersonalDataKind: Int] = [:]
        for kind in PersonalData.chosen.map(\.kind) {
            guard let day = periods.firstKept(kind, on: today) else { continue }
            found[kind] = try count(kind, before: day)
        }
        return found
    }

    private func count(_ kind: PersonalDataKind, before day: Day) throws -> Int {
        let tooLong = KeptTooLong(day: day)
        guard let rows = tooLong.rows(kind) else { return try countActivities(tooLong) }
        return try session.number(
            "SELECT COUNT(*) FROM \(rows.table) WHERE \(rows.condition)") ?? 0
    }

    /// Whole months from their totals, the days of the last from the facts.
    private func countActivities(_ tooLong: KeptTooLong) throws -> Int {
        let month = tooLong.day.firstOfMonth
        let whole = try session.number(
            """
            SELECT CAST(SUM(n) AS BIGINT) FROM activity_month_total
            WHERE \(tooLong.activityMonths()) AND month < \(month)
            """)
        let rest = try session.number(
            """
            SELECT COUNT(*) FROM activity
            WHERE type_key IN (SELECT key FROM activity_type)
                AND day BETWEEN \(month) AND \(tooLong.day - 1)
                AND person_key NOT IN (\(NamelessPeople.all))
            """)
        return (whole ?? 0) + (rest ?? 0)
    }
}
