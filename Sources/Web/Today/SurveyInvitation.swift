import Domain
import HTML
import Hummingbird
import Storage

/// A round that waits for the answer of whoever looks.
struct SurveyInvitation: Sendable {
    let round: AskedRound
    /// Whether they began in this browser.
    let hasBegun: Bool
    /// Whether they sent an answer.
    let isSent: Bool

    /// Nil where no round asks them.
    init?(_ look: Look, _ account: Account, _ secrets: AnswerSecrets) throws {
        guard let personID = account.personID else { return nil }
        for round in try look.snapshot.openRounds(on: look.frame.today) {
            guard let (_, isUsed) = try look.snapshot.ballot(in: round.id, of: personID) else {
                continue
            }
            let token = secrets.token(in: round.id, account)
            let kept = try token.flatMap {
                try look.snapshot.sheet(in: round.id, token: $0)
            }
            self.init(round: round, hasBegun: kept?.isSent == false, isSent: isUsed)
            return
        }
        return nil
    }

    private init(round: AskedRound, hasBegun: Bool, isSent: Bool) {
        self.round = round
        self.hasBegun = hasBegun
        self.isSent = isSent
    }
}

/// What a browser shows of the answers that were begun in it.
struct AnswerSecrets: Sendable {
    private let cookies: Cookies
    /// What the names of its cookies begin with.
    private let prefix: String

    init(_ visit: Visit) {
        cookies = visit.request.cookies
        prefix = visit.arrival.kept("")
    }

    /// The token of an account's answer in a round.
    func token(in roundID: String, _ account: Account) -> String? {
        AnswerWay.signedIn(roundID: roundID, account).cookie
            .flatMap { Secret(shown: cookies[prefix + $0]?.value)?.hash }
    }
}

/// What is told of it on one's day.
struct SurveyInvitationPart: HTML {
    let frame: Frame
    let survey: SurveyInvitation
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("invitation")) {
            h2 { survey.round.name }
            p {
                wording(survey.isSent ? "home.survey.sent" : "home.survey")
                " "
                AnswerDue.words(survey.round, on: frame.today, wording)
            }
            if survey.isSent { after } else { answer }
        }
    }

    private var answer: some HTML {
        p {
            a(.class("answer-go"), .href(Link.survey(.answer(survey.round.id)).path)) {
                wording(survey.hasBegun ? "home.survey.goOn" : "home.survey.answer")
            }
        }
    }

    private var after: some HTML {
        ul(.class("actions")) {
            li {
                a(.href(Link.survey(.answer(survey.round.id)).path)) {
                    wording("home.survey.change")
                }
            }
            li {
                a(.href(Link.survey(.topThree(survey.round.id)).path)) {
                    wording("home.survey.topThree")
                }
            }
        }
    }
}
