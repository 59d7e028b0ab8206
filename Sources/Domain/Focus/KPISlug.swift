extension KPI {
    /// How long a slug may be.
    private static let longestSlug = 48

    /// A slug that says that name and that none of the others has: `Omzet per maand` becomes
    /// `omzet-per-maand`, and `omzet-per-maand-2` where that is taken.
    public static func slug(saying name: String, besides taken: Set<String>) -> String {
        let words = plain(name).split(separator: "-").joined(separator: "-")
        let slug = String(words.prefix(longestSlug)).trimming("-")
        let first = slug.isEmpty ? "kpi" : slug
        guard taken.contains(first) else { return first }
        return (2...).lazy.map { "\(first)-\($0)" }.first { !taken.contains($0) } ?? first
    }

    /// Small letters and digits; whatever else stands between them is a hyphen.
    private static func plain(_ name: String) -> String {
        name.lowercased().map { letter in
            if letter.isASCII, letter.isLetter || letter.isNumber { return String(letter) }
            return accents.first { $0.letters.contains(letter) }?.plain ?? "-"
        }.joined()
    }

    private static let accents: [(letters: String, plain: String)] = [
        ("áàâäãå", "a"), ("éèêë", "e"), ("íìîï", "i"), ("óòôöõø", "o"), ("úùûü", "u"),
        ("ýÿ", "y"), ("ç", "c"), ("ñ", "n"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"),
        ("'’‘", ""),
    ]
}

extension String {
    /// Without that sign at its end.
    fileprivate func trimming(_ sign: Character) -> String {
        var text = self
        while text.last == sign { text.removeLast() }
        return text
    }
}
