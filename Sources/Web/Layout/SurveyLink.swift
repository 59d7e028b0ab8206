import Domain

/// Where rounds of the survey are planned, answered and followed.
enum SurveyLink: LinkPart {
    /// All rounds.
    case rounds
    /// A round by its id.
    case round(String)
    /// Where personal links are made for those who cannot sign in.
    case links(String)
    /// The words of the statements.
    case statements
    /// Where a round is answered, by its id, and where somebody goes on who began elsewhere.
    case answer(String), answerCode(String)
    /// Where somebody says in a round what matters most to them.
    case topThree(String)
    /// The same by a personal link, with what stands in its address.
    case ballot(String), ballotAnswer(String), ballotCode(String)

    var path: String {
        switch self {
        case .rounds: "/surveys"
        case .round(let id): "/surveys/\(Link.encoded(id))"
        case .links(let id): "/surveys/\(Link.encoded(id))/links"
        case .statements: "/surveys/statements"
        case .answer(let id): "/surveys/\(Link.encoded(id))/answer"
        case .answerCode(let id): "/surveys/\(Link.encoded(id))/code"
        case .topThree(let id): "/surveys/\(Link.encoded(id))/top-three"
        case .ballot(let key): "/ballots/\(Link.encoded(key))"
        case .ballotAnswer(let key): "/ballots/\(Link.encoded(key))/answer"
        case .ballotCode(let key): "/ballots/\(Link.encoded(key))/code"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .rounds, .round, .links, .statements: .everything
        case .answer, .answerCode, .topThree, .ballot, .ballotAnswer, .ballotCode: .board
        }
    }
}
