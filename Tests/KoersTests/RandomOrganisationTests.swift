import Domain
import Foundation
import Storage
import TestSupport
import Testing
import Workbooks

@testable import Intake
@testable import Koers
@testable import Web

/// Any organisation, exported and imported elsewhere, is the same organisation.
@Suite struct RandomOrganisationTests {
    private func files(in folder: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasPrefix(".") }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, Array(try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))))
            })
    }

    private func files(inZip path: String) throws -> [String: [UInt8]] {
        let zip = try ZipReader(path: path)
        var found: [String: [UInt8]] = [:]
        for entry in zip.entries {
            found[entry.name] = try zip.bytes(of: entry, atMost: 1 << 28)
        }
        return found
    }

    /// Imports every file; answers how many rows were rejected.
    private func bring(_ files: [String: [UInt8]], into store: Store) async throws -> Int {
        let folder = try TemporaryFolder()
        for (name, bytes) in files {
            try Data(bytes).write(to: URL(filePath: folder.path(name)))
        }
        var rejected = 0
        for file in try ImportFolder(folder.url.path).files {
            let run = ImportRun(
                try FileSource(path: file.path), named: file.name, as: file.layout, at: 0)
            rejected += try await run.run(in: store).receipt.rejected
        }
        return rejected
    }

    private func export(_ store: Store) async throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        let zip = folder.path("all.zip")
        _ = try await store.read { try $0.writeCanonicalZip(to: zip) }
        let plain = try TemporaryFolder()
        _ = try await store.read { try $0.writeCanonicalFiles(into: plain.url.path) }
        let (zipped, written) = (try files(inZip: zip), try files(in: plain.url.path))
        #expect(zipped == written)
        return zipped
    }

    /// Every answer that can be given without a filter, as text.
    private func answers(_ store: Store) async throws -> [String] {
        let on = Day(number: 20_300)
        return try await store.read { snapshot in
            let attributes = try snapshot.attributes()
            let measurement = Measurement(facts: snapshot, attributes: attributes)
            return try Catalogue.metrics.compactMap { metric in
                try (try? Question(metric, on: on, periods: 6)).map { question in
                    "\(metric.key) \(try measurement.answer(question).points)"
                }
            } + ["\(try measurement.board(on: on).areas.map(\.health))"]
        }
    }

    @Test("a random organisation, there and back", arguments: 1...8)
    func thereAndBack(seed: Int) async throws {
        var organisation = RandomOrganisation(seed: UInt64(seed))
        let raw = Dictionary(
            organisation.files().map { ($0.name, Array($0.text.utf8)) },
            uniquingKeysWith: { first, _ in first })
        let first = try await emptyStore()
        _ = try await bring(raw, into: first)
        let one = try await export(first)
        #expect(one.count > 20)
        let second = try await emptyStore()
        #expect(try await bring(one, into: second) == 0)
        let other = try await export(second)
        #expect(one.keys.sorted() == other.keys.sorted())
        for name in one.keys.sorted() where one[name] != other[name] {
            let texts = [one, other].map { String(decoding: $0[name] ?? [], as: UTF8.self) }
            let lines = zip(
                texts[0].split(separator: "\n"), texts[1].split(separator: "\n"))
            let differing = lines.first { $0 != $1 }.map { "\($0)" }
            Issue.record("\(name): \(differing ?? "other number of rows")")
        }
        #expect(try await answers(first) == answers(second))
    }
}
