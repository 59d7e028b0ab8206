import ArgumentParser
import Domain
import Foundation
import Sample
import Storage
import TestSupport
import Testing
import Workbooks

@testable import Intake
@testable import Koers
@testable import Web

/// A whole organisation as Koers CSV: exported and imported elsewhere it is the same organisation.
@Suite struct ExportTests {
    /// Imports every file of a folder; answers how many rows were not known just so.
    @discardableResult
    private func bring(_ folder: URL, into store: Store) async throws -> Int {
        var changed = 0
        for file in try ImportFolder(folder.path).files {
            let run = ImportRun(
                try FileSource(path: file.path), named: file.name, as: file.layout, at: 0)
            let receipt = try await run.run(in: store).receipt
            changed += receipt.added + receipt.updated + receipt.rejected
        }
        return changed
    }

    private func export(_ store: Store) async throws -> URL {
        let folder = URL(filePath: try temporaryFile("export"))
        let files = try ExportFolder(folder.path)
        _ = try await store.read { try files.write($0) }
        return folder
    }

    private func texts(_ folder: URL) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    private func expectSame(_ folder: URL, as first: Store) async throws {
        let second = try await emptyStore()
        try await bring(folder, into: second)
        let again = try await export(second)
        let (one, other) = (try texts(folder), try texts(again))
        #expect(one.keys.sorted() == other.keys.sorted())
        for name in one.keys.sorted() where one[name] != other[name] {
            let lines = zip(
                (one[name] ?? "").split(separator: "\n"), (other[name] ?? "").split(separator: "\n")
            )
            let difference = lines.first { $0 != $1 }
            Issue.record("\(name): \(difference.map { "\($0)" } ?? "other number of rows")")
        }
        #expect(try await bring(folder, into: first) == 0)
    }

    @Test("the sample, there and back")
    func sample() async throws {
        let folder = URL(filePath: try temporaryFile("sample"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let today = try #require(Day("2026-11-23"))
        for file in SampleOrganisation(upTo: today).files {
            try file.text.write(
                to: folder.appending(path: file.name), atomically: true, encoding: .utf8)
        }
        let store = try await emptyStore()
        try await bring(folder, into: store)
        try await expectSame(try await export(store), as: store)
    }

    @Test("an organisation with every kind of file, and what was entered by hand, there and back")
    func everyKind() async throws {
        let folder = URL(filePath: packageRoot).appending(path: "Tests/States/organisation")
        let store = try await emptyStore()
        try await bring(folder, into: store)
        let entry = LogEntry(id: "tap-0001", personID: "an", factID: "x", atSecond: 0)
        try await store.log(type: "Beurs, \"groot\"", quantity: 3, on: Day(number: 20_500), entry)
        let attention = Attention(
            day: Day(number: 20_500), managerID: "nico", area: .result, kind: .ownActivity,
            minutes: 15)
        for id in ["tap-0002", "tap-0003"] {
            try await store.log(
                attention, LogEntry(id: id, personID: "nico", factID: id, atSecond: 0))
        }
        let exported = try await export(store)
        let names = try FileManager.default.contentsOfDirectory(atPath: exported.path)
        #expect(Set(names) == Set(FactKind.allCases.map(\.fileName)))
        try await expectSame(exported, as: store)
    }

    @Test(
        "what was chosen, promised and discussed has the rows that came in",
        .enabled(if: AcceptanceTests.isThere, "no ../shared/acceptance"))
    func rows() async throws {
        let company = AcceptanceTests.folder.appending(path: "company")
        let store = try await AcceptanceTests.companyStore()
        let exported = try await export(store)
        let kinds: [FactKind] = [
            .kpis, .targets, .ranking, .plan, .motivators, .thresholds, .attention, .agenda,
            .wanted, .settings,
        ]
        for kind in kinds {
            let (came, went) = (try rows(company, kind), try rows(exported, kind))
            #expect(!came.isEmpty, "\(kind)")
            #expect(
                Array(came.subtracting(went).prefix(3)).isEmpty,
                "\(kind): \(came.subtracting(went).prefix(3))")
            #expect(
                Array(went.subtracting(came).prefix(3)).isEmpty,
                "\(kind): \(went.subtracting(came).prefix(3))")
        }
        try await expectSame(exported, as: store)
    }

    /// The rows of a file, without what is empty, and numbers as numbers.
    private func rows(_ folder: URL, _ kind: FactKind) throws -> Set<[String: String]> {
        let path = folder.appending(path: kind.fileName).path
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var lines = records(text)
        let header = lines.removeFirst()
        let optional = ["stretch", "due_on", "reached_value", "handed_over_on", "passed_ratio"]
        return Set(
            lines.map { fields in
                Dictionary(
                    zip(header, fields).filter { !$1.isEmpty && !optional.contains($0) }
                        .filter { $0 != ("period", "month") }.map {
                            ($0, Double($1).map { "\($0)" } ?? $1)
                        }, uniquingKeysWith: { first, _ in first })
            })
    }

    /// The records of a text, quotes minded.
    private func records(_ text: String) -> [[String]] {
        var (records, isQuoted) = ([[""]], false)
        func add(_ character: Character) {
            records[records.count - 1][records[records.count - 1].count - 1].append(character)
        }
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: records[records.count - 1].append("")
            case "\n" where !isQuoted, "\r\n" where !isQuoted: records.append([""])
            default: add(character)
            }
        }
        return records.filter { $0 != [""] }
    }

    @Test("a folder that holds such files is left alone, and what is written is its owner's only")
    func folders() async throws {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people))
        let folder = try await export(store)
        #expect(throws: Failure.self) { try ExportFolder(folder.path) }
        let people = folder.appending(path: "people.csv").path
        #expect(throws: Failure.self) { try ExportFolder(people) }
        let attributes = try FileManager.default.attributesOfItem(atPath: people)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("a name that ends in .zip makes a zip of the same files, and overwrites nothing")
    func asZip() async throws {
        let path = try temporaryFile("export") + ".zip"
        let database = try temporaryFile("export.db")
        try await fileStore(database).keep(.teams(Cast.teams), .people(Cast.people))
        let command = try #require(
            try Koers.parseAsRoot(["export", path, "--database", database]) as? ExportCommand)
        try await command.run()
        #expect(try ZipReader(path: path).entries.map(\.name) == ["teams.csv", "people.csv"])
        await #expect(throws: Failure.self) { try await command.run() }
    }
}
