import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// The restore drill: everything into one file, and back into any engine.
@Suite struct BackupTests {
    @Test("a backup comes back whole, and can be built on")
    func drill() async throws {
        let home = try await MovingCargo(.ofThisRun)
        try await home.fill(activities: 3_000)
        let path = try temporaryFile("backup.db")
        let seal = try await home.backUp(to: path)
        let contents = try await home.contents()
        #expect(seal.rows == 3_000 + contents.count && seal.madeSecond == 77)

        let target = try await EngineKind.ofThisRun.engine()
        let receipt = try await home.restore(path, into: target)
        #expect(receipt.seal == seal && receipt.brought.isEmpty)
        #expect(receipt.moved.rows == seal.rows && receipt.moved.waitingJobs == 1)
        let back = try await MovingCargo(target)
        #expect(try await back.contents() == contents)
        // What was restored can be backed up as well, and holds the same.
        let again = try temporaryFile("again.db")
        #expect(try await back.backUp(to: again) == seal)
        let done = try await back.store.runNextJob(at: 9_000) { _, _ in }
        #expect(done != nil)
    }

    @Test("what opens a door does not come back: people sign in again")
    func doors() async throws {
        let home = try await MovingCargo(.ofThisRun)
        let statements: [SQL] = [
            "INSERT INTO sign_in VALUES ('h', 'a', 1, 1, '', '')",
            "INSERT INTO half_sign_in VALUES ('h', 'a', 9)",
            "INSERT INTO account_link (account_id, token_hash, ends_second) VALUES ('a', 'h', 9)",
            "INSERT INTO company_try VALUES ('h', 'h', 'n', 'v', '/', 9)",
            "INSERT INTO program_key VALUES ('k', 'a', 'n', 'h', 1, 9, 1)",
            "INSERT INTO second_factor VALUES ('a', 's', 1, 1, 1)",
        ]
        try await home.engine.write { session in
            for statement in statements { try session.execute(statement) }
        }
        let path = try temporaryFile("backup.db")
        _ = try await home.backUp(to: path)
        let target = try await EngineKind.ofThisRun.engine()
        let entry = AuditEntry(
            atSecond: 7, actor: nil, deed: .backupRestored, subject: "backup.db", address: "")
        _ = try await Restore(
            from: path, to: target, named: "target", migrations: migrationsOnDisk()
        ).run(noting: (entry, "id"))
        let left = try await target.read { session in
            try TableShape.all(in: session, path: "target")
                .filter { Restore.doors.contains($0.name) || $0.name == "second_factor" }
                .map { try $0.count(in: session) }.sorted()
        }
        #expect(left == [0, 0, 0, 0, 0, 1])
        let store = try await MovingCargo(target).store
        let log = try await store.read { try $0.auditLog(AuditSearch(), limit: 9, offset: 0) }
        #expect(log.entries == [entry])
    }

    @Test("it holds one moment while people go on writing")
    func whileWriting() async throws {
        let home = try await MovingCargo(.file)
        try await home.fill(activities: 40_000)
        let writing = Task {
            var written = 0
            while !Task.isCancelled {
                let row = Batch.activities([Activity.call("w\(written)")])
                guard (try? await home.store.keep(row)) != nil else { break }
                written += 1
            }
            return written
        }
        let path = try temporaryFile("backup.db")
        let seal = try await home.backUp(to: path)
        writing.cancel()
        let most = 40_000 + (await writing.value) + 1
        let copy = try await SQLiteEngine(.readOnly(path)).read { session in
            [
                try session.number("SELECT COUNT(*) FROM activity") ?? 0,
                try session.number("SELECT SUM(n) FROM activity_day_total") ?? 0,
            ]
        }
        #expect(copy[0] >= 40_000 && copy[0] <= most && seal.rows > 40_000)
        // Facts and their totals are of the same moment; the first 40,000 were put there without.
        #expect(copy[0] - 40_000 == copy[1])
    }

    @Test("it is one file, which a reader leaves as it is")
    func oneFile() async throws {
        let home = try await MovingCargo(.ofThisRun)
        let path = try temporaryFile("backup.db")
        _ = try await home.backUp(to: path)
        let before = try Data(contentsOf: URL(filePath: path))
        // The versions of the file format that write and read it: 1 stands for no log beside it.
        #expect(Array(before[18...19]) == [1, 1])
        _ = try await home.restore(path, into: EngineKind.ofThisRun.engine())
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let folder = URL(filePath: path).deletingLastPathComponent().path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["backup.db"])
    }

    @Test("a backup of an older schema comes back, and is brought up to date")
    func older() async throws {
        let all = try migrationsOnDisk().sorted { $0.name < $1.name }
        let old = try await MovingCargo(
            EngineKind.ofThisRun.engine(), migrations: Array(all.prefix(4)))
        let path = try temporaryFile("backup.db")
        _ = try await old.backUp(to: path)
        let target = try await EngineKind.ofThisRun.engine()
        let receipt = try await old.restore(path, into: target)
        #expect(receipt.brought == all.dropFirst(4).map(\.name))
        #expect(try await MovingCargo(target).store.read { try $0.orphans() }.isEmpty)
        // Making it brought the database nowhere.
        let names = try await old.engine.read { session in
            try session.all("SELECT name FROM schema_migration") { $0.text(0) ?? "" }
        }
        #expect(names.count == 4)
        // Where this Koers made its tables already, they do not fit.
        let made = try await MovingCargo(.ofThisRun)
        await #expect(throws: StorageError.laterTables(path: "target")) {
            _ = try await old.restore(path, into: made.engine)
        }
    }
}

extension MovingCargo {
    /// A backup of this database.
    func backUp(to path: String) async throws -> Seal {
        try await Backup(of: store).make(at: path, second: 77)
    }

    /// That backup, into another database.
    func restore(_ path: String, into target: any Engine) async throws -> Restore.Receipt {
        try await Restore(
            from: path, to: target, named: "target", migrations: migrationsOnDisk()
        ).run()
    }
}

extension Activity {
    fileprivate static func call(_ id: String) -> Activity {
        Activity(id: id, personID: "an", type: "call", day: Day(number: 20_500), quantity: 1)
    }
}
