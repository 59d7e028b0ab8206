/// Who stands together, so that no group of answers is smaller than was promised: every team that is
/// too small goes up to the team above it, and what is left to the smallest that remains. Whatever
/// whole is taken of the cells, and whatever is subtracted from it, holds either nobody or at least
/// the minimum; also when somebody changes the tree of teams afterwards. That is more than F31 asks,
/// which hides groups when they are read.
public struct AnonymousCells: Hashable, Sendable {
    /// The team that each own team is told as; nil is without one.
    private let told: [String?: String?]

    /// `counts` holds how many there are in each team itself, without those below it.
    public init(_ counts: [String?: Int], in tree: TeamTree, minimum: Int) {
        var cells: [String?: Int] = [nil: counts[nil] ?? 0]
        var told: [String?: String?] = [nil: nil]
        for (team, count) in counts where team != nil {
            cells[team] = count
            told[team] = .some(team)
        }
        func move(_ team: String, to other: String?) {
            cells[other, default: 0] += cells.removeValue(forKey: team) ?? 0
            for (own, now) in told where now == .some(team) { told[own] = .some(other) }
            told[other] = .some(other)
        }
        // From the deepest up, so that what goes up is counted where it comes.
        let deepest = cells.keys.compactMap { $0 }
        for team in Self.fromBelow(deepest, in: tree) {
            guard let count = cells[team] else { continue }
            if count == 0 {
                cells[team] = nil
            } else if count < minimum {
                move(team, to: Self.above(team, in: tree))
            }
        }
        while let left = cells[nil], (1..<minimum).contains(left),
            let smallest = cells.filter({ $0.key != nil }).min(by: Self.isSmaller)?.key
        {
            move(smallest, to: nil)
        }
        self.told = told
    }

    /// The team that somebody of that team stands with; nil is with everyone.
    public func cell(of team: String?) -> String? { told[team] ?? nil }

    private static func above(_ team: String, in tree: TeamTree) -> String? {
        tree.lineage(of: team).dropFirst().first
    }

    /// The teams and all above them, those with the most above them first.
    private static func fromBelow(_ teams: [String], in tree: TeamTree) -> [String] {
        Set(teams.flatMap { tree.lineage(of: $0) })
            .map { (name: $0, depth: tree.lineage(of: $0).count) }
            .sorted { a, b in
                a.depth == b.depth
                    ? CodePoints(a.name) < CodePoints(b.name) : a.depth > b.depth
            }.map(\.name)
    }

    private static func isSmaller(
        _ a: (key: String?, value: Int), _ b: (key: String?, value: Int)
    ) -> Bool {
        a.value == b.value
            ? CodePoints(a.key ?? "") < CodePoints(b.key ?? "") : a.value < b.value
    }
}
