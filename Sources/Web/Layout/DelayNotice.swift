import HTML

/// The numbers come from a copy of the database that has fallen behind.
struct DelayNotice: HTML {
    /// So many seconds behind is as good as up to date.
    static let unnoticed = 5

    let frame: Frame

    var body: some HTML {
        p(.class("notice"), .role("status")) {
            frame.secondsBehind < 120
                ? frame.wording("layout.behind.seconds", ["n": String(frame.secondsBehind)])
                : frame.wording("layout.behind.minutes", ["n": String(frame.secondsBehind / 60)])
        }
    }
}
