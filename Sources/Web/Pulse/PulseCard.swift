import Domain
import HTML

/// The question of the week: one tap is an answer.
struct PulseCard: HTML {
    let frame: Frame
    let asked: PulseAsked
    private var wording: Wording { frame.wording }

    /// The names of the fields.
    enum Field {
        static let monday = "week"
        static let place = "question"
        static let score = "score"
        static let deed = "do"
    }

    var body: some HTML {
        section(.id("pulse"), .class("pulse-card")) {
            h2 { wording("pulse.card") }
            form(.class("marks"), .method("post"), .action(Link.today(.pulse).path)) {
                FormToken(frame: frame)
                input(
                    .type("hidden"), .name(Field.monday), .value(asked.monday.description))
                input(
                    .type("hidden"), .name(Field.place), .value(String(asked.question.place)))
                p(.class("marks-question")) {
                    wording.asked(asked.question, own: asked.ownWords)
                }
                MarkButtons(name: Field.score, low: ends.low, high: ends.high)
                p(.class("muted")) {
                    wording("pulse.privacy", ["n": wording.whole(asked.minimum)])
                }
                button(
                    .type("submit"), .class("is-quiet"), .name(Field.deed), .value("pass")
                ) { wording("pulse.pass") }
            }
        }
    }

    private var ends: (low: String, high: String) {
        switch asked.question {
        case .mood: (wording("pulse.mood.low"), wording("pulse.mood.high"))
        case .statement: (wording("pulse.statement.low"), wording("pulse.statement.high"))
        }
    }
}

/// What is said after the question of the week was answered or passed by.
struct PulseNotice: HTML {
    let frame: Frame
    let said: PulseSaid

    var body: some HTML {
        p(.class("notice"), .role("status")) { frame.wording("pulse.said.\(said.rawValue)") }
    }
}
