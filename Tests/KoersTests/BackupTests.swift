import ArgumentParser
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Koers

/// `koers backup` and `koers restore`, and backups that make themselves.
@Suite struct BackupTests {
    private let database: String
    private let folder: String

    init() async throws {
        database = try temporaryFile()
        folder = URL(filePath: try temporaryFile()).deletingLastPathComponent().path
        let store = try await fileStore(database)
        try await store.keep(.people(Cast.people))
        try await store.close()
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func backUp(_ name: String) async throws {
        try await BackupCommand.parse(["\(folder)/\(name)", "--database", database]).run()
    }

    private func restore(_ name: String, _ target: String) async throws {
        try await RestoreCommand.parse(["\(folder)/\(name)", "--database", target]).run()
    }

    @Test("a backup is its owner's only, overwrites nothing, and comes back")
    func thereAndBack() async throws {
        try await backUp("b.db")
        #expect(try names() == ["b.db"])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/b.db")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        await #expect(throws: Failure.self) { try await backUp("b.db") }
        await #expect(throws: Failure.self) { try await backUp("nowhere/b.db") }

        let target = try temporaryFile("new.db")
        try await restore("b.db", target)
        #expect(try await fileStore(target).read { try $0.attributes().people.count } == 7)
        await #expect(throws: StorageError.notEmpty(path: target, table: "person")) {
            try await restore("b.db", target)
        }
        await #expect(throws: Failure.self) { try await restore("b.db", folder + "/b.db") }
        #expect(try names() == ["b.db"])
    }

    @Test("a restore that fails leaves no file, a backup that fails neither")
    func failures() async throws {
        let target = try temporaryFile("new.db")
        await #expect(throws: StorageError.missing(path: "\(folder)/none.db")) {
            try await restore("none.db", target)
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        let file = BackupFile(path: folder + "/b.db")
        await #expect(throws: StorageError.full(path: "x")) {
            _ = try await file.make { path in
                #expect(path == folder + "/b.db.part")
                throw StorageError.full(path: "x")
            }
        }
        #expect(try names() == [])
    }

    @Test("every day one backup, of which the latest stay; other files are let alone")
    func scheduled() async throws {
        let kept = ["koers-2026-01-02T03-04-05Z.db", "koers-2026-01-03T03-04-05Z.db"]
        let others = ["koers-before-the-move.db", "note.txt"]
        let gone = ["koers-2026-01-01T03-04-05Z.db", "koers-2026-01-01T03-04-05Z.db.part"]
        for name in kept + others + gone {
            try Data().write(to: URL(filePath: "\(folder)/\(name)"))
        }
        let store = try await fileStore(database)
        let backups = ScheduledBackups(
            store: store, folder: BackupFolder(path: folder, keep: 3),
            logger: Settings().logger)
        try await backups.makeWhenDue()
        try await backups.makeWhenDue()
        let made = try names().filter { !(kept + others).contains($0) }
        #expect(made.count == 1 && made[0].hasPrefix("koers-2") && made[0].hasSuffix("Z.db"))
        #expect(Set(try names()) == Set(kept + others + made))
        let latest = await LatestBackup(in: folder)
        #expect(latest.isRight && latest.sentence.hasSuffix("is as it was made."))
        try FileManager.default.removeItem(atPath: "\(folder)/\(made[0])")
        #expect(await !LatestBackup(in: folder).isRight)
    }

    @Test("a scheduled backup that failed is tried again, by whoever comes first")
    func retried() async throws {
        let store = try await fileStore(database)
        let nowhere = ScheduledBackups(
            store: store,
            folder: BackupFolder(path: folder + "/away", keep: 3), logger: Settings().logger)
        await #expect(throws: (any Error).self) { try await nowhere.makeWhenDue() }
        #expect(try await !store.takeTurn(.backup, at: House.second() + 3_500))
        #expect(try await store.takeTurn(.backup, at: House.second() + 3_600))
        for words in [["--backups", folder + "/away"], ["--backups", folder, "--keep", "0"]] {
            #expect(throws: Failure.self) { try BackupOptions.parse(words).folder() }
        }
    }
}
