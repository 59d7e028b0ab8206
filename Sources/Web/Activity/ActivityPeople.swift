import Domain
import HTML

/// What each person did, a page at a time and by name: a list to talk from, and a ranking only where
/// the director decided so.
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
                if frame.ranksPeople {
                    PersonRankingNote(frame: frame)
                    order
                } else {
                    p(.class("muted")) { wording("counts.people.text") }
                }
                if isOwnOnly { p(.class("muted")) { wording("scope.own") } }
                idle
                if !lines.isEmpty { list }
            }
        }
    }

    /// Whether somebody sees their team's sums, and of the people in it only themselves.
    private var isOwnOnly: Bool {
        if case .person = frame.reader?.access.rows { true } else { false }
    }

    /// Who is shown.
    static func lines(_ view: ActivityView, _ overview: ActivityOverview) -> [ActivityLine] {
        let lines = view.isIdleOnly ? overview.idle : overview.people
        // By name they are already, which stays the order of those who did equally much.
        guard view.isRanked else { return lines }
        return lines.enumerated().sorted { a, b in
            a.element.count == b.element.count
                ? a.offset < b.offset : a.element.count > b.element.count
        }.map(\.element)
    }

    /// By name, or who did most first.
    private var order: some HTML {
        nav(.class("choices"), .aria("label", value: wording("counts.order"))) {
            ul {
                choice("counts.order.name", isRanked: false)
                choice("counts.order.count", isRanked: true)
            }
        }
    }

    private func choice(_ key: String, isRanked: Bool) -> some HTML {
        let link = Link.activity(view.with { $0.isRanked = isRanked })
        return li {
            a(.href(frame.href(link) + "#people")) { wording(key) }
                .attributes(.aria("current", value: "true"), when: view.isRanked == isRanked)
        }
    }

    private var lines: [ActivityLine] { Self.lines(view, overview) }

    @HTMLBuilder private var list: some HTML {
        let shown = lines.dropFirst((view.page - 1) * Self.size).prefix(Self.size)
        div(.class("split")) {
            ActivityTable(
                caption: wording("counts.by", ["dimension": wording.dimension(.person)]),
                lines: Array(shown), dimension: .person, overview: overview, frame: frame)
            TableLinks(frame, .people)
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
