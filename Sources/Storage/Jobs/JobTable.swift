/// The rows of jobs, within one transaction.
struct JobTable {
    let session: any Session

    /// How often a job is begun before it counts as failed.
    static let mostAttempts = 3
    /// For how many seconds after it was taken nobody takes a job again: the gap between taking and
    /// holding it is far shorter, and what stopped one server need not stop the next at once.
    static let rest = 10
    /// The reason of a job that was begun too often.
    static let worn = "Koers began with it \(mostAttempts) times and never came to an end"

    /// A job that this server may do.
    enum Taken {
        /// To be held and done.
        case job(String)
        /// It was begun too often and has failed.
        case worn(JobRecord)
    }

    /// Keeps a job, unless one with that id is there.
    func add(_ job: Job) throws {
        try session.execute(
            """
            INSERT INTO job (id, kind, subject, content, fingerprint, asked_second, state,
                attempts, taken_second)
            VALUES (\(job.id), \(job.kind.rawValue), \(job.subject),
                \(JobContent(job).text), \(job.fingerprint),
                \(job.askedSecond), \(JobRecord.State.waiting.rawValue), 0, 0)
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Takes the job that waits longest and counts the attempt; nil without one. A job that another
    /// server works on is passed over.
    func takeOldest(at second: Int) throws -> Taken? {
        let oldest = try session.first(
            """
            SELECT id FROM job WHERE \(JobTable.free(at: second))
            ORDER BY asked_second, id LIMIT 1\(session.dialect.passingOver)
            """
        ) { $0.text(0) ?? "" }
        guard let oldest, let record = try record(oldest) else { return nil }
        guard record.attempts < JobTable.mostAttempts else {
            try fail(oldest, JobTable.worn, at: second)
            return try self.record(oldest).map(Taken.worn)
        }
        try session.execute(
            """
            UPDATE job SET attempts = attempts + 1, taken_second = \(second) WHERE id = \(oldest)
            """)
        return .job(oldest)
    }

    /// Takes back the attempt that was counted, because the work could not even begin.
    func giveBack(_ id: String) throws {
        try session.execute(
            """
            UPDATE job SET attempts = attempts - 1
            WHERE id = \(id) AND state = \(JobRecord.State.waiting.rawValue) AND attempts > 0
            """)
    }

    /// Which jobs may be taken.
    static func free(at second: Int) -> SQL {
        """
        state = \(JobRecord.State.waiting.rawValue) AND taken_second <= \(second - rest)
        """
    }

    /// The job, kept from other servers until this transaction ends; nil when one of them holds it
    /// or has done it.
    func hold(_ id: String) throws -> Job? {
        try session.first(
            """
            SELECT id, kind, subject, content, asked_second FROM job
            WHERE id = \(id) AND state = \(JobRecord.State.waiting.rawValue)\
            \(session.dialect.passingOver)
            """
        ) { row in
            guard let kind = Job.Kind(rawValue: row.text(1) ?? ""),
                let content = JobContent(row.text(3) ?? "")
            else { throw JobRefusal("this version of Koers cannot read what was asked for") }
            return Job(
                id: id, kind: kind, subject: row.text(2) ?? "", content: content.bytes,
                askedSecond: row.int(4) ?? 0, asker: content.asker)
        }
    }

    /// Marks a job that waits as done; one that was a trial has no import.
    func finish(_ id: String, importKey: Int?, at second: Int) throws {
        try session.execute(
            """
            UPDATE job SET state = \(JobRecord.State.done.rawValue), content = \(""),
                import_key = \(importKey), ended_second = \(second)
            WHERE id = \(id) AND state = \(JobRecord.State.waiting.rawValue)
            """)
    }

    /// Marks a job that waits as failed.
    func fail(_ id: String, _ reason: String, at second: Int) throws {
        try session.execute(
            """
            UPDATE job SET state = \(JobRecord.State.failed.rawValue), content = \(""),
                reason = \(reason), ended_second = \(second)
            WHERE id = \(id) AND state = \(JobRecord.State.waiting.rawValue)
            """)
    }

    /// Forgets a job that came to an end, so that it can be asked for anew.
    func forgetEnded(_ id: String) throws {
        try session.execute(
            """
            DELETE FROM job WHERE id = \(id) AND state <> \(JobRecord.State.waiting.rawValue)
            """)
    }

    /// Forgets jobs that ended before that second.
    func forget(endedBefore second: Int) throws {
        try session.execute("DELETE FROM job WHERE ended_second < \(second)")
    }

    /// How it stands with a job, nil when there is none of that id.
    func record(_ id: String) throws -> JobRecord? {
        try records("WHERE id = \(id)").first
    }

    /// The invented company that is still to come in.
    func waitingSample() throws -> JobRecord? {
        try records(
            """
            WHERE kind = \(Job.Kind.loadSample.rawValue)
                AND state = \(JobRecord.State.waiting.rawValue) LIMIT 1
            """
        ).first
    }

    /// How many jobs are still to be done.
    func waitingCount() throws -> Int {
        try session.number(
            "SELECT COUNT(*) FROM job WHERE state = \(JobRecord.State.waiting.rawValue)") ?? 0
    }

    /// How it stands with the jobs of a condition.
    func records(_ condition: SQL) throws -> [JobRecord] {
        try session.all(
            """
            SELECT id, subject, asked_second, state, attempts, reason, import_key, fingerprint,
                kind
            FROM job
            \(condition)
            """
        ) { row in
            JobRecord(
                id: row.text(0) ?? "", kind: Job.Kind(rawValue: row.text(8) ?? "") ?? .importFile,
                subject: row.text(1) ?? "", askedSecond: row.int(2) ?? 0,
                state: JobRecord.State(rawValue: row.text(3) ?? "") ?? .failed,
                attempts: row.int(4) ?? 0, fingerprint: row.text(7) ?? "", reason: row.text(5),
                importKey: row.int(6))
        }
    }
}

extension Snapshot {
    /// The job of that id, nil when there is none.
    public func job(_ id: String) throws -> JobRecord? {
        try JobTable(session: session).record(id)
    }

    /// Files that wait, and those that failed since that second; the latest asked for comes first.
    public func unfinishedJobs(failedSince second: Int, limit: Int) throws -> [JobRecord] {
        try JobTable(session: session).records(
            """
            WHERE kind NOT IN (\(Job.Kind.loadSample.rawValue), \(Job.Kind.tryDraft.rawValue))
                AND (state = \(JobRecord.State.waiting.rawValue)
                OR (state = \(JobRecord.State.failed.rawValue) AND ended_second >= \(second)))
            ORDER BY asked_second DESC, id LIMIT \(limit)
            """)
    }
}
