public import Domain

/// That data was taken away because it had been kept long enough.
public struct RetentionRun: Hashable, Sendable {
    /// When that began, in seconds since 1970.
    public let atSecond: Int
    /// Of which kind.
    public let kind: PersonalDataKind
    /// What is older than this day.
    public let before: Day
    /// How many rows.
    public let removed: Int
}

extension Snapshot {
    /// For how long each kind is kept.
    public func retentionPeriods() throws -> RetentionPeriods { try session.retentionPeriods() }

    /// What was taken away, the latest first.
    public func retentionRuns(limit: Int) throws -> [RetentionRun] {
        try session.all(
            """
            SELECT at_second, kind, before_day, removed FROM retention_run
            ORDER BY at_second DESC, kind LIMIT \(limit)
            """
        ) { row in
            PersonalDataKind(rawValue: row.text(1) ?? "").map { kind in
                RetentionRun(
                    atSecond: row.int(0) ?? 0, kind: kind,
                    before: Day(number: row.int(2) ?? 0), removed: row.int(3) ?? 0)
            }
        }.compactMap { $0 }
    }

    /// From which day on every fact still says who it is of; nil while all of them do.
    public func namedFrom() throws -> Day? {
        try session.number(
            """
            SELECT MAX(before_day) FROM retention_run
            WHERE kind IN ('activity', 'lead', 'deal', 'invoiceLine')
            """
        ).map(Day.init(number:))
    }
}

extension Store {
    /// Keeps the months that the director chose for some kinds; false when nothing changes.
    public func keep(retention months: [PersonalDataKind: Int]) async throws -> Bool {
        try await engine.write { session in
            let known = try session.retentionPeriods()
            let changed = months.filter { known.months(of: $0.key) != $0.value }
            for (kind, months) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try session.execute(
                    """
                    INSERT INTO retention (kind, months) VALUES (\(kind.rawValue), \(months))
                    ON CONFLICT (kind) DO UPDATE SET months = excluded.months
                    """)
            }
            return !changed.isEmpty
        }
    }
}

extension Session {
    func retentionPeriods() throws -> RetentionPeriods {
        let rows = try all("SELECT kind, months FROM retention") {
            (PersonalDataKind(rawValue: $0.text(0) ?? ""), $0.int(1))
        }
        var chosen: [PersonalDataKind: Int] = [:]
        for case (let kind?, let months?) in rows { chosen[kind] = months }
        return RetentionPeriods(chosen)
    }

    /// Counts what a piece of a run took away.
    func note(_ removed: Int, of kind: PersonalDataKind, before: Day, in run: Int) throws {
        try execute(
            """
            INSERT INTO retention_run (at_second, kind, before_day, removed)
            VALUES (\(run), \(kind.rawValue), \(before), \(removed))
            ON CONFLICT (at_second, kind) DO UPDATE SET
                removed = retention_run.removed + excluded.removed
            """)
    }
}
