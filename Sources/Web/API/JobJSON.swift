import Storage

extension JSON {
    /// How it stands with a job that was just asked for.
    static func asked(_ job: JobRecord) -> JSON {
        .object([("job", .text(job.id)), ("state", .text(job.state.rawValue))])
    }

    /// How it stands with a job.
    static func job(_ job: JobRecord) -> JSON {
        .object([
            ("job", .text(job.id)), ("state", .text(job.state.rawValue)),
            ("reason", .text(orNull: job.reason)),
            ("import", job.importKey.map(JSON.int) ?? .null),
        ])
    }
}
