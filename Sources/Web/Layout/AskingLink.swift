import Domain

/// Where a file is asked about before it goes in, by the id of its draft.
enum AskingLink: LinkPart {
    /// The page with all questions.
    case draft(String)
    /// Where it is tried with what was chosen.
    case trial(String)
    /// Where it is sent in.
    case entry(String)
    /// Where it is put aside for good.
    case removal(String)

    var path: String {
        switch self {
        case .draft(let id): "/imports/drafts/\(Link.encoded(id))"
        case .trial(let id): "/imports/drafts/\(Link.encoded(id))/trial"
        case .entry(let id): "/imports/drafts/\(Link.encoded(id))/entry"
        case .removal(let id): "/imports/drafts/\(Link.encoded(id))/removal"
        }
    }

    var subject: Access.Subject { .everything }
}
