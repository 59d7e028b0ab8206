import Domain

/// A name without what spelling varies in.
struct Spelling {
    /// Without case, accents, spaces and punctuation.
    let simple: String
    /// The same without a company's legal form, and of a person with the first name first.
    let bare: String
    /// Of a person: the first letter, and the rest after the first name.
    let initial: String?
    /// Whether the first name is only letters with points.
    private let isInitialsOnly: Bool
    /// The first name, simplified.
    private let first: String
    /// All digits, which no typing mistake changes.
    let digits: String

    init(_ name: String, _ kind: ReferenceKind) {
        simple = name.simplified
        digits = simple.filter(\.isNumber)
        guard kind == .person else {
            bare = kind == .customer ? Spelling.withoutLegalForm(name) : simple
            (initial, isInitialsOnly, first) = (nil, false, "")
            return
        }
        let words = Spelling.inOrder(name).split { $0 == " " || $0 == "." }.map(String.init)
        bare = words.joined().simplified
        let firsts = words.prefix { $0.count == 1 }
        first = (firsts.isEmpty ? words.first : firsts.joined())?.simplified ?? ""
        isInitialsOnly = !firsts.isEmpty
        let rest = words.dropFirst(max(1, firsts.count)).joined().simplified
        initial = rest.count >= 2 && !first.isEmpty ? "\(first.prefix(1)) \(rest)" : nil
    }

    /// Whether both may be one name.
    func isNear(_ other: Spelling) -> Bool {
        if simple == other.simple || bare == other.bare { return true }
        if isInitialsOnly || other.isInitialsOnly {
            let (one, another) = (first, other.first)
            // Other initials are somebody else, and no typing mistake.
            guard one.hasPrefix(another.prefix(1)),
                !isInitialsOnly || !other.isInitialsOnly || one.hasPrefix(another)
                    || another.hasPrefix(one)
            else { return false }
            if initial != nil, initial == other.initial { return true }
        }
        guard digits == other.digits else { return false }
        let allowed = min(
            Spelling.mistakes(in: bare.count), Spelling.mistakes(in: other.bare.count))
        return allowed > 0 && Spelling.distance(bare, other.bare, atMost: allowed) <= allowed
    }

    /// How many typing mistakes a name of that many letters may have.
    static func mistakes(in length: Int) -> Int {
        switch length {
        case ..<5: 0
        case 5..<10: 1
        default: 2
        }
    }

    /// `Vries, Jan de` and `de Vries, Jan` are written with the first name behind.
    private static func inOrder(_ name: String) -> String {
        let parts = name.split(separator: ",", maxSplits: 1).map(\.trimmed)
        return parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
    }

    private static let legalForms: Set<String> = [
        "bv", "nv", "vof", "cv", "gmbh", "ag", "kg", "ug", "ltd", "limited", "llc", "llp", "inc",
        "corp", "plc", "sa", "sarl", "sas", "srl", "spa", "bvba", "sprl", "co", "coop",
        "cooperatie",
        "holding", "maatschap", "stichting",
    ]

    private static func withoutLegalForm(_ name: String) -> String {
        let words = name.replacing(".", with: "").split { $0 == " " || $0 == "," }
            .map { String($0).simplified }.filter { !$0.isEmpty }
        let kept = words.filter { !legalForms.contains($0) }
        return (kept.isEmpty ? words : kept).joined()
    }

    /// Letters put in, left out, changed or swapped; `most` + 1 when there are more.
    static func distance(_ one: String, _ other: String, atMost most: Int) -> Int {
        let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard abs(a.count - b.count) <= most else { return most + 1 }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for row in 0..<a.count {
            var next = [row + 1]
            for column in 0..<b.count {
                var least = min(
                    last[column + 1] + 1, next[column] + 1,
                    last[column] + (a[row] == b[column] ? 0 : 1))
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            guard next.contains(where: { $0 <= most }) else { return most + 1 }
            (before, last) = (last, next)
        }
        return last[b.count]
    }
}
