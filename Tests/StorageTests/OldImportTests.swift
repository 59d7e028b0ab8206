import Domain
import TestSupport
import Testing

@testable import Storage

/// What imports leave behind goes when it has been kept long enough, and with whoever is erased.
@Suite struct OldImportTests {
    private static let seconds = 86_400

    private func draft(_ id: String, at second: Int, in store: Store) async throws {
        _ = try await store.engine.write { session in
            try session.execute(
                """
                INSERT INTO import_draft (id, account_id, file, size, fingerprint, begun_second,
                    choices, trial, trial_of)
                VALUES (\(id), 'x', 'f.csv', 3, 'ff', \(second), '{}', '', '')
                """)
            try session.execute(
                "INSERT INTO import_piece (draft_id, place, content) VALUES (\(id), 1, 'eA==')")
        }
    }

    private func counts(_ store: Store) async throws -> [Int] {
        try await store.read { snapshot in
            try (["import_draft", "import_piece", "import_change", "job_stop"] as [SQL]).map {
                try snapshot.session.number("SELECT COUNT(*) FROM \($0)") ?? 0
            }
        }
    }

    private static let cost = Batch.costs([
        Cost(month: TestSupport.day("2026-01-01"), kind: .fixed, amount: Money(minor: 1))
    ])

    @Test("files that were asked about after a week, ways back after half a year")
    func tidied() async throws {
        let store = try await emptyStore()
        let now = 300 * Self.seconds
        try await draft("old", at: now - 8 * Self.seconds, in: store)
        try await draft("new", at: now - 6 * Self.seconds, in: store)
        _ = try await store.bring(Self.cost, at: now - 181 * Self.seconds)
        _ = try await store.bring(
            .costs([
                Cost(month: TestSupport.day("2026-02-01"), kind: .fixed, amount: Money(minor: 1))
            ]), at: now - 179 * Self.seconds)
        for (id, age) in [("old-stop", 31), ("new-stop", 1)] {
            _ = try await store.engine.write { session in
                try session.execute(
                    """
                    INSERT INTO job_stop (job_id, asked_second)
                    VALUES (\(id), \(now - age * Self.seconds))
                    """)
            }
        }
        #expect(try await counts(store) == [2, 2, 2, 2])
        _ = try await store.runScheduledWork(at: now)
        #expect(try await counts(store) == [1, 1, 1, 1])
    }

    @Test("erasing somebody takes every file that waits to be asked about")
    func erased() async throws {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        try await draft("new", at: 1_000, in: store)
        let mark = try await store.read { try $0.erasureMark(fresh: "salt") }
        try await store.erase(Cast.people[0].id, as: mark, at: 1_500)
        #expect(try await counts(store) == [0, 0, 0, 0])
    }

    @Test("the same file is known again, until it is taken back")
    func knownAgain() async throws {
        let store = try await emptyStore()
        let key = try await store.bring(Self.cost)
        _ = try await store.engine.write { session in
            try session.execute("UPDATE import SET fingerprint = 'abc' WHERE key = \(key)")
        }
        let known = try await store.read { try $0.imports(ofFingerprint: "abc") }
        #expect(known.map(\.key) == [key])
        #expect(try await store.read { try $0.imports(ofFingerprint: "") } == [])
        try await store.takeBack(key)
        #expect(try await store.read { try $0.imports(ofFingerprint: "abc") } == [])
    }

    @Test("a job that waits is given up at once; one that another server holds is told to stop")
    func givenUp() async throws {
        let stores = try await twinStores()
        try await stores[0].ask(
            Job(
                id: "waiting-job", kind: .importFile, subject: "x.csv", content: [],
                askedSecond: 1))
        try await stores[1].giveUp("waiting-job", "cancelled by Dora", at: 2)
        let record = try await stores[0].read { try $0.job("waiting-job") }
        #expect(record?.state == .failed && record?.reason == "cancelled by Dora")
        try await stores[1].giveUp("waiting-job", "cancelled", at: 3)
        #expect(
            try await stores[0].read { try $0.job("waiting-job") }?.reason
                == "cancelled by Dora")
        #expect(try await stores[0].read { try $0.stopsAsked(of: ["waiting-job"]) } == [])
    }

    @Test("whoever brought a file is told so, also by a program's key; nobody else is")
    func brought() async throws {
        let store = try await emptyStore()
        let email = try #require(EmailAddress("dina@x.nl"))
        let account = NewAccount(id: "dina", email: email, name: "Dina", role: .director)
        try await store.add(account, password: "x", at: 1)
        for actor in ["Dina <dina@x.nl>", "nacht (Dina <dina@x.nl>)", "Bo <bo@x.nl>"] {
            try await store.write { writer in
                var record = ImportRecord(
                    key: writer.key, file: "a.csv", kind: .teams, atSecond: 1, state: .kept,
                    read: 0, added: 0, updated: 0, unchanged: 0, rejected: 0, remarks: [],
                    header: [])
                record.origin.actor = actor
                record.origin.accountID = actor.contains("Dina") ? "dina" : "bo"
                try writer.keep(record)
            }
        }
        let told = try await store.read { snapshot in
            let found = try #require(try snapshot.accounts().first)
            let subject = try snapshot.personalSubject(of: found)
            return try PersonalRecord(snapshot, of: subject).count(.receipts)
        }
        #expect(told == 2)
    }
}
