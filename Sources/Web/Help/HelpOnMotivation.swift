import HTML

/// How the outcome of a round of the survey is read, and what is never told.
struct HelpOnMotivation: HTML {
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if frame.sees(.motivation(.results())) {
            section(.id("motivation")) {
                h2 { wording("outcome.title") }
                dl {
                    ForEach(["levers", "accord", "enps", "hidden"]) { part in
                        dt { wording("help.motivation.\(part)") }
                        dd { wording("help.motivation.\(part).text") }
                    }
                }
                ul(.class("actions")) {
                    li {
                        a(.href(Link.motivation(.results()).path)) { wording("outcome.way.open") }
                    }
                }
            }
        }
    }
}
