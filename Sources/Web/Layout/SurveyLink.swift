import Domain

/// Where rounds of the survey are planned, answered and followed.
enum SurveyLink: LinkPart {
    /// All rounds.
    case rounds

    var path: String {
        switch self {
        case .rounds: "/surveys"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .rounds: .everything
        }
    }
}
