/// Filters made ready for the store: per dimension the values any of which may match, all
/// dimensions together (F14). A nil value stands for the facts without one.
public struct Narrowing: Hashable, Sendable {
    /// Per dimension the values that match; teams with all teams below them.
    public let values: [Dimension: Set<String?>]

    /// Nothing is left out.
    public static let none = Narrowing(values: [:])

    init(values: [Dimension: Set<String?>]) { self.values = values }

    /// The filters, with each team widened to the teams below it (F6).
    init(_ filters: [Filter], teams: TeamTree) {
        var values: [Dimension: Set<String?>] = [:]
        for filter in filters {
            if filter.dimension == .team, let name = filter.value {
                values[.team, default: []].formUnion(teams.subtree(of: name).map { $0 })
            } else {
                values[filter.dimension, default: []].insert(filter.value)
            }
        }
        self.values = values
    }

    /// Whether a fact with this value of the dimension may count.
    func admits(_ value: String?, of dimension: Dimension) -> Bool {
        values[dimension].map { $0.contains(value) } ?? true
    }

    /// The same without one dimension.
    public func without(_ dimension: Dimension) -> Narrowing {
        Narrowing(values: values.filter { $0.key != dimension })
    }
}
