import HTML

/// For which day the numbers hold.
struct PageFooter: HTML {
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        footer(.class("bottom")) {
            if let here = frame.here, here.dependsOnDay, frame.organisation != nil {
                p { wording("footer.computedFor", ["day": wording.dayWithWeekday(frame.on)]) }
            }
            p { wording("footer.product") }
            if frame.reader != nil {
                p { a(.href(Link.purpose.path)) { wording("footer.purpose") } }
            }
        }
    }
}
