import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Databases of every earlier schema, frozen by bin/freeze, come to the newest one with all they
/// held, and tell the same.
@Suite struct UpgradeTests {
    /// The frozen states, by the last migration they have.
    private static let states: [String] = {
        let folder = URL(filePath: packageRoot).appending(path: "Tests/States").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".sql") }.sorted()
    }()

    @Test("a frozen database comes up to date with all it held", arguments: states)
    func upgrade(state: String) async throws {
        let engine = try await frozen(state)
        let store = try await Store(engine, migrations: migrationsOnDisk(), name: state)
        try await expectRight(store, state)
    }

    @Test(
        "a backup of a frozen database comes back so",
        arguments: Set(states.prefix(1) + states.suffix(1)).sorted())
    func restored(state: String) async throws {
        let then = try migrations(upTo: state)
        let old = try await Store(frozen(state), migrations: then, name: state)
        let path = try temporaryFile("backup.db")
        _ = try await Backup(of: old).make(at: path, second: 0)
        let target = try await EngineKind.ofThisRun.engine()
        let migrations = try migrationsOnDisk()
        _ = try await Restore(from: path, to: target, named: "target", migrations: migrations).run()
        try await expectRight(
            Store(target, migrations: migrations, name: "target"), state, letGo: Restore.doors)
    }

    private func migrations(upTo state: String) throws -> [Migration] {
        try migrationsOnDisk().filter { $0.name <= state }
    }

    /// That state, in a database of this run's engine.
    private func frozen(_ state: String) async throws -> any Engine {
        let rows = try text(state)
        let engine = try await EngineKind.ofThisRun.engine()
        _ = try await Store(engine, migrations: migrations(upTo: state), name: state)
        try await engine.write { try $0.run(script: rows) }
        return engine
    }

    private func text(_ state: String) throws -> String {
        let file = URL(filePath: packageRoot).appending(path: "Tests/States/\(state)")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// Nothing is lost, what is kept beside the facts is right, and they say what they always said.
    private func expectRight(
        _ store: Store, _ state: String, letGo: [String] = []
    ) async throws {
        let tables = try text(state).split(separator: "INSERT INTO \"").map { part in
            String(part.prefix { $0 != "\"" })
        }
        let lines = try await store.read { snapshot in
            #expect(try snapshot.flaws(in: state).isEmpty)
            #expect(try snapshot.orphans().map(\.description) == [])
            #expect(try snapshot.eachTotalDifference { _ in } > 50)
            #expect(try snapshot.stayDifferences().isEmpty)
            // Of what is let go there was one row in each state.
            let rows = try UpgradeTests.rows(tables, snapshot).map { line in
                letGo.first { line == "\($0): 0 rows" }.map { "\($0): 1 rows" } ?? line
            }
            return try rows + UpgradeTests.answers(snapshot)
        }
        let name = "states/" + state.replacing(".sql", with: ".txt")
        #expect(try Golden.difference(lines.joined(separator: "\n") + "\n", from: name) == nil)
    }

    private static func rows(_ tables: [String], _ snapshot: Snapshot) throws -> [String] {
        let now = try TableShape.all(in: snapshot.session, path: "x")
        return try tables.map { name in
            let table = now.first { $0.name == name }
            return "\(name): \(try table?.count(in: snapshot.session) ?? 0) rows"
        }
    }

    private static func answers(_ snapshot: Snapshot) throws -> [String] {
        let measurement = Measurement(facts: snapshot, attributes: try snapshot.attributes())
        return try Catalogue.metrics.filter(\.isSeries).flatMap { metric in
            try metric.lengths.filter { [.month, .year].contains($0) }.map { length in
                let answer = try measurement.answer(
                    Question(metric, on: Day(number: 20_634), length: length, periods: 3))
                let points = answer.points.map { point in
                    let value = point.value.map { "\($0.number)" }
                    return "\(value ?? point.noValue.map { "\($0)" } ?? "") of \(point.n)"
                }
                return "\(metric.key) by \(length.rawValue): \(points.joined(separator: ", "))"
            }
        }
    }
}
