extension Store {
    /// Whether only one transaction writes at a time, so that nothing else is kept while an import
    /// runs.
    public var writesOneByOne: Bool { engine is SQLiteEngine }

    /// Gives up a job: one that waits fails at once for that reason, one that another server works
    /// on is stopped there. Nothing happens to one that has ended.
    public func giveUp(_ id: String, _ reason: String, at second: Int) async throws {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            guard try jobs.record(id)?.state == .waiting else { return }
            let free = try session.first(
                """
                SELECT id FROM job WHERE id = \(id)
                    AND state = \(JobRecord.State.waiting.rawValue)\(session.dialect.passingOver)
                """
            ) { $0.text(0) ?? "" }
            if free != nil { return try jobs.fail(id, reason, at: second) }
            try session.execute(
                """
                INSERT INTO job_stop (job_id, asked_second) VALUES (\(id), \(second))
                ON CONFLICT (job_id) DO NOTHING
                """)
        }
    }
}

extension Snapshot {
    /// Which of these jobs somebody wants given up.
    public func stopsAsked(of ids: [String]) throws -> [String] {
        guard !ids.isEmpty else { return [] }
        let list = SQL.joined(ids.map { "\($0)" }, ", ")
        return try session.all("SELECT job_id FROM job_stop WHERE job_id IN (\(list))") {
            $0.text(0) ?? ""
        }
    }
}
