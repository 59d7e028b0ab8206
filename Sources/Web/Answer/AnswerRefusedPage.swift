import Domain
import HTML
import HTTPTypes

/// Why a round cannot be answered here and now, and what to do.
struct AnswerRefusedPage: Page {
    let frame: Frame
    let way: AnswerWay
    let standing: AnswerStanding
    /// The code that was typed and leads nowhere.
    var wrongCode: String?
    /// Whether something was filled in that is not kept.
    var isLost = false

    var title: String {
        switch standing {
        case .planned(let round), .closed(let round), .notAsked(let round),
            .signInInstead(let round):
            round.name
        case .elsewhere(let open), .open(let open): open.round.name
        case .nobodySignsIn, .unknownRound, .unknownLink: wording("surveyAnswer.unknown.title")
        }
    }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            p(.class("lead")) { why }
            if isLost, case .closed = standing {
                p(.class("notice"), .role("alert")) { wording("surveyAnswer.closed.lost") }
            }
            switch standing {
            case .elsewhere, .open, .unknownLink:
                AnswerCodeForm(frame: frame, way: way, wrongCode: wrongCode)
            case .signInInstead(let round):
                ul(.class("actions")) {
                    li {
                        a(.href(Link.signIn(back: Link.survey(.answer(round.id)).path).href())) {
                            wording("signIn.title")
                        }
                    }
                }
            default: EmptyHTML()
            }
        }
    }

    private var why: String {
        switch standing {
        case .nobodySignsIn: wording("surveyAnswer.nobodySignsIn")
        case .unknownRound: wording("surveyAnswer.unknownRound")
        case .unknownLink: wording("surveyAnswer.unknownLink")
        case .signInInstead: wording("surveyAnswer.signInInstead")
        case .notAsked: wording("surveyAnswer.notAsked")
        case .planned(let round):
            wording("surveyAnswer.planned", ["day": wording.dayWithWeekday(round.days.start)])
        case .closed(let round):
            wording("surveyAnswer.closed", ["day": wording.dayWithWeekday(round.days.last)])
        case .elsewhere: wording("surveyAnswer.begun")
        case .open: wording("surveyAnswer.code.wrong")
        }
    }
}

extension AnswerStanding {
    /// The status of the page that tells it.
    var status: HTTPResponse.Status {
        switch self {
        case .nobodySignsIn, .notAsked, .signInInstead: .forbidden
        case .unknownRound, .unknownLink: .notFound
        case .planned: .conflict
        case .closed: .gone
        case .elsewhere, .open: .ok
        }
    }
}
