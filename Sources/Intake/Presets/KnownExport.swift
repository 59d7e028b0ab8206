import Domain

/// An export of a known program: by which headers it is known, and what its columns hold.
struct KnownExport: Sendable {
    let preset: Preset
    let kind: FactKind
    /// Headers that all have to be there, each under one of its labels.
    let signs: [[String]]
    /// Our columns, each with the columns it may be read from, the best first.
    let columns: [KnownColumn]
    /// Our column -> word of the program -> our word.
    let words: [String: [String: String]]
    /// Our column -> what it says in every row.
    let constants: [String: String]
    /// Several rows are one deal, whose amounts add up.
    let sumsRows: Bool

    /// A column of ours, and the columns of the program that it may be read from.
    struct KnownColumn: Sendable {
        let ours: String
        /// Several names of one entry are read together.
        let theirs: [[String]]
        /// Of several values with `;` between, the first.
        let takesFirst: Bool
    }

    /// Reads tables of lines: `ours: Label | Other label | One + Other`, `ours;` for the first of
    /// several; `signs` of lines with labels; `words` of lines `ours: Their word = ours`.
    init(
        _ preset: Preset, _ kind: FactKind, signs: String, columns: String, words: String = "",
        constants: [String: String] = [:], sumsRows: Bool = false
    ) {
        self.preset = preset
        self.kind = kind
        self.signs = KnownExport.lines(signs).map { KnownExport.parts($0, "|") }
        self.columns = KnownExport.lines(columns).map(KnownExport.column)
        self.words = KnownExport.words(words)
        self.constants = constants
        self.sumsRows = sumsRows
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    private static func parts(_ text: some StringProtocol, _ mark: Character) -> [String] {
        text.split(separator: mark).map(\.trimmed)
    }

    private static func column(_ line: Substring) -> KnownColumn {
        let mark = line.firstIndex(of: ":") ?? line.endIndex
        let ours = line[..<mark].trimmed
        let labels = parts(line[mark...].dropFirst(), "|")
        return KnownColumn(
            ours: ours.hasSuffix(";") ? String(ours.dropLast()) : ours,
            theirs: labels.map { parts($0, "+") }, takesFirst: ours.hasSuffix(";"))
    }

    private static func words(_ text: String) -> [String: [String: String]] {
        lines(text).reduce(into: [:]) { words, line in
            let mark = line.firstIndex(of: ":") ?? line.endIndex
            let sides = parts(line[mark...].dropFirst(), "=")
            guard sides.count == 2 else { return }
            words[line[..<mark].trimmed, default: [:]][sides[0].simplified] = sides[1]
        }
    }

    /// How many of the names are known, nil when a sign is missing.
    func match(_ names: Set<String>) -> Int? {
        guard shown(in: names) != nil else { return nil }
        let labels = Set(columns.flatMap { $0.theirs.joined().map(\.simplified) })
        return labels.intersection(names).count
    }

    /// The simplified headers that show this export, nil when one is missing.
    func shown(in names: Set<String>) -> [String]? {
        var shown: [String] = []
        for sign in signs {
            guard let found = sign.first(where: { names.contains($0.simplified) })
            else { return nil }
            shown.append(found)
        }
        return shown
    }

    /// All that are known.
    static let all: [KnownExport] = Preset.allCases.flatMap(\.exports)
}
