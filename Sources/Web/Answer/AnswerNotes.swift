import Domain
import HTML

/// Who sees what, in two sentences.
struct AnswerPrivacy: HTML {
    let wording: Wording
    let open: OpenSheet

    var body: some HTML {
        let promised = [
            "n": wording.whole(open.round.promised), "day": wording.day(open.round.days.last),
        ]
        p(.class("answer-privacy")) {
            wording("surveyAnswer.privacy", promised)
            " "
            if let team = open.team {
                wording.counted("surveyAnswer.privacy.team", open.asked, ["team": team])
            } else {
                wording("surveyAnswer.privacy.everyone")
            }
        }
    }
}

/// Until when a round can be answered, and how little that is.
struct AnswerDue: HTML {
    let frame: Frame
    let round: AskedRound
    private var wording: Wording { frame.wording }

    /// So many days before its end it is told how many are left.
    static let lastDays = 3

    var body: some HTML {
        p(.class("muted")) { AnswerDue.words(round, on: frame.today, wording) }
    }

    /// `Until 30 November 2026, about three minutes.`, and in the last days how many are left.
    static func words(_ round: AskedRound, on today: Day, _ wording: Wording) -> String {
        let left = round.days.last.number - today.number + 1
        let until = wording("surveyAnswer.until", ["day": wording.dayWithWeekday(round.days.last)])
        if left == 1 { return "\(until) \(wording("surveyAnswer.lastDay"))" }
        return left <= lastDays
            ? "\(until) \(wording("surveyAnswer.daysLeft", ["n": wording.whole(left)]))" : until
    }
}

/// The code by which somebody goes on in another browser.
struct AnswerCodeShown: HTML {
    let wording: Wording
    let code: String

    var body: some HTML {
        p { wording("surveyAnswer.code.note") }
        p { strong(.class("answer-code")) { code } }
    }
}
