import HTML

/// Where KPIs, targets and promises are chosen, and where everybody reads what they bring.
struct HelpOnFocus: HTML {
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.id("focus")) {
            h2 { wording("focus.title") }
            p { wording(frame.sees(.focus(.home)) ? "help.focus.text" : "help.focus.team") }
            ul(.class("actions")) {
                ForEach(ways) { way in
                    li { a(.href(frame.href(.focus(way.link)))) { wording(way.key) } }
                }
            }
        }
    }

    private var ways: [(link: FocusLink, key: String)] {
        let all: [(link: FocusLink, key: String)] = [
            (.home, "focus.title"), (.targets, "targets.all.title"),
            (.thresholds, "threshold.title"), (.team, "team.title"),
        ]
        return all.filter { frame.sees(.focus($0.link)) }
    }
}
