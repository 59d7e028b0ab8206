import Domain
import HTML

/// One area: its KPIs larger, each with what it splits into, then what only this area has.
struct AreaPage<Parts: HTML & Sendable>: Page {
    let frame: Frame
    /// The area as on the board.
    let area: BoardArea
    /// Its KPIs in rank order.
    let kpis: [KPIDetail]
    /// What only this area has.
    let parts: Parts
    /// The course on the day shown.
    var course: Course?
    /// The scripts that they need.
    var scripts: [ServedAsset] = []

    var title: String { wording.area(area.area) }

    var content: some HTML {
        Crumbs(frame: frame, trail: [])
        AreaHead(area: area, frame: frame, isLinked: false, course: course)
        if let course { p(.class("muted")) { CourseLine(frame: frame, course: course) } }
        ScopeNote(frame: frame, shown: .sums)
        if kpis.isEmpty {
            p(.class("notice")) { wording("board.noKPIs") }
        }
        ForEach(kpis) { detail in
            AreaKPI(detail: detail, reading: KPIReading(detail.kpi, wording), frame: frame)
        }
        parts
    }
}

/// A KPI on its area's page.
struct AreaKPI: HTML {
    let detail: KPIDetail
    let reading: KPIReading
    let frame: Frame

    var body: some HTML {
        section(.class("area-kpi")) {
            div(.class("area-kpi-main")) {
                KPICell(reading: reading, frame: frame, level: .two)
                if isOfEveryone {
                    p(.class("muted")) { reading.wording("scope.everyone") }
                }
            }
            if !splits.isEmpty {
                div(.class("splits")) {
                    ForEach(splits) { split in
                        SplitTable(split: split, reading: reading, frame: frame)
                    }
                }
            }
        }
    }

    private var splits: [Split] { detail.splits }

    /// It cannot be told of one team alone, to somebody who sees their team.
    private var isOfEveryone: Bool {
        guard let access = frame.reader?.access else { return false }
        return access.sums != .everyone && !access.opens(reading.metric)
    }
}
