import Domain

extension RetentionPiece {
    /// The activities of one type in one month: that is what their totals are kept by.
    func takeOffMonth(after place: RetentionPlace?) throws -> Outcome {
        let found = try session.first(
            """
            SELECT month, type_key FROM activity_month_total
            WHERE \(tooLong.activityMonths(after: place)) ORDER BY month, type_key LIMIT 1
            """
        ) { RetentionPlace(first: $0.int(0) ?? 0, second: $0.int(1) ?? 0) }
        guard let found else { return Outcome() }
        let month = Day(number: found.first)
        let last = min((month + 31).firstOfMonth, tooLong.day) - 1
        let cells = try cells(type: found.second, from: month, through: last)
        let people = NamelessPeople(session)
        for cell in cells {
            let nameless = try people.key(like: cell.person)
            try session.execute(
                """
                UPDATE activity SET person_key = \(nameless)
                WHERE type_key = \(found.second) AND day BETWEEN \(month) AND \(last)
                    AND person_key = \(cell.person)
                """)
            try add(cell, times: -1, to: cell.person, found)
            try add(cell, times: 1, to: nameless, found)
        }
        if !cells.isEmpty {
            writer.touch(.activities)
            writer.touch(.attributes)
            // What nothing is left of is not kept.
            try session.execute(
                """
                DELETE FROM activity_month_total
                WHERE type_key = \(found.second) AND month = \(month) AND n = 0 AND sum = 0
                """)
        }
        return Outcome(removed: cells.reduce(0) { $0 + $1.n }, next: found)
    }

    /// What one person did in the days that are looked at.
    private struct PersonCell {
        let person: Int
        let n: Int
        let sum: Int
    }

    private func cells(type: Int, from: Day, through: Day) throws -> [PersonCell] {
        try session.all(
            """
            SELECT person_key, COUNT(*), CAST(SUM(quantity) AS BIGINT) FROM activity
            WHERE type_key = \(type) AND day BETWEEN \(from) AND \(through)
                AND person_key NOT IN (\(NamelessPeople.all))
            GROUP BY person_key ORDER BY person_key
            """
        ) { PersonCell(person: $0.int(0) ?? 0, n: $0.int(1) ?? 0, sum: $0.int(2) ?? 0) }
    }

    private func add(
        _ cell: PersonCell, times: Int, to person: Int, _ place: RetentionPlace
    ) throws {
        try session.execute(
            """
            INSERT INTO activity_month_total (type_key, month, person_key, n, part, sum)
            VALUES (\(place.second), \(place.first), \(person), \(times * cell.n), 0,
                \(times * cell.sum))
            ON CONFLICT (type_key, month, person_key) DO UPDATE SET
                n = activity_month_total.n + excluded.n,
                sum = activity_month_total.sum + excluded.sum
            """)
    }
}
