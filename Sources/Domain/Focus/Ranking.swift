/// The order of the areas that was in force on a day.
public struct Ranking: Sendable, Hashable {
    /// The areas, first one first.
    public let areas: [FocusArea]

    /// The latest ranking published up to `day`; before any, the order of a new organisation (F37).
    public init(published: [RankedArea], on day: Day) {
        areas = RankingVersion.inForce(published, on: day)?.areas ?? FocusArea.allCases
    }

    /// Rank-order centroids: w(i) = (1/n) x sum of 1/k for k = i..n, per area.
    public var weights: [FocusArea: Double] {
        let n = areas.count
        return Dictionary(
            uniqueKeysWithValues: areas.enumerated().map { index, area in
                let sum = (index + 1...n).reduce(0.0) { $0 + 1 / Double($1) }
                return (area, sum / Double(n))
            })
    }

    /// The areas in order, followed by those that have KPIs but no place in the ranking.
    func order(withKPIsOf others: some Sequence<FocusArea>) -> [FocusArea] {
        let others = Set(others)
        return areas
            + FocusArea.allCases.filter { others.contains($0) && !areas.contains($0) }
    }
}
