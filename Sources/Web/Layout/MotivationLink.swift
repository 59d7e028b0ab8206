import Domain

/// Where one reads what the team says of its work.
enum MotivationLink: LinkPart {
    /// The outcome of a round, by its name; of the latest without one. With a team, of that team.
    case results(round: String? = nil, team: String? = nil)
    /// Where the director says what was heard in a round and what is done about it.
    case priorities

    var path: String {
        switch self {
        case .results: "/motivation"
        case .priorities: "/motivation/priorities"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .results: .motivation
        case .priorities: .everything
        }
    }

    var dependsOnDay: Bool { if case .results = self { true } else { false } }

    var fields: [(name: String, value: String)] {
        switch self {
        case .results(let round, let team):
            [round.map { ("round", $0) }, team.map { ("team", $0) }].compactMap { $0 }
        case .priorities: []
        }
    }
}
