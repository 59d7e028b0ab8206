import Domain
import HTML

/// The facts behind a KPI's number, a page at a time.
struct FactsPage: Page {
    let frame: Frame
    let kpi: KPI
    /// The days the facts are of: the period that holds the day, or the months a ratio looks back.
    let span: Span
    /// This page of the facts.
    let table: FactTable
    /// A day of the period, when another was asked for than the one that holds the day.
    var of: Day?
    /// The number of this page; the first is 1.
    let page: Int

    /// The days that facts are of.
    enum Span: Sendable {
        case period(Period)
        case months(first: Period, last: Period)
    }

    private var spanText: String {
        switch span {
        case .period(let period): return wording.period(period, kpi.period)
        case .months(let first, let last):
            let (a, b) = (wording.period(first, .month), wording.period(last, .month))
            return a == b ? a : wording("facts.span", ["first": a, "last": b])
        }
    }

    /// How many facts a page holds.
    static let size = 100

    private var name: String { wording.name(of: kpi) }
    var title: String { wording("facts.title", ["kpi": name]) }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording.area(kpi.area), .area(kpi.area)), (name, .kpi(kpi.slug))])
        h1 { title }
        p(.class("lead")) { summary }
        ScopeNote(frame: frame, shown: .rows)
        if table.rows.isEmpty {
            p(.class("notice")) { wording("facts.none") }
        } else {
            FactRows(table: table, frame: frame)
            TableLinks(frame) { .factsFile(kpi: kpi.slug, of: of, $0) }
            Pager(
                page: page, size: Self.size, total: table.total, wording: wording,
                href: { frame.href(.facts(kpi: kpi.slug, of: of, page: $0)) })
        }
    }

    private var summary: String {
        let values = ["period": spanText, "day": wording.day(frame.on)]
        return wording.counted("facts.summary", table.total, values)
    }
}
