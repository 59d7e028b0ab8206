/// Which role somebody gets by the groups that the company's own sign-in names.
public struct CompanyRoles: Hashable, Sendable {
    private let groups: [Role: Set<String>]
    private let otherwise: Role?

    /// A role for each of its groups; `otherwise` is for whoever is in none of them, nil lets nobody
    /// else in.
    public init(_ groups: [Role: Set<String>] = [:], otherwise: Role? = nil) {
        self.groups = groups.filter { !$0.value.isEmpty }
        self.otherwise = otherwise
    }

    /// What the groups say of somebody's role.
    public enum Verdict: Hashable, Sendable {
        /// They are in that role from now on.
        case follows(Role)
        /// No group says anything: an account keeps its role, and a new one gets that; nil makes
        /// none.
        case keeps(new: Role?)
        /// They are not let in.
        case nobody
    }

    /// The role of somebody in those groups: of several the one that sees most.
    public func verdict(of held: [String]) -> Verdict {
        guard !groups.isEmpty else { return .keeps(new: otherwise) }
        let found = Role.allCases.first { groups[$0]?.isDisjoint(with: held) == false }
        return (found ?? otherwise).map(Verdict.follows) ?? .nobody
    }
}
