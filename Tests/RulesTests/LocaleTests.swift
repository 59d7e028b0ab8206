import Foundation
import Testing

/// The words shown to people: complete in both languages, and all of them used.
@Suite struct LocaleTests {
    private let dutch: Locale
    private let english: Locale

    init() throws {
        dutch = try Locale("nl", Project.here.text("Assets/locales/nl.json"))
        english = try Locale("en", Project.here.text("Assets/locales/en.json"))
    }

    @Test func bothLanguagesHaveTheSameKeys() {
        expectNone(Locale.differences(dutch, english))
    }

    @Test func noTextIsEmpty() {
        expectNone(dutch.blanks + english.blanks)
    }

    @Test func noKeyStandsTwice() {
        expectNone(dutch.doubles + english.doubles)
    }

    @Test func bothLanguagesFillInTheSameValues() {
        expectNone(Locale.otherPlaceholders(dutch, english))
    }

    @Test func everyKeyIsUsedAndEveryUseHasAKey() throws {
        let uses = KeyUses(in: try Project.sources().filter { $0.room == "Web" })
        expectNone(uses.unused(of: dutch.keys))
        expectNone(uses.unknown(to: dutch.keys))
    }

    @Test func theTwoFilesHaveTheirKeysInTheSameOrder() {
        let first = zip(dutch.order, english.order).first { $0 != $1 }
        expectNone(first.map { ["where nl.json has \($0), en.json has \($1)"] } ?? [])
    }

    @Test func aFaultyLocaleIsFound() throws {
        let one = try Locale("nl", #"{"a.b": "{x} en {y}", "a.c": " ", "a.d": "d"}"#)
        let other = try Locale("en", "{\n\"a.b\": \"{x}\",\n\"a.c\": \"c\",\n\"a.c\": \"c\"\n}")
        #expect(Locale.differences(one, other) == ["en.json has no a.d"])
        #expect(one.blanks == ["nl.json: a.c is empty"])
        #expect(other.doubles == ["en.json has a.c twice"])
        #expect(Locale.otherPlaceholders(one, other) == ["a.b: x, y in nl.json, x in en.json"])
    }
}

/// A file of `Assets/locales/`.
struct Locale {
    let language: String
    let texts: [String: String]
    /// The keys as they stand in the file, one a line.
    let order: [String]

    init(_ language: String, _ json: String) throws {
        self.language = language
        texts = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        order = json.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            return parts.count >= 5 ? String(parts[1]) : nil
        }
    }

    var keys: Set<String> { Set(texts.keys) }

    var blanks: [String] {
        texts.filter { $0.value.allSatisfy(\.isWhitespace) }.keys.sorted()
            .map { "\(language).json: \($0) is empty" }
    }

    var doubles: [String] {
        Dictionary(grouping: order, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            .map { "\(language).json has \($0) twice" }
    }

    static func differences(_ one: Locale, _ other: Locale) -> [String] {
        one.keys.subtracting(other.keys).sorted().map { "\(other.language).json has no \($0)" }
            + other.keys.subtracting(one.keys).sorted().map { "\(one.language).json has no \($0)" }
    }

    static func otherPlaceholders(_ one: Locale, _ other: Locale) -> [String] {
        one.keys.intersection(other.keys).sorted().compactMap { key in
            let (mine, yours) = (one.placeholders(key), other.placeholders(key))
            guard mine != yours else { return nil }
            return "\(key): \(mine.joined(separator: ", ")) in \(one.language).json, "
                + "\(yours.joined(separator: ", ")) in \(other.language).json"
        }
    }

    /// The names between braces, in order.
    private func placeholders(_ key: String) -> [String] {
        (texts[key] ?? "").split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .compactMap { $0.split(separator: "}", omittingEmptySubsequences: false).first }
            .map(String.init).sorted()
    }
}
