import Domain
import HTML

/// What is told to whoever sent their answer.
struct AnswerSentPage: Page {
    let frame: Frame
    let way: AnswerWay
    let open: OpenSheet
    let code: String

    /// The part of the address by which it is changed.
    static let change = "change"

    var title: String { wording("surveyAnswer.sent.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead"), .role("status")) {
            wording("surveyAnswer.sent.text", ["day": wording.dayWithWeekday(open.round.days.last)])
        }
        div(.class("answer-next")) {
            if case .signedIn = way {
                p { wording("surveyAnswer.sent.topThree") }
                p {
                    a(.class("answer-go"), .href(way.topThree.path)) { wording("topThree.title") }
                }
            }
            ul(.class("actions")) {
                li {
                    a(.href("\(way.sheet.path)?\(AnswerSentPage.change)=yes")) {
                        wording("surveyAnswer.change")
                    }
                }
            }
        }
        div(.class("notice")) { AnswerCodeShown(wording: wording, code: code) }
    }
}
