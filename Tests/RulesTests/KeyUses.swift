import Testing

/// Where code asks for words by their keys: by whole keys, and by keys that are put together.
struct KeyUses {
    /// Literals that look like a key, with the place of the first.
    private var whole: [String: String] = [:]
    /// Literals with interpolations that begin like a key: `["metric.", ".name"]`.
    private var patterns: [[String]: String] = [:]
    /// Literals that are handed to the wording, whatever they look like.
    private var asked: [String: String] = [:]

    init(in files: [SwiftFile]) {
        for file in files { read(file) }
    }

    private mutating func read(_ file: SwiftFile) {
        for (place, token) in file.tokens.enumerated() {
            guard case .literal(let pieces) = token.kind else { continue }
            let at = "\(file.path):\(token.line)"
            if pieces.count > 1 {
                if isPrefix(pieces[0]) { patterns[pieces] = patterns[pieces] ?? at }
            } else if isKey(pieces[0]) {
                whole[pieces[0]] = whole[pieces[0]] ?? at
            }
            if pieces.count == 1, isArgumentOfWording(file.tokens, place) { asked[pieces[0]] = at }
        }
    }

    /// `wording("…"`, `wording.counted("…"` or, within the wording itself, `self("…"`.
    private func isArgumentOfWording(_ tokens: [Token], _ place: Int) -> Bool {
        let before = tokens[..<place].suffix(4).map(\.kind)
        guard before.last == .mark("(") else { return false }
        return before.dropLast().last == .word("wording") || before.dropLast().last == .word("self")
            || before.suffix(4).elementsEqual([
                .word("wording"), .mark("."), .word("counted"), .mark("("),
            ])
    }

    /// The keys that no literal asks for.
    func unused(of keys: Set<String>) -> [String] {
        keys.filter { key in
            !isAskedFor(key) && !patterns.keys.contains { KeyUses.matches(key, $0) }
        }
        .sorted().map { "\($0) is used nowhere in Sources/Web" }
    }

    /// `x.one` and `x.many` are asked for as `x`.
    private func isAskedFor(_ key: String) -> Bool {
        if whole[key] != nil || asked[key] != nil { return true }
        return [".one", ".many"].contains { ending in
            key.hasSuffix(ending) && whole[String(key.dropLast(ending.count))] != nil
        }
    }

    /// The literals that ask for a key that is not there.
    func unknown(to keys: Set<String>) -> [String] {
        let subjects = Set(keys.compactMap(KeyUses.subject))
        let asking = whole.filter { key, _ in KeyUses.subject(key).map(subjects.contains) ?? false }
        let missing = asking.merging(asked) { at, _ in at }
            .filter { key, _ in !keys.contains(key) && !keys.isSuperset(of: KeyUses.counted(key)) }
            .map { "\($0.value): there is no text \($0.key)" }
        let empty = patterns.filter { pieces, _ in
            KeyUses.subject(pieces[0]).map(subjects.contains) ?? false
                && !keys.contains { KeyUses.matches($0, pieces) }
        }
        .map { "\($0.value): no text is called \($0.key.joined(separator: "…"))" }
        return (missing + empty).sorted()
    }

    /// Whether a key can come of a pattern. What is filled in at its end is one word; elsewhere it
    /// may have dots, as the name of a metric has.
    private static func matches(_ key: String, _ pieces: [String]) -> Bool {
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
            key.hasPrefix(first), key.hasSuffix(last), key.count > first.count + last.count
        else { return false }
        let rest = key.dropFirst(first.count).dropLast(last.count)
        if pieces.count > 2 { return rest.contains(pieces[1]) }
        return !last.isEmpty || !rest.contains(".")
    }

    /// What a text that is counted needs.
    private static func counted(_ key: String) -> [String] { ["\(key).one", "\(key).many"] }

    /// What comes before the first dot.
    private static func subject(_ key: String) -> String? {
        key.contains(".") ? key.split(separator: ".").first.map(String.init) : nil
    }

    /// `page.part.meaning`, which is not the name of a file.
    private func isKey(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let endings: Set<Substring> = ["css", "csv", "js", "json", "sql", "svg"]
        return parts.count > 1 && parts.allSatisfy(isWord)
            && !endings.contains(parts[parts.count - 1])
    }

    private func isWord(_ part: Substring) -> Bool {
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private func isPrefix(_ text: String) -> Bool {
        text.hasSuffix(".") && isKey(text + "x")
    }
}

@Suite struct KeyUsesTests {
    private let uses = KeyUses(in: [
        SwiftFile(
            "Sources/Web/A.swift",
            #"""
            wording("board.title"); wording.counted("split.more", 3); wording("oops")
            wording("metric.\(key).name"); wording("health.\(health.rawValue)")
            wording("gone.\(x)"); name = "board.typo"; file = "kpis.csv"; "\(a).one"
            """#)
    ])
    private let keys: Set = [
        "board.title", "split.more.one", "split.more.many", "metric.lead.new.name", "health.atRisk",
    ]

    @Test func usedKeysAreUsed() {
        #expect(uses.unused(of: keys) == [])
    }

    @Test(arguments: ["board.subtitle", "metric.lead.new.text", "health.atRisk.long", "other.one"])
    func anUnusedKeyIsFound(key: String) {
        #expect(uses.unused(of: keys.union([key])).count == 1)
    }

    @Test func aMissingKeyIsFound() {
        #expect(
            uses.unknown(to: keys) == [
                "Sources/Web/A.swift:1: there is no text oops",
                "Sources/Web/A.swift:3: there is no text board.typo",
            ])
        #expect(uses.unknown(to: keys.union(["gone.by.far"])).count == 3)
    }
}
