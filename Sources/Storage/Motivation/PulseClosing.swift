public import Domain

extension Store {
    /// Ends the weeks that were over on a day; answers how many. What was answered becomes facts of
    /// the Sunday, under fresh tokens, where at least as many answered as was promised; of fewer nothing is
    /// kept. Who answered is forgotten.
    ///
    /// Because tokens are fresh every week, somebody who answers four weeks of a month counts as four
    /// respondents of the month (F59). That shows nothing that a week would not: every week by itself
    /// has enough answers, and a month is made of whole weeks of them, whatever is subtracted.
    @discardableResult
    public func closePulseWeeks(
        on today: Day, token: @escaping @Sendable () -> String
    ) async throws -> Int {
        let monday = today.monday
        let isDue = try await read { try !$0.session.openPulseWeeks(before: monday).isEmpty }
        guard isDue else { return 0 }
        return try await enter { writer in
            try writer.session.takeTurn(.surveying)
            let due = try writer.session.openPulseWeeks(before: monday)
            for week in due {
                let minimum = try Snapshot(session: writer.session).pulseMinimum(of: week)
                try writer.close(week, minimum: max(minimum, 3), token: token)
            }
            return due.count
        }
    }
}

extension FactWriter {
    fileprivate func close(
        _ monday: Day, minimum: Int, token: @Sendable () -> String
    ) throws {
        let scores = try session.all(
            "SELECT score FROM pulse_draft WHERE monday = \(monday) ORDER BY token"
        ) { $0.int(0) ?? 0 }
        if scores.count >= minimum {
            let table = try PulseTable(self, 0)
            let fresh = scores.map { (token: token(), score: $0) }.sorted { $0.token < $1.token }
            for (token, score) in fresh {
                _ = try table.put(
                    PulseAnswer(day: monday + 6, respondent: token, score: score))
            }
            touch(.entries)
        }
        try session.execute("DELETE FROM pulse_draft WHERE monday = \(monday)")
        try session.execute("DELETE FROM pulse_ballot WHERE monday = \(monday)")
    }
}

extension Session {
    /// The weeks before that Monday of which something is still to be ended.
    fileprivate func openPulseWeeks(before monday: Day) throws -> [Day] {
        try all(
            """
            SELECT monday FROM pulse_ballot WHERE monday < \(monday)
            UNION SELECT monday FROM pulse_draft WHERE monday < \(monday) ORDER BY 1
            """
        ) { Day(number: $0.int(0) ?? 0) }
    }
}
