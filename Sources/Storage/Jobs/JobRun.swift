extension Store {
    /// Keeps a job until it is done; answers how it stands with it. One that was asked for before
    /// under the same id stays as it is. Once this returns, the job survives every server.
    @discardableResult
    public func ask(_ job: Job) async throws -> JobRecord {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            try jobs.add(job)
            return try jobs.record(job.id) ?? JobRecord(job)
        }
    }

    /// The same, but a job of that id that came to an end is asked for anew.
    @discardableResult
    public func askAgain(_ job: Job) async throws -> JobRecord {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            try jobs.forgetEnded(job.id)
            try jobs.add(job)
            return try jobs.record(job.id) ?? JobRecord(job)
        }
    }

    /// Does the job that waits longest, on one server only; nil when none is left to do.
    ///
    /// The job is taken in a short transaction that counts the attempt. Its work and the mark that
    /// it is done go together in another: a server that is killed leaves the job waiting, and no
    /// job is ever done twice. `work` keeps one import; when it throws a `JobRefusal` nothing of it
    /// stays and the job has failed. After any other error it waits to be tried again.
    public func runNextJob(
        at second: Int, _ work: @escaping @Sendable (Job, FactWriter) throws -> Void
    ) async throws -> JobOutcome? {
        guard try await read(.latest, { try $0.hasFreeJob(at: second) }) else { return nil }
        let taken = try await engine.write { session in
            try JobTable(session: session).takeOldest(at: second)
        }
        switch taken {
        case nil: return nil
        case .worn(let record): return .ended(record)
        case .job(let id):
            do {
                return try await perform(id, at: second, work)
            } catch let rehearsal as JobRehearsal {
                return try await end(id, rehearsal, at: second)
            } catch let refusal as JobRefusal {
                return try await end(id, refusal, at: second)
            } catch StorageError.failed(_, let reason) {
                // Another try would fail alike.
                return try await end(id, JobRefusal(reason), at: second)
            } catch let error as StorageError where error.isOfRoom {
                // Whoever asked is told, and asks again when there is room. Where there is none even
                // for that it waits, and the attempt does not count.
                return try await endFull(id, error, at: second)
            } catch let error as StorageError where error.isPassing {
                // Waiting for a long import, or for a server that is away, is no attempt.
                try? await engine.write { try JobTable(session: $0).giveBack(id) }
                throw error
            }
        }
    }

    private func endFull(
        _ id: String, _ error: StorageError, at second: Int
    ) async throws -> JobOutcome {
        do {
            return try await end(id, JobRefusal(JobRefusal.noRoom), at: second)
        } catch let another as StorageError where another.isOfRoom {
            try? await engine.write { try JobTable(session: $0).giveBack(id) }
            throw error
        }
    }

    /// The transaction of the work itself. The job is held before the writer waits for its turn to
    /// import, so that other servers pass over it meanwhile.
    private func perform(
        _ id: String, at second: Int,
        _ work: @escaping @Sendable (Job, FactWriter) throws -> Void
    ) async throws -> JobOutcome {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            guard let job = try jobs.hold(id) else { return .elsewhere }
            // Who waits here cannot be stopped, and keeps the job from others.
            if let haste = session.dialect.haste { try session.query(haste) { _ in } }
            let key = try FactWriter.use(in: session) { writer in
                try work(job, writer)
                return writer.reversedKey ?? writer.key
            }
            try jobs.finish(id, importKey: key, at: second)
            return try jobs.record(id).map(JobOutcome.ended) ?? .elsewhere
        }
    }

    /// A trial is over: what it told is kept, and it belongs to no import.
    private func end(
        _ id: String, _ rehearsal: JobRehearsal, at second: Int
    ) async throws -> JobOutcome {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            try FactWriter.enter(in: session, rehearsal.keep)
            try jobs.finish(id, importKey: nil, at: second)
            return try jobs.record(id).map(JobOutcome.ended) ?? .elsewhere
        }
    }

    private func end(
        _ id: String, _ refusal: JobRefusal, at second: Int
    ) async throws -> JobOutcome {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            try jobs.fail(id, refusal.reason, at: second)
            return try jobs.record(id).map(JobOutcome.ended) ?? .elsewhere
        }
    }
}

/// What came of a turn at the jobs.
public enum JobOutcome: Sendable, Hashable {
    /// The job is done, or has failed.
    case ended(JobRecord)
    /// Another server has the job.
    case elsewhere
}

extension Snapshot {
    /// Whether a job can be taken: looking first spares the database a write transaction.
    fileprivate func hasFreeJob(at second: Int) throws -> Bool {
        try session.number("SELECT 1 FROM job WHERE \(JobTable.free(at: second)) LIMIT 1") != nil
    }
}
