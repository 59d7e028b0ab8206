import Domain
import Foundation
import Testing

@testable import Web

/// Both languages say everything, and nothing that nobody asks for.
@Suite struct WordingKeysTests {
    private let dutch = Texts.of(.dutch).byKey
    private let english = Texts.of(.english).byKey

    @Test func bothLocalesHaveTheSameKeys() {
        #expect(Set(dutch.keys).symmetricDifference(english.keys) == [])
        #expect(dutch.count > 300)
    }

    @Test func noTextIsEmpty() {
        #expect(dutch.filter { $0.value.isEmpty }.keys.sorted() == [])
        #expect(english.filter { $0.value.isEmpty }.keys.sorted() == [])
    }

    @Test func bothLocalesFillInTheSameValues() {
        for (key, text) in dutch {
            let names = Set(text.matches(of: /\{[a-z0-9]+\}/).map { String($0.output) })
            let others = english[key]?.matches(of: /\{[a-z0-9]+\}/) ?? []
            #expect(names == Set(others.map { String($0.output) }), "\(key)")
        }
    }

    @Test func everyKeyIsUsed() throws {
        let used = try SourceKeys()
        #expect(dutch.keys.filter { !used.contains($0) }.sorted() == [])
    }

    @Test func everyKeyInTheSourcesExists() throws {
        let heads = Set(dutch.keys.compactMap { $0.split(separator: ".").first })
        for key in try SourceKeys().whole where heads.contains(key.prefix { $0 != "." }) {
            if [".js", ".css", ".svg", ".csv"].contains(where: key.hasSuffix) { continue }
            let isThere = dutch[key] != nil || dutch[key + ".one"] != nil
            #expect(isThere, "\(key)")
        }
    }

    @Test func everyWordOfTheDomainIsThere() {
        var keys = words.map { "word.\($0)" }
        for key in Catalogue.metrics.map(\.key) {
            keys += ["metric.\(key).name", "metric.\(key).definition"]
        }
        for health in Health.allCases.map(\.rawValue) {
            keys += ["health.\(health)", "help.health.\(health)"]
        }
        for area in FocusArea.allCases.map(\.rawValue) {
            keys += ["area.\(area).name", "area.\(area).description"]
        }
        for length in PeriodLength.allCases.map(\.rawValue) {
            keys += ["length.\(length).per", "length.\(length).many"]
        }
        keys += Dimension.allCases.map { "dimension.\($0.rawValue)" }
        keys += FactColumn.allCases.map { "fact.\($0.rawValue)" }
        keys += FactKind.allCases.map { "kind.\($0.rawValue)" }
        keys += Cadence.allCases.map { "cadence.\($0.rawValue)" }
        keys += Direction.allCases.map { "direction.\($0.rawValue)" }
        #expect(keys.filter { dutch[$0] == nil } == [])
    }

    private var words: [String] {
        var words = DealStatus.allCases.map(\.rawValue)
        words += RevenueType.allCases.map(\.rawValue)
        words += QualificationMethod.allCases.map(\.rawValue)
        words += Function.allCases.map(\.rawValue)
        words += CostKind.allCases.map(\.rawValue)
        return words
    }

    @Test(arguments: Language.allCases) func everyUnitAndReasonHasAText(language: Language) {
        let wording = Wording(language)
        #expect(Unit.allCases.allSatisfy { !wording.unitName($0).isEmpty })
        let reasons: [NoValue] = [
            .nothingRecorded, .noLeads, .noQualifiedLeads, .noDealsClosed, .noDealsWon, .noAmounts,
            .amountsNotPositive, .noActivePersons, .monthsMissing(known: 4, asked: 6),
            .costsNotPositive, .monthNotComplete, .noEntry,
            .noQualifiedLeadsBefore, .noNewCustomers, .noStaysEnded, .noStaysDecided, .noCycle,
        ]
        #expect(reasons.allSatisfy { !wording.reason($0).contains("{") })
        #expect(wording.texts.months.count == 12 && wording.texts.shortMonths.count == 12)
        #expect(wording.texts.weekdays.count == 7 && wording.texts.shortWeekdays.count == 7)
    }
}

/// The keys that the sources of Web name, whole or with a part filled in.
private struct SourceKeys {
    private(set) var whole: Set<String> = []
    private var patterns: [(head: String, tail: String)] = []

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Web").standardizedFileURL.resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: /"([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_]+)+)"/) {
                whole.insert(String(match.output.1))
            }
            for match in source.matches(of: /"([a-z][A-Za-z0-9.]*\.)\\\([^")]*\)([A-Za-z.]*)"/) {
                patterns.append((String(match.output.1), String(match.output.2)))
            }
        }
    }

    func contains(_ key: String) -> Bool {
        if whole.contains(key) { return true }
        let isPlural = key.hasSuffix(".one") || key.hasSuffix(".many")
        if isPlural, whole.contains(stem(key)) { return true }
        return patterns.contains { key.hasPrefix($0.head) && key.hasSuffix($0.tail) }
    }

    private func stem(_ key: String) -> String {
        key.split(separator: ".").dropLast().joined(separator: ".")
    }
}
