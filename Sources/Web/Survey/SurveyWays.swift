import HTML

/// From the area of the team's motivation to what it said, and to the rounds for whoever plans them.
struct SurveyWays: HTML {
    let frame: Frame

    var body: some HTML {
        MotivationWay(frame: frame)
        if frame.sees(.survey(.rounds)) {
            ul(.class("actions")) {
                li {
                    a(.href(Link.survey(.rounds).path)) { frame.wording("rounds.title") }
                }
            }
        }
    }
}

/// What a round is, for whoever plans them.
struct HelpOnRounds: HTML {
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if frame.sees(.survey(.rounds)) {
            section(.id("rounds")) {
                h2 { wording("rounds.title") }
                p { wording("help.rounds.text") }
                ul(.class("actions")) {
                    li { a(.href(Link.survey(.rounds).path)) { wording("rounds.title") } }
                    li { a(.href(Link.survey(.statements).path)) { wording("statements.title") } }
                }
            }
        }
    }
}
