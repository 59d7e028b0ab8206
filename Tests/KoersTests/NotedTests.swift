import ArgumentParser
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Koers

/// What is done on the machine itself is in the log as well.
@Suite struct NotedTests {
    private let database: String

    init() async throws { database = try temporaryFile() }

    private func log() async throws -> [String] {
        try await fileStore(database).read {
            try $0.auditLog(AuditSearch(), limit: 9, offset: 0).entries.map {
                "\($0.actor?.name ?? "-") \($0.deed.rawValue) \($0.subject)"
            }.sorted()
        }
    }

    @Test("an import that brought something, and a backup")
    func imports() async throws {
        let file = try temporaryFile("teams.csv")
        try Data("team,parent\nOost,\n".utf8).write(to: URL(filePath: file))
        let words = [file, "--database", database]
        try await ImportCommand.parse(words).run()
        try await ImportCommand.parse(words + ["--dry-run"]).run()
        try await BackupCommand.parse(
            [try temporaryFile("b.db"), "--database", database]
        ).run()
        #expect(try await log() == ["- backupMade b.db", "- fileImported teams.csv"])
    }

    @Test("a mapping that is kept, and who brought a file by which way")
    func bringer() async throws {
        let file = try temporaryFile("lijst.csv")
        let rows = "nummer;aangemaakt op;verkoper;fase\n1;13/04/2026;Jan;Demo\n"
        try Data(rows.utf8).write(to: URL(filePath: file))
        try await ImportCommand.parse(
            [file, "--save-mapping", "lijst", "--database", database]
        ).run()
        #expect(try await log() == ["- fileImported lijst.csv", "- mappingKept lijst"])
        let records = try await fileStore(database).read { try $0.imports(limit: 9) }
        #expect(records.map(\.origin.actor) == [ImportOrigin.commandLine(user: House.user)])
    }

    @Test("koers person reset takes the second step away, and says so in the log")
    func reset() async throws {
        let store = try await fileStore(database)
        let email = try #require(EmailAddress("dina@x.nl"))
        try await store.add(
            NewAccount(id: "d", email: email, name: "Dina", role: .director), password: "x", at: 1)
        #expect(try await store.beginSecondFactor("S", of: "d", at: 1))
        #expect(
            try await store.confirmSecondFactor(
                "S", step: 1, of: "d", recovery: ["h"], keeping: "", at: 1))
        try await store.close()
        for _ in 1...2 {
            try await PersonResetCommand.parse(["dina@x.nl", "--database", database]).run()
        }
        let made = "- linkMade Dina <dina@x.nl>"
        #expect(try await log() == [made, made, "- secondFactorRemoved Dina <dina@x.nl>"])
        let left = try await fileStore(database).read { snapshot in
            (try snapshot.secondFactor(of: "d"), try snapshot.recoveryCodes(of: "d"))
        }
        #expect(left.0 == nil && left.1 == 0)
    }
}
