import Domain

/// Where reviews and one-on-ones are.
enum TalkLink: LinkPart {
    case home

    var path: String {
        switch self {
        case .home: "/talks"
        }
    }

    var subject: Access.Subject { .board }
}
