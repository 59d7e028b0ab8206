public import Domain

/// What became of an answer to the question of the week.
public enum PulseOutcome: Hashable, Sendable {
    case kept
    /// They answered it, or passed it by, before.
    case already
    /// Nothing is asked now, or something else than was shown.
    case otherQuestion
}

extension Store {
    /// Keeps an answer to the question of a week, and apart from it that somebody has had it; nil
    /// passes it by. All answers of the week are written anew in the order of their tokens, so that
    /// neither their order nor their time tells whose they are. It cannot be changed: nothing leads
    /// back to it.
    public func keep(
        pulse score: Int?, to question: PulseQuestion, of monday: Day, by personID: String,
        token: String
    ) async throws -> PulseOutcome {
        try await engine.write { session in
            try session.takeTurn(.surveying)
            let snapshot = Snapshot(session: session)
            guard try snapshot.pulseQuestion(of: monday) == question else {
                return .otherQuestion
            }
            try session.execute(
                """
                INSERT INTO pulse_week (monday, place, min_group)
                VALUES (\(monday), \(question.place), \(try snapshot.attributes().minGroupSize))
                ON CONFLICT (monday) DO UPDATE SET min_group =
                    CASE WHEN excluded.min_group > pulse_week.min_group
                        THEN excluded.min_group ELSE pulse_week.min_group END
                """)
            guard try session.usePulseBallot(of: monday, by: personID) else { return .already }
            if let score { try session.addDraft(score, of: monday, token: token) }
            return .kept
        }
    }

    /// Notes that somebody was asked enough in a week: they answered something else.
    public func passPulse(of monday: Day, by personID: String) async throws {
        try await engine.write { _ = try $0.usePulseBallot(of: monday, by: personID) }
    }
}

extension Snapshot {
    /// What is asked in the week that begins on that Monday: what was asked first, also when another
    /// rhythm was chosen meanwhile; nil where nothing is asked.
    public func pulseQuestion(of monday: Day) throws -> PulseQuestion? {
        let rhythm = try attributes().pulseRhythm
        guard rhythm != .off else { return nil }
        let begun = try session.number("SELECT place FROM pulse_week WHERE monday = \(monday)")
        return begun.flatMap(PulseQuestion.init(place:)) ?? rhythm.question(of: monday)
    }

    /// How few answers of a week are shown together at least: what is set now, but never less than
    /// was promised to whoever answered first.
    public func pulseMinimum(of monday: Day) throws -> Int {
        let promised = try session.number(
            "SELECT min_group FROM pulse_week WHERE monday = \(monday)")
        return max(try attributes().minGroupSize, promised ?? 0)
    }

    /// Whether somebody answered the question of a week, or passed it by.
    public func hadPulse(of monday: Day, by personID: String) throws -> Bool {
        try session.number(
            """
            SELECT 1 FROM pulse_ballot WHERE monday = \(monday) AND person_id = \(personID)
            """) != nil
    }

    /// What came of the questions of the last weeks that were over on a day, the oldest first. How the
    /// running one stands nobody sees: what one more answer changes would tell that answer.
    public func pulseWeeks(_ count: Int, before day: Day) throws -> [PulseWeek] {
        let minimum = try attributes().minGroupSize
        let weeks = (1...max(count, 1)).reversed().map { back in
            Period(start: day.monday - 7 * back, end: day.monday - 7 * (back - 1))
        }
        let asked = Dictionary(
            try session.all(
                "SELECT monday, place FROM pulse_week WHERE monday >= \(day.monday - 7 * count)"
            ) { (Day(number: $0.int(0) ?? 0), PulseQuestion(place: $0.int(1) ?? -1)) },
            uniquingKeysWith: { first, _ in first })
        return try weeks.map { week in
            PulseWeek(
                week: week, question: asked[week.start] ?? nil,
                sum: try pulse(from: week.start, through: week.last), minimum: minimum)
        }
    }
}

extension Session {
    /// Uses up the one answer that somebody has in a week; false when it was used before.
    fileprivate func usePulseBallot(of monday: Day, by personID: String) throws -> Bool {
        try execute(
            """
            INSERT INTO pulse_ballot (monday, person_id) VALUES (\(monday), \(personID))
            ON CONFLICT (monday, person_id) DO NOTHING
            """) == 1
    }

    fileprivate func addDraft(_ score: Int, of monday: Day, token: String) throws {
        let drafts = try all(
            "SELECT token, score FROM pulse_draft WHERE monday = \(monday)"
        ) { ($0.text(0) ?? "", $0.int(1) ?? 0) }
        try execute("DELETE FROM pulse_draft WHERE monday = \(monday)")
        for (token, score) in (drafts + [(token, score)]).sorted(by: { $0.0 < $1.0 }) {
            try execute(
                """
                INSERT INTO pulse_draft (monday, token, score)
                VALUES (\(monday), \(token), \(score))
                """)
        }
    }
}
