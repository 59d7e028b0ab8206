import Domain
import HTML

/// Since when the order of the areas holds and why, in a few words that lead to the whole of it.
struct RankingLine: HTML {
    let frame: Frame
    /// The order in force; nil before any was published.
    let ranking: RankingVersion?
    private var wording: Wording { frame.wording }

    /// So many characters of a reason are read in passing.
    private static let glance = 72

    var body: some HTML {
        span {
            a(.href(PlanLink.ranking.path)) { since }
            if let reason { span { ": \(reason)" } }
        }
    }

    private var since: String {
        guard let ranking else { return wording("areaOrder.link.none") }
        let isOfThisYear = ranking.from.civil.year == frame.today.civil.year
        let day = isOfThisYear ? wording.dayAndMonth(ranking.from) : wording.shortDay(ranking.from)
        return wording("areaOrder.link", ["day": day])
    }

    private var reason: String? {
        guard let reason = ranking?.reason, reason.count > RankingLine.glance else {
            return ranking?.reason
        }
        let start = reason.prefix(RankingLine.glance)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }
}
