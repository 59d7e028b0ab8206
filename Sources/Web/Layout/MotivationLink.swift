import Domain

/// Where one reads what the team says of its work.
enum MotivationLink: LinkPart {
    /// The outcome of a round, by its name; of the latest without one.
    case results(round: String? = nil)

    var path: String {
        switch self {
        case .results: "/motivation"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .results: .motivation
        }
    }

    var fields: [(name: String, value: String)] {
        if case .results(let round?) = self { [("round", round)] } else { [] }
    }
}
