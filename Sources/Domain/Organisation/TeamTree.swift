/// The teams and which is part of which.
public struct TeamTree: Sendable {
    private let parents: [String: String]
    private let children: [String: [String]]

    /// The tree of these teams; a parent that is not listed is a team of its own.
    public init(_ teams: [Team]) {
        parents = Dictionary(
            teams.compactMap { team in team.parent.map { (team.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        children = Dictionary(grouping: parents.keys.sorted()) { [parents] in parents[$0] ?? "" }
    }

    /// The team and all teams below it.
    public func subtree(of name: String) -> Set<String> {
        var found: Set<String> = []
        var open = [name]
        while let team = open.popLast() {
            if found.insert(team).inserted { open += children[team] ?? [] }
        }
        return found
    }

    /// The team and all teams it is part of, nearest first.
    public func lineage(of name: String) -> [String] {
        var line = [name]
        while let last = line.last, let parent = parents[last], !line.contains(parent) {
            line.append(parent)
        }
        return line
    }
}
