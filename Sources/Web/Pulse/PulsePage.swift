import Domain
import HTML

/// The question of the week, and how those before were answered.
struct PulsePage: Page {
    let frame: Frame
    /// What can be answered now; nil where nothing is asked of whoever looks.
    let asked: PulseAsked?
    let weeks: [PulseWeek]
    let minimum: Int
    let rhythm: PulseRhythm
    /// What was just done with it.
    var said: PulseSaid?
    /// What was sent was no answer.
    var isWrong = false

    var title: String { wording("pulse.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("pulse.lead") }
        if let said { PulseNotice(frame: frame, said: said) }
        if isWrong {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { wording("pulse.wrong") }
            }
        }
        if let asked {
            PulseCard(frame: frame, asked: asked)
        } else if said == nil {
            p(.class("notice")) {
                rhythm == .off ? wording("pulse.off") : wording("pulse.notNow")
            }
        }
        PulseTrend(frame: frame, weeks: weeks, minimum: minimum)
        if frame.sees(.today(.pulseRhythm)) {
            ul(.class("actions")) {
                li {
                    a(.href(Link.today(.pulseRhythm).path)) { wording("pulse.rhythm.title") }
                }
            }
        }
    }
}

/// What is asked every week: the director chooses.
struct PulseRhythmPage: Page {
    let frame: Frame
    let rhythm: PulseRhythm
    let isDone: Bool
    /// Somebody else chose meanwhile.
    var isChanged = false
    /// What was chosen is none of them.
    var isWrong = false

    /// The names of the fields.
    enum Field {
        static let rhythm = "rhythm"
        static let seen = "seen"
    }

    var title: String { wording("pulse.rhythm.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("pulse.title"), .today(.pulse))])
        h1 { title }
        p(.class("lead")) { wording("pulse.rhythm.text") }
        if isDone { p(.class("notice"), .role("status")) { wording("oneOnOne.kept") } }
        if isChanged || isWrong {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) {
                    isChanged ? wording("pulse.rhythm.changed") : wording("pulse.rhythm.wrong")
                }
            }
        }
        form(.class("entry-form"), .method("post"), .action(Link.today(.pulseRhythm).path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.seen), .value(rhythm.rawValue))
            ChoiceField(
                name: Field.rhythm, words: wording("pulse.rhythm.choice"),
                options: PulseRhythm.allCases.map {
                    (value: $0.rawValue, title: wording("pulse.rhythm.\($0.rawValue)"))
                }, chosen: rhythm.rawValue, hint: wording("pulse.rhythm.hint"))
            button(.type("submit")) { wording("action.keep") }
        }
    }
}
