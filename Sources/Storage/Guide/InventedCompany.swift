internal import Domain

/// Why something was not done because of the invented company that one looks around in.
public enum SampleRefusal: Error, Sendable, Hashable {
    /// It is in, and what comes in now would be mixed with it.
    case sampleIsIn
    /// It cannot come in, because there are figures already.
    case notEmpty
    /// It is not in.
    case noSample
    /// Something came in besides it, which would go with it.
    case ownRows
}

extension Store {
    /// Asks for the invented company, once: whoever asks again is told of the job that waits.
    public func askForSample(_ job: Job) async throws -> JobRecord {
        try await engine.write { session in
            let jobs = JobTable(session: session)
            if let waiting = try jobs.waitingSample() { return waiting }
            guard try FactTables(session: session).areEmpty() else {
                throw SampleRefusal.notEmpty
            }
            try jobs.add(job)
            return JobRecord(job)
        }
    }

    /// Takes the invented company out with all that belongs to it, in one transaction. Accounts and
    /// the log stay; only who an account is among the invented people is forgotten.
    public func removeSample() async throws {
        try await engine.write { session in
            try session.takeTurn(.importing)
            let tables = FactTables(session: session)
            guard let then = try session.inventedRows() else { throw SampleRefusal.noSample }
            guard try tables.counts().isWithin(then) else { throw SampleRefusal.ownRows }
            try tables.clear()
            try session.execute("DELETE FROM guide_step")
            // Else whoever gets that id in a people.csv of one's own would be that account.
            try session.execute("UPDATE account SET person_id = NULL WHERE person_id IS NOT NULL")
            try session.mark(Set(FactGroup.allCases))
        }
    }
}

extension Snapshot {
    /// The latest time that the invented company was asked for, nil when it never was.
    public func latestSampleJob() throws -> JobRecord? {
        try JobTable(session: session).records(
            """
            WHERE kind = \(Job.Kind.loadSample.rawValue) ORDER BY asked_second DESC, id LIMIT 1
            """
        ).first
    }

    /// Whether there are figures, KPIs or people, so that the invented company cannot come in.
    public func hasOwnRows() throws -> Bool { try !FactTables(session: session).areEmpty() }
}

extension FactWriter {
    /// Whether the invented company is in.
    public var holdsSample: Bool { get throws { try session.inventedRows() != nil } }

    /// Throws when there are figures already.
    public func requireNoFacts() throws {
        guard try FactTables(session: session).areEmpty() else { throw SampleRefusal.notEmpty }
    }

    /// Another file within the same transaction.
    public func anotherFile<T>(_ body: (FactWriter) throws -> T) throws -> T {
        try FactWriter.use(in: session, body)
    }

    /// Notes that all that is there is the invented company.
    public func keepAsSample(at second: Int) throws {
        let counts = try FactTables(session: session).counts()
        try GuideTable(session: session).keep(
            GuideTable.Name.invented, counts.text, at: second)
    }
}

extension Session {
    /// How many rows the invented company had; nil when it is not in.
    func inventedRows() throws -> RowCounts? {
        try first("SELECT state FROM guide_step WHERE step = \(GuideTable.Name.invented)") {
            RowCounts($0.text(0) ?? "")
        }
    }
}

/// How many rows each table has.
struct RowCounts: Hashable {
    private var rows: [String: Int] = [:]

    subscript(name: String) -> Int {
        get { rows[name] ?? 0 }
        set { rows[name] = newValue }
    }

    init() {}

    /// Reads `activity 812, cost 60`.
    init(_ text: String) {
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: " ")
            if parts.count == 2 { rows[String(parts[0])] = Int(parts[1]) }
        }
    }

    /// As it is kept.
    var text: String {
        rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    /// Whether no table has more rows than then; some may have gone because they were old.
    func isWithin(_ then: RowCounts) -> Bool { rows.allSatisfy { $0.value <= then[$0.key] } }
}
