public import Domain

/// Something that somebody logged themselves.
public struct LoggedWork: Hashable, Sendable {
    /// The browser's own id of it.
    public let id: String
    /// What it was.
    public let what: What
    /// When it was entered, in seconds since 1970.
    public let atSecond: Int

    /// What can be logged.
    public enum What: Hashable, Sendable {
        case activity(type: String, quantity: Int)
        case attention(FocusArea, minutes: Int)
    }
}

extension Snapshot {
    /// How much of each type a person did on a day, and in the week up to that day. Type by type, so
    /// that one index answers it.
    public func activityCounts(
        of personID: String, on day: Day
    ) throws -> [String: (onDay: Int, inWeek: Int)] {
        guard let key = try personKey(personID) else { return [:] }
        let monday = day - (day.weekday - 1)
        var counts: [String: (onDay: Int, inWeek: Int)] = [:]
        for type in try activityTypes() {
            let found = try session.first(
                """
                SELECT CAST(SUM(CASE WHEN day = \(day) THEN quantity ELSE 0 END) AS BIGINT),
                    CAST(SUM(quantity) AS BIGINT)
                FROM activity
                WHERE type_key = \(type.key) AND day BETWEEN \(monday) AND \(day)
                    AND person_key = \(key)
                """
            ) { ($0.int(0), $0.int(1)) }
            if let week = found?.1 { counts[type.name] = (found?.0 ?? 0, week) }
        }
        return counts
    }

    /// The types that a person did most in the last months, most first.
    public func usualTypes(of personID: String, on day: Day) throws -> [String] {
        guard let key = try personKey(personID) else { return [] }
        let since = (day - 92).firstOfMonth
        return try session.all(
            """
            SELECT t.name, SUM(m.sum) FROM activity_type t
            JOIN activity_month_total m ON m.type_key = t.key AND m.month >= \(since)
                AND m.person_key = \(key)
            GROUP BY t.name ORDER BY 2 DESC, t.name LIMIT 12
            """
        ) { $0.text(0) ?? "" }
    }

    /// Every type there is, those that were done most in the last month first.
    public func allTypes(on day: Day) throws -> [String] {
        try session.all(
            """
            SELECT t.name, COALESCE(SUM(d.sum), 0) FROM activity_type t
            LEFT JOIN activity_day_total d ON d.type_key = t.key AND d.day > \(day - 31)
            GROUP BY t.name ORDER BY 2 DESC, t.name LIMIT 200
            """
        ) { $0.text(0) ?? "" }
    }

    /// What a person logged themselves for a day and can still take back, the latest first.
    public func logged(of personID: String, on day: Day, at second: Int) throws -> [LoggedWork] {
        let since = second - Logging.secondsToTakeBack
        let entries = try session.all(
            """
            SELECT e.id, e.at_second, t.name, a.quantity, m.area, m.minutes FROM logged_entry e
            LEFT JOIN activity a ON e.kind = 'activity' AND a.key = e.entered_row
                AND a.day = \(day)
            LEFT JOIN activity_type t ON t.key = a.type_key
            LEFT JOIN attention m ON e.kind = 'attention' AND m.key = e.entered_row
                AND m.day = \(day)
            WHERE e.person_id = \(personID) AND e.at_second >= \(since) AND e.is_taken_back = 0
                AND (a.key IS NOT NULL OR m.key IS NOT NULL)
            ORDER BY e.at_second DESC, e.id LIMIT 200
            """
        ) { row -> LoggedWork? in
            let what: LoggedWork.What? =
                row.text(2).map { .activity(type: $0, quantity: row.int(3) ?? 0) }
                ?? row.text(4).flatMap(FocusArea.init(rawValue:)).map {
                    .attention($0, minutes: row.int(5) ?? 0)
                }
            let id = String((row.text(0) ?? "").dropFirst(personID.count + 1))
            return what.map { LoggedWork(id: id, what: $0, atSecond: row.int(1) ?? 0) }
        }
        return entries.compactMap { $0 }
    }

    private func personKey(_ id: String) throws -> Int? {
        try session.number("SELECT key FROM person WHERE id = \(id)")
    }
}
