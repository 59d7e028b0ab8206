import Domain
import HTML

/// Where the director decides whether people are set beside each other by name: off unless there is a
/// reason, which everyone whom it concerns reads.
struct PersonRankingPage: Page {
    let frame: Frame
    /// Every decision, the latest first.
    let decisions: [ShownDecision]
    /// The reason that was typed in.
    var reason = ""
    var mistake: ReasonMistake?
    /// A decision was just kept.
    var isDone = false

    /// The names of the fields.
    enum Field {
        static let reason = "reason"
        static let on = "on"
    }

    /// What is wrong with a reason.
    enum ReasonMistake: Error, Hashable, Sendable {
        case tooShort, tooLong
        /// Another director decided the same meanwhile.
        case alreadySo
    }

    var title: String { wording("ranking.title") }
    private var isOn: Bool { decisions.first?.ranking.isOn ?? false }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording(isOn ? "ranking.isOn" : "ranking.isOff") }
        if isDone { p(.class("notice"), .role("status")) { wording("ranking.done") } }
        if mistake == .alreadySo {
            p(.class("notice error-detail"), .role("alert")) { wording("ranking.alreadySo") }
        }
        section {
            h2 { wording("ranking.means") }
            ul(.class("questions")) {
                li { wording("ranking.means.off") }
                li { wording("ranking.means.on") }
                li { wording("ranking.means.told") }
                li { wording("ranking.means.council") }
            }
        }
        section(.id("decision")) {
            h2 { wording(isOn ? "ranking.end" : "ranking.begin") }
            decisionForm
        }
        if !decisions.isEmpty {
            section {
                h2 { wording("ranking.history") }
                ol(.class("decisions")) { ForEach(decisions) { one in row(one) } }
            }
        }
    }

    private var decisionForm: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.personRanking.path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.on), .value(isOn ? "no" : "yes"))
            EntryText(
                name: Field.reason, words: wording("ranking.reason"), value: reason,
                hint: wording(isOn ? "ranking.reason.endHint" : "ranking.reason.hint"),
                mistake: sentence)
            button(.type("submit")) {
                wording(isOn ? "ranking.end.button" : "ranking.begin.button")
            }
        }
    }

    private var sentence: String? {
        let (fewest, most) = (
            PersonRanking.reasonLength.lowerBound, PersonRanking.reasonLength.upperBound
        )
        return switch mistake {
        case .tooShort: wording("ranking.reason.tooShort", ["n": String(fewest)])
        case .tooLong: wording("ranking.reason.tooLong", ["n": String(most)])
        case .alreadySo, nil: nil
        }
    }

    private func row(_ one: ShownDecision) -> some HTML {
        li {
            strong { wording(one.ranking.isOn ? "ranking.was.on" : "ranking.was.off") }
            span(.class("muted")) {
                " · \(wording.moment(one.moment.day, one.moment.minute)) · \(wording.actor(one.ranking.actor))"
            }
            p { one.ranking.reason }
        }
    }
}
