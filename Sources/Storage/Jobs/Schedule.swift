internal import Domain

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
            try JobTable(session: session).forget(
                endedBefore: second - PersonalData.seconds(of: .uploadedFile))
            try session.forgetOldImports(at: second)
            try session.forgetOldSignIns(at: second)
            try session.forgetLogEntries(
                before: second - PersonalData.seconds(of: .loggedEntry))
            try session.forgetVoters(
                before: Day(
                    number: (second - PersonalData.seconds(of: .seenOrderVoter)) / 86_400))
            try session.forgetBallots(
                before: Day(
                    number: (second - PersonalData.seconds(of: .surveyBallot)) / 86_400))
        }
    }
}

extension Store {
    /// Does the scheduled work that is due, each on one server only; answers what was done. Work
    /// that nobody ever did is due at once.
    public func runScheduledWork(at second: Int) async throws -> [ScheduledWork] {
        var done: [ScheduledWork] = []
        for work in ScheduledWork.allCases {
            let name = work.rawValue
            let isDue = try await read { try DueTimes(session: $0.session).isDue(name, second) }
            guard isDue else { continue }
            if try await run(work, at: second) { done.append(work) }
        }
        return done
    }

    /// The work and the time of the next go together in one transaction.
    private func run(_ work: ScheduledWork, at second: Int) async throws -> Bool {
        try await engine.write { session in
            let times = DueTimes(session: session)
            guard try times.hold(work.rawValue, second) else { return false }
            try work.run(in: session, at: second)
            try times.set(work.rawValue, second + work.interval)
            return true
        }
    }
}
