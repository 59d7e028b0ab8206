import Domain

/// Where KPIs, targets and own numbers are chosen, and what is promised.
enum FocusLink: LinkPart {
    case home

    var path: String {
        switch self {
        case .home: "/focus"
        }
    }

    var subject: Access.Subject { .everything }
}
