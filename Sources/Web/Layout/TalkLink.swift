import Domain

/// Where reviews, one-on-ones and what is agreed in them are.
enum TalkLink: LinkPart {
    /// What everybody is to do; with the slug of a KPI, the form for another one about it.
    case actions(about: String? = nil)
    /// Where one action item is changed.
    case action(String)
    /// Where a KPI is put on the agenda of the next review.
    case discussions
    /// All reviews.
    case reviews
    /// A review by its id: its agenda, or what came of it.
    case review(String)
    /// A KPI in a review, by the slug of the KPI.
    case reviewItem(String, String)
    /// Where a review is ended.
    case reviewEnd(String)
    /// Whom one talks with.
    case oneOnOnes
    /// The one-on-one with a person, by the id of whoever is led.
    case oneOnOne(String)
    /// Where a line is put on it, and where it was held.
    case talkLines(String), talks(String)
    /// Where something is agreed about what matters most to whoever is led, by their id.
    case agreements(String)

    var path: String {
        switch self {
        case .actions: "/actions"
        case .action(let id): "/actions/\(Link.encoded(id))"
        case .discussions: "/discussions"
        case .reviews: "/reviews"
        case .review(let id): "/reviews/\(Link.encoded(id))"
        case .reviewItem(let id, let kpi):
            "/reviews/\(Link.encoded(id))/items/\(Link.encoded(kpi))"
        case .reviewEnd(let id): "/reviews/\(Link.encoded(id))/end"
        case .oneOnOnes: "/one-on-ones"
        case .oneOnOne(let id): "/one-on-ones/\(Link.encoded(id))"
        case .talkLines(let id): "/one-on-ones/\(Link.encoded(id))/lines"
        case .talks(let id): "/one-on-ones/\(Link.encoded(id))/talks"
        case .agreements(let id): "/one-on-ones/\(Link.encoded(id))/agreements"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .actions, .action, .reviews, .review, .oneOnOnes, .oneOnOne, .talkLines, .talks,
            .agreements:
            .teamFigures
        case .discussions, .reviewItem, .reviewEnd: .persons
        }
    }

    var fields: [(name: String, value: String)] {
        if case .actions(let slug?) = self { [(ActionDraft.Field.kpi, slug)] } else { [] }
    }
}
