import Domain

/// By what somebody is called, to find what tells of them.
struct PersonWords {
    let id: String
    let name: String
    let email: String?
    /// Other spellings that files had.
    var spellings: [String] = []

    /// What narrows a KPI to them.
    var filter: Filter { Filter(.person, id) }

    /// Each once.
    var all: Set<String> {
        Set([id, name] + [email].compactMap { $0 } + spellings).subtracting([""])
    }

    /// Patterns of texts in which any of them may stand, for a first look.
    var needles: [String] { all.map { "%\(PersonWords.escaped($0))%" } }

    /// Whether a row of a file tells of them.
    func areIn(_ fields: [String]) -> Bool {
        fields.contains { field in
            let bare = field.trimmed
            return all.contains(bare) || bare.lowercased() == email?.lowercased()
                || mentions(bare)
        }
    }

    /// Whether a sentence names them: by name or address anywhere, by the id where ids are listed.
    func areIn(sentence: String) -> Bool {
        mentions(sentence)
            || sentence.occurrences(of: id).contains { before, after in
                before.map { " \"".contains($0) } ?? false
                    && after.map { ",\"".contains($0) } ?? true
                    || after == " " && sentence.hasSuffix("…") && before == " "
            }
    }

    /// The name or the address as words of their own.
    private func mentions(_ text: String) -> Bool {
        let small = text.lowercased()
        return ([name, email ?? ""] + spellings).filter { !$0.isEmpty && $0 != id }.contains {
            word in
            small.occurrences(of: word.lowercased()).contains { before, after in
                ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.map { "@%_".contains($0) ? "@\($0)" : String($0) }.joined()
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The signs before and after each place where a text stands.
    fileprivate func occurrences(of text: String) -> [(before: Character?, after: Character?)] {
        guard !text.isEmpty else { return [] }
        return ranges(of: text).map { range in
            (
                range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : nil,
                range.upperBound < endIndex ? self[range.upperBound] : nil
            )
        }
    }
}
