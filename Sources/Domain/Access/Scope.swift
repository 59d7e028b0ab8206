/// Whose facts somebody sees.
public enum Scope: Hashable, Sendable {
    case everyone
    /// Of people in that team and in the teams below it, all of which are named.
    case team(String, with: Set<String>)
    /// Of the person with that id.
    case person(String)
    case nobody

    /// The team of that name with those below it.
    static func team(_ name: String, in tree: TeamTree) -> Scope {
        .team(name, with: tree.subtree(of: name))
    }

    /// Whether it holds what that person did; facts of nobody are for those who see everyone's.
    public func holds(personID: String?, team: String?) -> Bool {
        switch self {
        case .everyone: true
        case .team(_, let teams): team.map(teams.contains) ?? false
        case .person(let id): personID == id
        case .nobody: false
        }
    }
}

extension Narrowing {
    /// The same, for facts within the scope only.
    func within(_ scope: Scope) -> Narrowing {
        switch scope {
        case .everyone: self
        case .team(_, let teams): meeting(Set(teams.map { $0 }), of: .team)
        case .person(let id): meeting([id], of: .person)
        case .nobody: meeting([], of: .person)
        }
    }

    /// What matches already has to match these values as well.
    private func meeting(_ wanted: Set<String?>, of dimension: Dimension) -> Narrowing {
        var values = values
        values[dimension] = values[dimension].map { $0.intersection(wanted) } ?? wanted
        return Narrowing(values: values)
    }
}

extension FactQuery {
    /// The same, for rows within the scope only. Facts that are nobody's, such as costs, are listed
    /// for those who see everyone's.
    public func within(_ scope: Scope) -> FactQuery {
        guard scope != .everyone else { return self }
        let isOfPeople: Bool =
            switch source {
            case .dated, .openDeals, .allOpenDeals, .stays, .decidedStays: true
            case .months, .ownNumbers, .unlisted: false
            }
        return FactQuery(
            source: isOfPeople ? source : .unlisted, period: period, asOf: asOf,
            knownOn: knownOn, narrowing: narrowing.within(scope))
    }
}

extension Metric {
    /// Whether it can be told of one team alone: it counts what people do. Answers of a survey and
    /// costs cannot, because too much of a few could be read from them.
    public var isOfPeople: Bool { dimensions.contains(.person) && dimensions.contains(.team) }
}
