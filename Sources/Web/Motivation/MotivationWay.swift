import Domain
import HTML

/// The way from a number of the survey to the outcome of the round it is of.
struct MotivationWay: HTML {
    let frame: Frame

    var body: some HTML {
        let link = Link.motivation(.results())
        if frame.sees(link) {
            section(.class("facts-link")) {
                h2 { frame.wording("outcome.way") }
                p { frame.wording("outcome.way.text") }
                ul(.class("actions")) {
                    li { a(.href(frame.href(link))) { frame.wording("outcome.way.open") } }
                }
            }
        }
    }
}
