import Domain

/// Finds names that may be the same: those that differ in looks, in a typing mistake, in initials or
/// in a company's legal form.
struct NearNames {
    private let kind: ReferenceKind
    /// A key that more names share than this tells nothing.
    private static let mostOfOneKey = 50
    private var keys: [String: [String]] = [:]

    /// Looks among those names.
    init(_ kind: ReferenceKind, among names: some Sequence<String>) {
        self.kind = kind
        for name in names {
            for key in keysKept(of: name)
            where keys[key, default: []].count <= NearNames.mostOfOneKey {
                keys[key, default: []].append(name)
            }
        }
    }

    /// The names that may be the same as that one, without itself, in order.
    func near(_ name: String) -> [String] {
        let spelling = Spelling(name, kind)
        var found: Set<String> = []
        for key in keysSought(of: name, spelling) {
            let alike = keys[key] ?? []
            guard alike.count <= NearNames.mostOfOneKey else { continue }
            for other in alike where other != name && !found.contains(other) {
                if spelling.isNear(Spelling(other, kind)) { found.insert(other) }
            }
        }
        return found.sorted()
    }

    private func keysKept(of name: String) -> Set<String> {
        let spelling = Spelling(name, kind)
        var kept: Set<String> = ["=" + spelling.simple, "=" + spelling.bare]
        if let initial = spelling.initial { kept.insert("i" + initial) }
        let letters = Array(spelling.bare)
        let pieces = Spelling.mistakes(in: letters.count) + 1
        guard pieces > 1 else { return kept }
        for piece in 0..<pieces {
            let range = NearNames.piece(piece, of: pieces, in: letters.count)
            kept.insert(
                "\(letters.count).\(piece).\(spelling.digits)." + String(letters[range]))
        }
        return kept
    }

    /// Of two texts with at most n mistakes between them, one of n + 1 pieces is the same in both.
    private func keysSought(of name: String, _ spelling: Spelling) -> Set<String> {
        var sought: Set<String> = ["=" + spelling.simple, "=" + spelling.bare]
        if let initial = spelling.initial { sought.insert("i" + initial) }
        let letters = Array(spelling.bare)
        for length in max(1, letters.count - 2)...(letters.count + 2) {
            let mistakes = Spelling.mistakes(in: length)
            guard mistakes > 0, abs(length - letters.count) <= mistakes else { continue }
            for piece in 0...mistakes {
                let range = NearNames.piece(piece, of: mistakes + 1, in: length)
                for shift in -mistakes...mistakes {
                    let moved = (range.lowerBound + shift)..<(range.upperBound + shift)
                    guard moved.lowerBound >= 0, moved.upperBound <= letters.count
                    else { continue }
                    sought.insert(
                        "\(length).\(piece).\(spelling.digits)." + String(letters[moved]))
                }
            }
        }
        return sought
    }

    private static func piece(_ piece: Int, of pieces: Int, in length: Int) -> Range<Int> {
        (piece * length / pieces)..<((piece + 1) * length / pieces)
    }
}
