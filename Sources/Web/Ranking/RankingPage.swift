import Domain
import HTML

/// The order in force, since when and why, for everybody; the director puts it otherwise here.
struct RankingPage: Page {
    let frame: Frame
    let sight: RankingSight
    /// Every ranking that was published, the latest first.
    let rankings: [ShownRanking]
    /// When KPIs changed places, the latest first.
    let kpiOrders: [ShownChange]
    /// What the director puts together; nil for those who read.
    var draft: PublishingDraft?
    /// It was just published.
    var isDone = false
    /// Somebody else chose otherwise meanwhile.
    var isOvertaken = false

    var title: String { wording("areaOrder.title") }
    var scripts: [ServedAsset] { draft == nil ? [] : [.sortLibrary, .order] }

    var content: some HTML {
        Crumbs(frame: frame, trail: [])
        h1 { title }
        p(.class("lead")) { standing }
        if isDone { p(.class("notice"), .role("status")) { wording("areaOrder.done") } }
        ForEach(coming) { one in
            p(.class("notice")) {
                wording(
                    "areaOrder.coming",
                    [
                        "day": wording.day(one.from), "order": wording.order(of: one),
                        "reason": one.reason ?? wording("areaOrder.noReason"),
                    ])
            }
        }
        if isOvertaken { overtaken }
        if let draft {
            section(.id("order")) { RankingForm(frame: frame, draft: draft, sight: sight) }
        } else {
            reading
        }
        RankingHistory(
            frame: frame, rankings: rankings, kpiOrders: kpiOrders, names: names)
    }

    /// What the KPIs are called, by their slugs.
    var names: [String: String] {
        Dictionary(
            sight.kpis.values.joined().map { ($0.slug, wording.name(of: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Since when the order holds, and why.
    private var standing: String {
        guard let now = sight.inForce(on: frame.today) else { return wording("areaOrder.none") }
        let day = wording.day(now.from)
        return now.reason.map { wording("areaOrder.since.why", ["day": day, "reason": $0]) }
            ?? wording("areaOrder.since", ["day": day])
    }

    /// What is published for a day to come, the nearest first.
    private var coming: [RankingVersion] {
        sight.versions.filter { $0.from > frame.today }.reversed()
    }

    private var areas: [FocusArea] {
        sight.inForce(on: frame.today)?.allAreas ?? FocusArea.allCases
    }

    private var reading: some HTML {
        ol(.class("ranking-list")) {
            ForEach(areas.enumerated()) { place, area in
                li(.class("ranking-area")) {
                    div(.class("ranking-line")) {
                        span(.class("ranking-rank")) { String(place + 1) }
                        div(.class("ranking-name")) { strong { wording.area(area) } }
                    }
                    ol(.class("ranking-kpis")) {
                        ForEach(sight.kpis[area] ?? []) { kpi in li { wording.name(of: kpi) } }
                    }
                }
            }
        }
    }

    /// What somebody else chose, beside what was put together here.
    private var overtaken: some HTML {
        div(.class("notice"), .role("alert"), .id("overtaken")) {
            p(.class("error-detail")) { wording("areaOrder.overtaken") }
            p {
                wording(
                    "areaOrder.overtaken.now", ["order": wording.numbered(areas.map(wording.area))])
            }
            ForEach(latest) { one in
                p(.class("muted")) { "\(one.byline(wording)): \(one.change.reason)" }
            }
            p {
                wording("areaOrder.overtaken.choose")
                " "
                a(.href(PlanLink.ranking.path)) { wording("areaOrder.overtaken.keep") }
            }
        }
    }

    /// What was chosen last, of the areas or of KPIs.
    private var latest: [ShownChange] {
        let both = [rankings.lazy.compactMap(\.publishing).max(by: isEarlier), kpiOrders.first]
        return both.compactMap { $0 }.max(by: isEarlier).map { [$0] } ?? []
    }

    private func isEarlier(_ a: ShownChange, _ b: ShownChange) -> Bool {
        a.change.atSecond < b.change.atSecond
    }
}
