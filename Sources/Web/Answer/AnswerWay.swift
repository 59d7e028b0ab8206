import Domain
import Storage

/// By which way somebody comes to a round of the survey.
enum AnswerWay: Sendable {
    /// Signed in, to the round of that id; nobody as long as there are no accounts.
    case signedIn(roundID: String, Account?)
    /// By a personal link, with what stands in its address.
    case link(String)

    /// Whether it is by a link, which others may have seen.
    var isLink: Bool { if case .link = self { true } else { false } }

    /// Where the statements are answered.
    var sheet: Link {
        switch self {
        case .signedIn(let id, _): .survey(.answer(id))
        case .link(let key): .survey(.ballotAnswer(key))
        }
    }

    /// Where somebody goes on who began in another browser.
    var code: Link {
        switch self {
        case .signedIn(let id, _): .survey(.answerCode(id))
        case .link(let key): .survey(.ballotCode(key))
        }
    }

    /// Where is said what matters most.
    var topThree: Link {
        switch self {
        case .signedIn(let id, _): .survey(.topThree(id))
        case .link(let key): .survey(.ballot(key))
        }
    }

    /// What the browser calls the cookie with the secret of the answer: another one for everybody who
    /// uses the same browser, so that nobody finds what somebody else filled in there. The name stays
    /// in the browser. Nil where nobody can answer.
    var cookie: String? {
        switch self {
        case .signedIn(let id, let account):
            account.map { AnswerWay.cookie("\(id) \($0.id)") }
        case .link(let key):
            Secret(shown: key).map { AnswerWay.cookie($0.text) }
        }
    }

    private static func cookie(_ whose: String) -> String {
        "koers_answer_\(Hexadecimal.sha256("koers answer \(whose)").prefix(16))"
    }
}

extension Asked {
    /// The secret of what was begun in this browser; nil where nothing was.
    func answerSecret(_ way: AnswerWay) -> Secret? { way.cookie.flatMap { arrival.secret($0) } }
}
