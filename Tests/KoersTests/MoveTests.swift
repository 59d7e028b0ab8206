import ArgumentParser
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Koers
@testable import Web

/// `koers move`, from its arguments to what it says.
@Suite struct MoveTests {
    private static let tables =
        (try? migrationsOnDisk())?.reduce(0) { count, migration in
            count + migration.text.split(separator: "CREATE TABLE ").count
                - migration.text.split(separator: "DROP TABLE ").count
        } ?? 0

    private func filled() async throws -> String {
        let path = try temporaryFile("old.db")
        let store = try await fileStore(path)
        try await store.keep(.people(Cast.people), .teams(Cast.teams))
        try await store.ask(
            Job(id: "waiting-one", kind: .importFile, subject: "a", content: [1], askedSecond: 1))
        try await store.close()
        return path
    }

    private func report(_ from: String, _ to: String) async throws -> MoveReport {
        let (source, target) = (try DatabasePlace(from), try DatabasePlace(to))
        let receipt = try await House.move(from: source, to: target) { _ in }
        return MoveReport(receipt, from: source.name, to: target.name)
    }

    @Test("it tells every table, what to start now, and what waits")
    func lines() async throws {
        let (from, to) = (try await filled(), try temporaryFile("new.db"))
        let lines = try await report(from, to).lines
        #expect(lines.first?.split(separator: " ") == ["table", "rows", "checksum", "of", "both"])
        let people = try #require(lines.first { $0.hasPrefix("person ") }).split(separator: " ")
        #expect(people.prefix(2) == ["person", "7"] && people.last == "equal")
        #expect(
            lines.contains(
                "Moved 12 rows of \(Self.tables) tables; both sides agree. Now start Koers with "
                    + "--database \(to)"))
        #expect(
            lines.last?.hasPrefix("1 job waits to be done and came along; do not start") == true)
        #expect(lines.count == Self.tables + 3)
        #expect(try await fileStore(to).read { try $0.attributes().people.count } == 7)
    }

    @Test("it tells the same as JSON")
    func json() async throws {
        let (from, to) = (try await filled(), try temporaryFile("new.db"))
        let text = try await report(from, to).json.text
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(object?["rows"] as? Int == 12 && object?["waitingJobs"] as? Int == 1)
        let tables = try #require(object?["tables"] as? [[String: Any]])
        #expect(tables.count == Self.tables && tables.allSatisfy { $0["equal"] as? Bool == true })
    }

    @Test("a source that is not there makes neither of them")
    func missing() async throws {
        let (from, to) = (try temporaryFile("none.db"), try temporaryFile("new.db"))
        await #expect(throws: StorageError.missing(path: from)) { _ = try await report(from, to) }
        #expect(!FileManager.default.fileExists(atPath: from))
        #expect(!FileManager.default.fileExists(atPath: to))
    }

    @Test("the same file by another way is refused")
    func sameTwice() async throws {
        let from = try await filled()
        let link = from + ".link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: from)
        for other in [
            from, link, URL(filePath: from).deletingLastPathComponent().path + "/./old.db",
        ] {
            let command = try MoveCommand.parse(["--from", from, "--to", other])
            await #expect(throws: Failure.self) { try await command.run() }
        }
    }

    @Test(
        "numbers are grouped by thousands",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
    func grouped(number: Int, text: String) { #expect(MoveReport.grouped(number) == text) }
}
