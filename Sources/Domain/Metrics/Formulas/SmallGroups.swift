/// Which groups of a round may be shown, so that none that is too small can be read or derived (F31).
struct SmallGroups {
    private let whole: Int
    private let counts: [String?: Int]
    private let tree: TeamTree
    private let minimum: Int
    /// The groups that may be shown; nil is the group without a team.
    private(set) var shown: Set<String?>

    /// `counts` holds each team with all teams below it.
    init(whole: Int, counts: [String?: Int], tree: TeamTree, minimum: Int) {
        self.whole = whole
        self.counts = counts
        self.tree = tree
        self.minimum = minimum
        shown = Set(counts.filter { $0.value >= minimum }.keys)
        while let derivable = nextDerivable() { shown.remove(derivable) }
    }

    /// The group to hide, because what is left of the whole without it would be too small; nil when
    /// nothing can be derived any more.
    private func nextDerivable() -> String?? {
        let parts = Dictionary(grouping: shown, by: nearestShown)
        if let hidden = smallest(of: parts[.everyone] ?? [], within: whole) { return hidden }
        for team in shown.compactMap({ $0 }).sorted(by: Self.inOrder) {
            if let hidden = smallest(of: parts[.team(team)] ?? [], within: counts[team] ?? 0) {
                return hidden
            }
        }
        return nil
    }

    /// What a shown group is subtracted from.
    private enum Around: Hashable {
        case everyone
        case team(String)
    }

    private func nearestShown(_ group: String?) -> Around {
        guard let team = group,
            let above = tree.lineage(of: team).dropFirst().first(where: { shown.contains($0) })
        else { return .everyone }
        return .team(above)
    }

    /// The smallest of the parts (ties: the first name) where 1 to `minimum` - 1 answers remain.
    private func smallest(of parts: [String?], within whole: Int) -> String?? {
        let rest = whole - parts.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard (1..<minimum).contains(rest) else { return nil }
        return parts.min { a, b in
            let (first, second) = (counts[a] ?? 0, counts[b] ?? 0)
            return first == second
                ? Self.inOrder(a ?? "unknown", b ?? "unknown") : first < second
        }
    }

    private static func inOrder(_ a: String, _ b: String) -> Bool { CodePoints(a) < CodePoints(b) }
}
