import Domain
import HTML

/// All deals that stand still, a page at a time.
struct StalledPage: Page {
    let frame: Frame
    let answer: StalledAnswer
    /// The number of this page; the first is 1.
    let page: Int
    /// The ids of those whom whoever looks leads.
    var led: Set<String> = []
    /// How exactly the days are known on which deals changed stage; nil: exactly.
    var exactness: StageExactness?

    /// How many deals a page holds.
    static let size = 50

    var title: String { wording("stalled.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording.area(.leadFlow), .area(.leadFlow))])
        h1 { title }
        ScopeNote(frame: frame, shown: .listed)
        if answer.deals.isEmpty {
            p(.class("notice")) { wording.noneStalled(answer) }
        } else {
            p(.class("lead")) { wording.counted("stalled.lead", answer.n) }
            StageExactnessNote(exactness: exactness, wording: wording)
            StalledTable(deals: answer.deals, frame: frame, led: led)
            TableLinks(frame)
            Pager(
                page: page, size: Self.size, total: answer.n, wording: wording,
                href: { frame.href(.stalled(page: $0)) })
        }
    }
}
