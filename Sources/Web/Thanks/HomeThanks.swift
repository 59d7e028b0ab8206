import Domain
import HTML

/// What somebody was thanked for in the last days, and the way to thank another and to the question of
/// the week.
struct HomeThanks: HTML {
    let frame: Frame
    let thanks: [ShownThanks]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div {
            ThanksList(
                frame: frame, title: wording("thanks.home"), key: "thanks.from",
                thanks: thanks, none: wording("thanks.home.none"))
            ul(.class("actions")) {
                li { a(.href(Link.today(.thanks).path)) { wording("thanks.home.give") } }
                li { a(.href(Link.today(.pulse).path)) { wording("pulse.title") } }
            }
        }
    }
}
