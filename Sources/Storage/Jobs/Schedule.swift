/// Work that comes back by itself.
public enum ScheduledWork: String, Sendable, CaseIterable {
    /// Forgets jobs that ended 30 days ago, and what signing in left behind.
    case tidy

    /// Seconds from one time to the next.
    var interval: Int {
        switch self {
        case .tidy: 86_400
        }
    }

    func run(in session: any Session, at second: Int) throws {
        switch self {
        case .tidy:
            try JobTable(session: session).forget(endedBefore: second - 30 * 86_400)
            try session.forgetOldSignIns(at: second)
        }
    }
}

extension Store {
    /// Does the scheduled work that is due, each on one server only; answers what was done. Work
    /// that nobody ever did is due at once.
    public func runScheduledWork(at second: Int) async throws -> [ScheduledWork] {
        var done: [ScheduledWork] = []
        for work in ScheduledWork.allCases {
            guard try await read(.latest, { try $0.isDue(work, at: second) }) else { continue }
            if try await run(work, at: second) { done.append(work) }
        }
        return done
    }

    /// The work and the time of the next go together in one transaction.
    private func run(_ work: ScheduledWork, at second: Int) async throws -> Bool {
        try await engine.write { session in
            try session.execute(
                """
                INSERT INTO schedule (name, due_second) VALUES (\(work.rawValue), \(second))
                ON CONFLICT (name) DO NOTHING
                """)
            let due = try session.number(
                """
                SELECT due_second FROM schedule
                WHERE name = \(work.rawValue) AND due_second <= \(second)\
                \(session.dialect.passingOver)
                """)
            guard due != nil else { return false }
            try work.run(in: session, at: second)
            try session.execute(
                """
                UPDATE schedule SET due_second = \(second + work.interval)
                WHERE name = \(work.rawValue)
                """)
            return true
        }
    }
}

extension Snapshot {
    fileprivate func isDue(_ work: ScheduledWork, at second: Int) throws -> Bool {
        let due = try session.number(
            "SELECT due_second FROM schedule WHERE name = \(work.rawValue)")
        return (due ?? second) <= second
    }
}
