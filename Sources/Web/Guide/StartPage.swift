import Domain
import HTML

/// Where the first run begins and where it is taken up again: all steps, and the one that is next.
struct StartPage: Page {
    let frame: Frame
    let guide: Guide

    var title: String { wording("guide.title") }

    var content: some HTML {
        div(.class("guide")) {
            div(.class("guide-step")) {
                h1 { title }
                if guide.isInvented {
                    p(.class("lead")) { wording("guide.sample.in") }
                    ul(.class("actions")) {
                        li { a(.href(Link.board.path)) { wording("guide.sample.board") } }
                        li { a(.href(Link.sampleRemoval.path)) { wording("guide.invented.own") } }
                    }
                } else {
                    p(.class("lead")) { wording("guide.text") }
                    GuideSteps(frame: frame, guide: guide, here: nil)
                    ways
                }
            }
        }
    }

    @HTMLBuilder private var ways: some HTML {
        div(.class("guide-ways")) {
            if let current = guide.current {
                a(.class("guide-begin"), .href(Link.guideStep(current).path)) {
                    guide.doneCount == 0
                        ? wording("guide.begin")
                        : wording(
                            "guide.goOn", ["step": wording("guide.step.\(current.rawValue)")])
                }
                away
            } else {
                a(.class("guide-begin"), .href(Link.board.path)) { wording("guide.toBoard") }
            }
        }
        if guide.doneCount == 0 { p(.class("muted")) { wording("guide.host") } }
    }

    /// Off the board, or back on it.
    private var away: some HTML {
        form(.method("post"), .action(Link.guide.path)) {
            FormToken(frame: frame)
            button(
                .type("submit"), .name(GuideField.action),
                .value(guide.isPutAway ? "back" : "away"), .class("is-quiet")
            ) { wording(guide.isPutAway ? "guide.takeUp" : "guide.away") }
        }
    }
}
