import Domain

/// Where one logs what one does, and looks in the mirror.
enum TodayLink: LinkPart {
    case home

    var path: String {
        switch self {
        case .home: "/today"
        }
    }

    var subject: Access.Subject { .board }
}
