import Domain
import Storage
import TestSupport
import Testing

/// Jobs are done once, whatever becomes of the servers.
@Suite struct JobTests {
    private static let asked = 1_000
    /// What stops a server in the middle of its work.
    private struct Stop: Error {}

    private func job(_ id: String, at second: Int = asked) -> Job {
        Job(
            id: id, kind: .importFile, subject: "\(id).csv", content: [0, 1, 0xFF, 0x0A],
            askedSecond: second)
    }

    /// Work that leaves one activity behind, under a number of its own.
    @Sendable private static func keep(_ job: Job, _ writer: FactWriter) throws {
        let call = Activity(id: job.id, personID: "an", type: "call", day: day("2026-01-05"))
        _ = try writer.append(.activities([call]))
        try writer.keep(
            ImportRecord(
                key: writer.key, file: job.subject, kind: .activities, atSecond: 0, state: .kept,
                read: 1, added: 1, updated: 0, unchanged: 0, rejected: 0, remarks: [], header: []))
    }

    /// How many activities there are.
    private func kept(_ store: Store) async throws -> Value? {
        try await store.answer("activity.count", on: day("2026-01-31")).current?.value
    }

    @Test("asked twice under one id is one job, done once")
    func askedTwice() async throws {
        let store = try await emptyStore()
        #expect(try await store.ask(job("same-token")).state == .waiting)
        try await store.ask(job("same-token", at: 2_000))
        let outcome = try await store.runNextJob(at: 2_000) { job, writer in
            #expect(job.content == [0, 1, 0xFF, 0x0A])
            #expect(job.askedSecond == Self.asked)
            try Self.keep(job, writer)
        }
        let done = try await store.read { try $0.job("same-token") }
        #expect(outcome == done.map(JobOutcome.ended))
        #expect(done?.state == .done && done?.importKey == 1)
        #expect(try await store.runNextJob(at: 9_000, Self.keep) == nil)
        #expect(try await store.ask(job("same-token")).state == .done)
        #expect(try await kept(store) == Value(1))
    }

    @Test("who asked is known to whoever does it, and with which bytes")
    func asker() async throws {
        let store = try await emptyStore()
        let askers: [Job.Asker?] = [
            nil, Job.Asker(accountID: nil, name: "Nachtelijk. (é)"),
            Job.Asker(accountID: "dina", name: ""),
        ]
        for (place, asker) in askers.enumerated() {
            var asked = job("asked-job-\(place)", at: 1_000 + place)
            asked.asker = asker
            try await store.ask(asked)
            _ = try await store.runNextJob(at: 2_000) { job, writer in
                #expect(job.asker == asker && job.content == [0, 1, 0xFF, 0x0A])
                try Self.keep(job, writer)
            }
        }
        #expect(try await kept(store) == Value(3))
    }

    @Test("the job that waits longest comes first")
    func order() async throws {
        let store = try await emptyStore()
        for (id, second) in [("third-job", 3), ("first-job", 1), ("second-job", 2)] {
            try await store.ask(job(id, at: second))
        }
        let listed = try await store.read { try $0.unfinishedJobs(failedSince: 0, limit: 2) }
        #expect(listed.map(\.id) == ["third-job", "second-job"])
        var done: [String] = []
        while case .ended(let job) = try await store.runNextJob(at: 5_000, Self.keep) {
            done.append(job.id)
        }
        #expect(done == ["first-job", "second-job", "third-job"])
    }

