import Domain

/// What an importer said, in the reader's language.
///
/// Receipts keep its sentences as plain English, for the terminal and the log. The English texts
/// `said.…` are their patterns; the Dutch ones say the same.
extension Wording {
    /// The sentence in the reader's language; a sentence without a pattern stays as it is.
    func said(_ sentence: String) -> String {
        guard language != .english else { return sentence }
        for pattern in SaidPattern.all {
            guard let values = pattern.values(in: sentence) else { continue }
            return self("said.\(pattern.name)", values.mapValues(told))
        }
        return sentence
    }

    /// What stands at a place: a count such as `3 rows`, or a word.
    private func told(_ value: String) -> String {
        let parts = value.split(separator: " ")
        guard parts.count == 2, let n = Int(parts[0]) else { return word(value) }
        return switch parts[1] {
        case "row", "rows": counted("asking.rows", n)
        case "use", "uses": counted("import.uses", n)
        case "id", "ids": counted("import.ids", n)
        default: word(value)
        }
    }

    /// The same, standing alone: with a capital and a full stop.
    func saidAsSentence(_ sentence: String) -> String {
        let said = said(sentence)
        guard let first = said.first, let last = said.last else { return said }
        return first.uppercased() + said.dropFirst() + (last.isPunctuation ? "" : ".")
    }
}

/// An English sentence with places for values: `{column} is empty`.
struct SaidPattern: Sendable {
    /// The key behind `said.`.
    let name: String
    /// What stands between the places, one more than there are places.
    private let texts: [String]
    private let places: [String]

    /// The patterns that say most themselves come first, so that a general one never takes the
    /// sentence of a special one.
    static let all: [SaidPattern] = Texts.of(.english).byKey
        .compactMap { key, text in
            key.hasPrefix("said.") ? SaidPattern(name: String(key.dropFirst(5)), text: text) : nil
        }
        .sorted { ($0.own, $0.name) > ($1.own, $1.name) }

    private init(name: String, text: String) {
        self.name = name
        var (texts, places) = ([String](), [String]())
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            texts.append(String(rest[..<open]))
            places.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        self.texts = texts + [String(rest)]
        self.places = places
    }

    private var own: Int { texts.reduce(0) { $0 + $1.count } }

    /// What stands at the places, nil when the sentence is another one.
    func values(in sentence: String) -> [String: String]? {
        guard let first = texts.first, let last = texts.last, sentence.hasPrefix(first),
            sentence.hasSuffix(last), sentence.count >= own
        else { return nil }
        guard !places.isEmpty else { return sentence == first ? [:] : nil }
        var values: [String: String] = [:]
        var rest = sentence.dropFirst(first.count).dropLast(last.count)
        for (place, next) in zip(places, texts.dropFirst().dropLast()) {
            guard let found = rest.firstRange(of: next) else { return nil }
            values[place] = String(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        if let final = places.last { values[final] = String(rest) }
        return values
    }
}
