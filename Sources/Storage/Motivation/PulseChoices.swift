public import Domain

extension Store {
    /// Keeps what is asked every week; `seen` is what it was on the page. Throws `ChangedMeanwhile`.
    public func keep(pulse rhythm: PulseRhythm, seen: PulseRhythm) async throws {
        try await enter { writer in
            let now = try Snapshot(session: writer.session).attributes().pulseRhythm
            guard now != rhythm else { return }
            guard now == seen else { throw ChangedMeanwhile() }
            _ = try writer.append(
                .settings([Setting(name: PulseRhythm.setting, value: rhythm.rawValue)]))
        }
    }

    /// Keeps the days of the week on which an account is asked nothing, in the place of those before.
    public func keep(quietDays: QuietDays, of accountID: String) async throws {
        try await engine.write { session in
            try session.execute("DELETE FROM quiet_day WHERE account_id = \(accountID)")
            for weekday in quietDays.own.sorted() {
                try session.execute(
                    """
                    INSERT INTO quiet_day (account_id, weekday) VALUES (\(accountID), \(weekday))
                    """)
            }
        }
    }
}

extension Snapshot {
    /// The days of the week on which an account is asked nothing.
    public func quietDays(of accountID: String) throws -> QuietDays {
        QuietDays(
            own: try session.all("SELECT weekday FROM quiet_day WHERE account_id = \(accountID)") {
                $0.int(0) ?? 0
            })
    }
}