    @Test("servers on one database share the jobs and do each once")
    func race() async throws {
        let stores = try await twinStores()
        let ids = (10..<40).map { "race-job-\($0)" }
        for id in ids { try await stores[0].ask(job(id)) }
        let done = try await withThrowingTaskGroup(of: [String].self) { group in
            for store in stores + stores {
                group.addTask {
                    var done: [String] = []
                    while let outcome = try await store.runNextJob(at: 5_000, Self.keep) {
                        if case .ended(let job) = outcome, job.state == .done {
                            done.append(job.id)
                        }
                    }
                    return done
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(done.sorted() == ids)
        #expect(try await kept(stores[1]) == Value(30))
        let keys = try await stores[0].read { snapshot in
            try ids.map { try snapshot.job($0)?.importKey ?? 0 }
        }
        #expect(keys.sorted() == Array(1...30))
    }

    @Test("work that is refused leaves nothing but the reason")
    func refused() async throws {
        let store = try await emptyStore()
        try await store.ask(job("bad-file"))
        let outcome = try await store.runNextJob(at: 2_000) { job, writer in
            try Self.keep(job, writer)
            throw JobRefusal("the file is empty")
        }
        guard case .ended(let failed) = outcome else {
            Issue.record("not ended: \(String(describing: outcome))")
            return
        }
        #expect(failed.state == .failed && failed.reason == "the file is empty")
        #expect(failed.importKey == nil)
        #expect(try await kept(store) == nil)
        #expect(try await store.runNextJob(at: 9_000, Self.keep) == nil)
        let lately = try await store.read { try $0.unfinishedJobs(failedSince: 2_000, limit: 9) }
        #expect(lately == [failed])
        #expect(
            try await store.read { try $0.unfinishedJobs(failedSince: 2_001, limit: 9) } == [])
    }

    @Test("a job whose server is stopped is done by the next, once")
    func stopped() async throws {
        let store = try await emptyStore()
        try await store.ask(job("cut-short"))
        await #expect(throws: Stop.self) {
            try await store.runNextJob(at: 2_000) { job, writer in
                try Self.keep(job, writer)
                throw Stop()
            }
        }
        #expect(try await kept(store) == nil)
        #expect(try await store.read { try $0.job("cut-short") }?.state == .waiting)
        #expect(try await store.runNextJob(at: 2_009, Self.keep) == nil)
        #expect(try await store.runNextJob(at: 2_010, Self.keep) != nil)
        #expect(try await store.read { try $0.job("cut-short") }?.attempts == 2)
        #expect(try await kept(store) == Value(1))
    }

    @Test("a job that only had to wait for the database is never given up")
    func waited() async throws {
        let store = try await emptyStore()
        try await store.ask(job("patient-one"))
        for second in stride(from: 2_000, to: 2_100, by: 20) {
            await #expect(throws: StorageError.locked(path: "x")) {
                try await store.runNextJob(at: second) { _, _ in
                    throw StorageError.locked(path: "x")
                }
            }
        }
        #expect(try await store.runNextJob(at: 3_000, Self.keep) != nil)
        #expect(try await kept(store) == Value(1))
    }

    @Test("a job that stops every server is given up, and says so")
    func worn() async throws {
        let store = try await emptyStore()
        try await store.ask(job("poison-pill"))
        try await store.ask(job("good-file", at: 1_001))
        for second in [2_000, 3_000, 4_000] {
            await #expect(throws: Stop.self) {
                try await store.runNextJob(at: second) { job, _ in
                    #expect(job.id == "poison-pill")
                    throw Stop()
                }
            }
        }
        guard case .ended(let failed) = try await store.runNextJob(at: 5_000, Self.keep),
            case .ended(let done) = try await store.runNextJob(at: 5_000, Self.keep)
        else {
            Issue.record("not ended")
            return
        }
        #expect(failed.state == .failed && failed.reason?.contains("3 times") == true)
        #expect(done.id == "good-file" && done.state == .done)
    }

    @Test(
        "what can be the id of a job",
        arguments: [
            ("1234567", false), ("12345678", true), ("aZ09-_aZ", true), ("with space", false),
            ("éééééééé", false), (String(repeating: "a", count: 64), true),
            (String(repeating: "a", count: 65), false), ("a'; DROP TABLE job", false),
        ])
    func ids(text: String, isID: Bool) {
        #expect(Job.isID(text) == isID)
    }
}
