import Domain

/// Where reviews, one-on-ones and what is agreed in them are.
enum TalkLink: LinkPart {
    /// What everybody is to do; with the slug of a KPI, the form for another one about it.
    case actions(about: String? = nil)
    /// Where one action item is changed.
    case action(String)
    /// Where a KPI is put on the agenda of the next review.
    case discussions

    var path: String {
        switch self {
        case .actions: "/actions"
        case .action(let id): "/actions/\(Link.encoded(id))"
        case .discussions: "/discussions"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .actions, .action: .teamFigures
        case .discussions: .persons
        }
    }

    var fields: [(name: String, value: String)] {
        if case .actions(let slug?) = self { [(ActionDraft.Field.kpi, slug)] } else { [] }
    }
}
