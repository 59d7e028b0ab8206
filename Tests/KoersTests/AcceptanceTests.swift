import ArgumentParser
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Intake
@testable import Koers
@testable import Web

/// The answers of an independent implementation, asked through the same command line.
@Suite struct AcceptanceTests {
    static let folder = URL(filePath: packageRoot).appending(path: "../shared/acceptance")
    static let isThere = FileManager.default.fileExists(
        atPath: folder.appending(path: "expected.json").path)

    /// Keys whose issue has come; the others are not in the catalogue and must be refused.
    private static func isCatalogued(_ arguments: [String]) -> Bool {
        arguments.first == "metric"
            && (Catalogue.metric(arguments[1]) != nil || shaped.contains(arguments[1]))
    }

    /// Keys that answer with an object of their own.
    private static let shaped: Set = [ConversionCurve.key, ActivityImpact.key, WhatIf.key]

    @Test("every answer of the acceptance data", .enabled(if: isThere, "no ../shared/acceptance"))
    func answers() async throws {
        let store = try await Self.companyStore()
        let file = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.folder.appending(path: "expected.json")))
        let cases = ((file as? [String: Any])?["cases"] as? [[String: Any]]) ?? []
        var asked = 0
        for one in cases {
            guard let arguments = one["arguments"] as? [String], let id = one["id"] as? String,
                let answer = one["answer"] as? [String: Any],
                let checks = one["check"] as? [String],
                Self.isCatalogued(arguments) || answer["error"] != nil
            else { continue }
            asked += 1
            let found = await Self.ask(arguments, store)
            var comparison = Comparison(checks: checks)
            comparison.compare(found, answer)
            #expect(
                comparison.differences.isEmpty,
                "\(id) \(arguments.joined(separator: " ")): \(comparison.differences.prefix(4))")
        }
        #expect(asked >= 50)
    }

    @Test("the board", .enabled(if: isThere, "no ../shared/acceptance"))
    func boards() async throws {
        let store = try await Self.companyStore()
        let file = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.folder.appending(path: "expected.json")))
        let cases = ((file as? [String: Any])?["cases"] as? [[String: Any]]) ?? []
        for one in cases {
            guard let arguments = one["arguments"] as? [String], arguments.first == "board",
                let answer = one["answer"] as? [String: Any],
                let expected = answer["areas"] as? [[String: Any]]
            else { continue }
            let found = await Self.ask(arguments, store)["areas"] as? [[String: Any]] ?? []
            #expect(found.count == expected.count)
            for (mine, theirs) in zip(found, expected) {
                #expect(mine["area"] as? String == theirs["area"] as? String)
                #expect(mine["rank"] as? Int == theirs["rank"] as? Int)
                let kpis = theirs["kpis"] as? [[String: Any]] ?? []
                if kpis.allSatisfy({ Catalogue.metric($0["key"] as? String ?? "") != nil }) {
                    #expect(mine["health"] as? String == theirs["health"] as? String)
                    #expect(mine["because"] as? String == theirs["because"] as? String)
                }
                let known = (theirs["kpis"] as? [[String: Any]] ?? []).filter { kpi in
                    Catalogue.metric(kpi["key"] as? String ?? "") != nil
                }
                let shown = mine["kpis"] as? [[String: Any]] ?? []
                #expect(shown.count == known.count)
                for (kpi, wanted) in zip(shown, known) {
                    var comparison = Comparison(checks: ["series", "target", "xmr"])
                    comparison.compare(kpi, wanted)
                    #expect(kpi["kpi"] as? String == wanted["kpi"] as? String)
                    #expect(
                        comparison.differences.isEmpty, "\(arguments): \(comparison.differences)")
                }
            }
        }
    }

    static func companyStore() async throws -> Store {
        let store = try await emptyStore()
        let folder = Self.folder.appending(path: "company").path
        for file in try ImportFolder(folder).files {
            let run = ImportRun(
                try FileSource(path: file.path), named: file.name, as: file.layout, at: 0)
            let receipt = try await run.run(in: store).receipt
            #expect(receipt.rejected == 0, "\(file.name): \(receipt.rejections)")
        }
        return store
    }

    static func ask(_ arguments: [String], _ store: Store) async -> [String: Any] {
        do {
            let output: String
            switch try Koers.parseAsRoot(arguments) {
            case let command as MetricCommand: output = try await command.output(from: store)
            case let command as BoardCommand: output = try await command.output(from: store)
            default: return [:]
            }
            let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return object as? [String: Any] ?? [:]
        } catch {
            return ["error": 2]
        }
    }
}
