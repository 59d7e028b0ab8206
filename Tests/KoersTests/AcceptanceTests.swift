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

    private static func cases() throws -> [[String: Any]] {
        let file = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appending(path: "expected.json")))
        return ((file as? [String: Any])?["cases"] as? [[String: Any]]) ?? []
    }

    @Test("every answer of the acceptance data", .enabled(if: isThere, "no ../shared/acceptance"))
    func answers() async throws {
        let store = try await Self.companyStore()
        let cases = try Self.cases()
        #expect(!cases.isEmpty)
        for one in cases {
            let arguments = try #require(one["arguments"] as? [String])
            let answer = try #require(one["answer"] as? [String: Any])
            let checks = try #require(one["check"] as? [String])
            let found = await Self.ask(arguments, store)
            let differences =
                arguments.first == "board"
                ? Self.boardDifferences(found, answer)
                : Comparison.differences(found, answer, checks)
            #expect(
                differences.isEmpty,
                "\(one["id"] ?? "") \(arguments.joined(separator: " ")): \(differences.prefix(4))")
        }
    }

    /// Areas in their order, each with its state and its KPIs as `koers metric` answers them.
    private static func boardDifferences(
        _ found: [String: Any], _ expected: [String: Any]
    ) -> [String] {
        let mine = found["areas"] as? [[String: Any]] ?? []
        let theirs = expected["areas"] as? [[String: Any]] ?? []
        guard mine.count == theirs.count, !mine.isEmpty else { return ["number of areas"] }
        return zip(mine, theirs).flatMap { mine, theirs in
            let shown = mine["kpis"] as? [[String: Any]] ?? []
            let wanted = theirs["kpis"] as? [[String: Any]] ?? []
            let words = ["area", "health", "because"].filter {
                mine[$0] as? String != theirs[$0] as? String
            }
            let numbers = ["rank"].filter { mine[$0] as? Int != theirs[$0] as? Int }
            guard shown.count == wanted.count else { return ["number of KPIs"] + words + numbers }
            return words + numbers
                + zip(shown, wanted).flatMap { kpi, wanted in
                    let slugs = kpi["kpi"] as? String == wanted["kpi"] as? String ? [] : ["kpi"]
                    return slugs
                        + Comparison.differences(kpi, wanted, ["series", "target", "xmr"])
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
