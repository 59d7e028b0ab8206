import Domain
import HTML

/// One area on the board: its rank, its name, how it stands and why, and its KPIs.
struct BoardRow: HTML {
    let area: BoardArea
    let frame: Frame
    let talks: KPITalks
    let course: Course?
    var promises: Promises?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        li(.class("board-row")) {
            AreaHead(area: area, frame: frame, isLinked: true, course: course)
            if area.kpis.isEmpty {
                p(.class("board-none")) { wording("board.noKPIs") }
            } else {
                div(.class("board-kpis")) {
                    ForEach(area.kpis) { kpi in
                        KPICell(
                            reading: KPIReading(kpi, wording), frame: frame, promises: promises,
                            talks: talks)
                    }
                }
            }
        }
    }
}

/// The head of an area: on the board it leads to the area's page, where it is the page's title.
struct AreaHead: HTML {
    let area: BoardArea
    let frame: Frame
    let isLinked: Bool
    /// What of its plan is late, where that is known.
    var course: Course?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("area-head")) {
            p(.class("area-rank")) {
                span(.class("visually-hidden")) { wording("area.rank") + " " }
                String(area.rank)
            }
            div {
                name
                p(.class("area-state")) {
                    HealthSign(health: area.health, wording: wording)
                    if let because { span(.class("area-because")) { because } }
                }
                p(.class("area-result")) { area.endResult ?? wording.description(area.area) }
                LateTactics(frame: frame, course: course, area: area.area)
            }
        }
    }

    @HTMLBuilder private var name: some HTML {
        if isLinked, !frame.sees(.area(area.area)) {
            if area.area == .labourEfficiency {
                h2 { a(.href(frame.href(.focus(.team)))) { wording.area(area.area) } }
            } else {
                h2 { wording.area(area.area) }
            }
        } else if isLinked {
            h2 { a(.href(frame.href(.area(area.area)))) { wording.area(area.area) } }
        } else {
            h1 { wording.area(area.area) }
        }
    }

    /// The KPI that caused the state; there is nothing to explain where it is alone.
    private var because: String? {
        guard area.kpis.count > 1, area.health == .offTrack || area.health == .atRisk,
            let cause = area.kpis.first(where: { $0.kpi.slug == area.because })
        else { return nil }
        return wording("area.because", ["kpi": wording.name(of: cause.kpi)])
    }
}
