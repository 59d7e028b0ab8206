import Domain
import HTML

/// The KPIs on the board are a start that nobody has chosen yet.
struct ProposalNotice: HTML {
    let frame: Frame

    var body: some HTML {
        p(.class("notice")) {
            frame.wording("board.proposal")
            if frame.sees(.guide) {
                " "
                a(.href(Link.guideStep(.kpis).path)) { frame.wording("board.proposal.choose") }
            }
        }
    }
}

/// Nothing happened for a long time before the day that is shown.
struct QuietNotice: HTML {
    let frame: Frame
    let latestFact: Day
    private var wording: Wording { frame.wording }

    var body: some HTML {
        p(.class("notice")) {
            wording("board.quiet", ["day": wording.day(latestFact)])
            " "
            a(.href(frame.href(.board, on: latestFact))) { wording("board.quiet.show") }
        }
    }
}
