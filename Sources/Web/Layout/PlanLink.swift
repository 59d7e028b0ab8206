import Domain

/// Where the plan and the ranking are.
enum PlanLink: LinkPart {
    case home

    var path: String {
        switch self {
        case .home: "/plan"
        }
    }

    var subject: Access.Subject { .everything }
}
