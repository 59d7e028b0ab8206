import Domain

/// Finds columns such as `Date entered "Proposal (Sales Pipeline)"`.
enum StageColumns {
    private static let beginnings = [
        "date entered", "datum ingevoerd", "datum van invoer", "datum ingegaan",
        "datum binnengekomen",
    ]
    private static let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "„", "‚", "«", "»"]

    /// Those of a header, each with its stage; not those of won and lost (F58).
    static func entries(
        in columns: [ColumnLook], isClosing: (String) -> Bool
    ) -> [Mapping.StageEntry] {
        columns.compactMap { column in
            guard let stage = stage(column.name), !isClosing(stage) else { return nil }
            return Mapping.StageEntry(column: column.choice, stage: stage)
        }
    }

    /// The stage that a column is about, nil when it is another column.
    static func stage(_ name: String) -> String? {
        let lower = name.lowercased()
        guard let beginning = beginnings.first(where: lower.hasPrefix) else { return nil }
        var rest = name.dropFirst(beginning.count).trimmed[...]
        if let first = rest.first, quotes.contains(first) {
            rest = rest.dropFirst()
            if let last = rest.last, quotes.contains(last) { rest = rest.dropLast() }
        }
        let text = withoutPipeline(String(rest)).trimmed
        return text.isEmpty ? nil : text
    }

    /// `Proposal (Sales Pipeline)` without the pipeline behind it.
    private static func withoutPipeline(_ text: String) -> String {
        guard text.hasSuffix(")") else { return text }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            if depth == 0 { return index == text.startIndex ? text : String(text[..<index]) }
        }
        return text
    }
}
