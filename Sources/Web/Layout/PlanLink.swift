import Domain

/// Where the plan and the ranking are.
enum PlanLink: LinkPart {
    /// The order of the areas, and of the KPIs within them.
    case ranking

    var path: String {
        switch self {
        case .ranking: "/ranking"
        }
    }

    var subject: Access.Subject { .board }
}
