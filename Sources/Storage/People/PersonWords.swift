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

    /// A text in which an ellipsis stands for what they are called, where that is a word of its own.
    func takenOut(of text: String) -> String {
        let words = ([name, email ?? ""] + spellings).filter { !$0.isEmpty }
        return words.sorted { $0.count > $1.count }.reduce(text) { text, word in
            let small = text.lowercased()
            // Where small letters are more in number, places in one are not those in the other.
            guard small.count == text.count else { return text.replacing(word, with: "…") }
            var left = Array(text)
            let letters = Array(small)
            for found in small.ranges(of: word.lowercased()).reversed() {
                let from = small.distance(from: small.startIndex, to: found.lowerBound)
                let to = small.distance(from: small.startIndex, to: found.upperBound)
                let isInWord = [from - 1, to].contains { place in
                    letters.indices.contains(place)
                        && (letters[place].isLetter || letters[place].isNumber)
                }
                if !isInWord { left.replaceSubrange(from..<to, with: ["…"]) }
            }
            return String(left)
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
