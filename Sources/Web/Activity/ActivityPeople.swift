import Domain
import HTML

/// What each person did, by name and a page at a time: a list to talk from, not a ranking.
struct ActivityPeople: HTML {
    let frame: Frame
    let view: ActivityView
    let overview: ActivityOverview
    private var wording: Wording { frame.wording }

    /// How many persons a page holds.
    static let size = 50

    var body: some HTML {
        section(.class("activity-people")) {
            h3 { wording("counts.people") }
            if overview.people.isEmpty {
                p(.class("notice")) {
                    wording(view.function == nil ? "counts.noPeople" : "counts.noneOfFunction")
                }
            } else {
                p(.class("muted")) { wording("counts.people.text") }
                idle
                if !lines.isEmpty { list }
            }
        }
    }

    /// Who is shown.
    static func lines(_ view: ActivityView, _ overview: ActivityOverview) -> [ActivityLine] {
        view.isIdleOnly ? overview.idle : overview.people
    }

    private var lines: [ActivityLine] { Self.lines(view, overview) }

    @HTMLBuilder private var list: some HTML {
        let shown = lines.dropFirst((view.page - 1) * Self.size).prefix(Self.size)
        div(.class("split")) {
            ActivityTable(
                caption: wording("counts.by", ["dimension": wording.dimension(.person)]),
                lines: Array(shown), dimension: .person, overview: overview, wording: wording)
        }
        if lines.count > Self.size {
            Pager(
                page: view.page, size: Self.size, total: lines.count, wording: wording,
                href: { page in frame.href(.activity(view.with { $0.page = page })) + "#people" })
        }
    }

    /// Who logged nothing is the one to talk to (F7).
    @HTMLBuilder private var idle: some HTML {
        let count = overview.idle.count
        p(.class("activity-idle"), .id("people")) {
            if count == 0 {
                wording("counts.idle.none")
            } else {
                wording.counted(
                    "counts.idle", count, ["people": wording.whole(overview.people.count)])
                    + " "
                a(
                    .href(
                        frame.href(.activity(view.with { $0.isIdleOnly = !view.isIdleOnly }))
                            + "#people")
                ) {
                    wording(view.isIdleOnly ? "counts.idle.all" : "counts.idle.only")
                }
            }
        }
    }
}
