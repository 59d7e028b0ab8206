import Domain
import HTML

/// All groups that a KPI's number splits into, a page at a time.
struct SplitPage: Page {
    let frame: Frame
    /// The KPI with its answer.
    let kpi: BoardKPI
    /// The groups of this page.
    let split: Split
    /// The number of this page; the first is 1.
    let page: Int

    /// How many groups a page holds.
    static let size = 100

    private var slug: String { kpi.kpi.slug }
    private var name: String { wording.name(of: kpi.kpi) }
    var title: String {
        wording(
            "split.page.title",
            ["kpi": name, "dimension": wording.dimension(split.dimension)])
    }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording.area(kpi.kpi.area), .area(kpi.kpi.area)), (name, .kpi(slug))])
        h1 { title }
        ScopeNote(frame: frame, shown: .sums)
        if split.count == 0 {
            p(.class("notice")) { wording("split.page.none") }
        } else {
            SplitTable(
                split: split, reading: KPIReading(kpi, wording), frame: frame, isPaged: true)
            Pager(
                page: page, size: Self.size, total: split.count, wording: wording,
                href: { frame.href(.split(kpi: slug, by: split.dimension, page: $0)) })
        }
    }
}
