import Domain
import HTML

/// How the agreements of everyone stand, for the director: counts and states, and no words.
struct AgreementTallySection: HTML {
    let frame: Frame
    let tally: AgreementTally
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("agreement-tally")) {
            h2 { wording("agreements.title") }
            p(.class("muted")) { wording("agreements.text") }
            if tally.isEmpty {
                p { wording("agreements.none") }
            } else {
                p { wording.counted("agreements.people", tally.people) }
                dl {
                    entry("agreements.open", wording.whole(tally.open))
                    entry("agreements.late", wording.whole(tally.late))
                    entry("agreements.done", wording.whole(tally.done))
                    entry("agreements.dropped", wording.whole(tally.dropped))
                }
            }
        }
    }

    private func entry(_ key: String, _ value: String) -> some HTML {
        div {
            dt { wording(key) }
            dd { value }
        }
    }
}
