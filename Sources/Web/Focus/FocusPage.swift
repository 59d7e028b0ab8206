import Domain
import HTML

/// What the director steers by: the five areas in their order, each with its KPIs and what these
/// are, and the KPIs that left.
struct FocusPage: Page {
    let frame: Frame
    let areas: [FocusedArea]
    /// Those that are not on the board, the latest first.
    let left: [KPI]
    /// Nothing was chosen: what is on the board is a proposal.
    let isProposal: Bool
    /// What was just done.
    var done: Done?

    /// What a page says was just done.
    enum Done: String, Sendable {
        case chosen, changed, left, back
    }

    var title: String { wording("focus.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [])
        h1 { title }
        p(.class("lead")) { wording("focus.text") }
        if let done {
            p(.class("notice"), .role("status")) { wording("focus.done.\(done.rawValue)") }
        }
        if isProposal { ProposalNotice(frame: frame) }
        ul(.class("actions")) {
            li { a(.href(frame.href(.focus(.targets)))) { wording("focus.toTargets") } }
            li { a(.href(frame.href(.focus(.thresholds)))) { wording("focus.toThresholds") } }
        }
        ol(.class("focus-areas")) {
            ForEach(areas) { area in
                FocusedAreaSection(area: area, frame: frame, isChosen: !isProposal)
            }
        }
        if !left.isEmpty { LeftKPIs(frame: frame, kpis: left) }
    }
}

/// An area with its KPIs.
struct FocusedArea: Sendable {
    let area: FocusArea
    let rank: Int
    let kpis: [FocusedKPI]
    /// Whether there is room for another.
    var hasRoom: Bool { kpis.count < KPI.most }
}

/// A KPI with what it says, and what hangs on it.
struct FocusedKPI: Sendable {
    let reading: KPIReading
    /// Who sees to it.
    let owner: String?
    /// What the team gets for it.
    let motivators: [Motivator]
}

/// One area: its place, its name, its KPIs, and the way to another.
struct FocusedAreaSection: HTML {
    let area: FocusedArea
    let frame: Frame
    /// Its KPIs were chosen, so that they can be changed.
    let isChosen: Bool
    private var wording: Wording { frame.wording }

    var body: some HTML {
        li(.class("focus-area"), .id(area.area.rawValue)) {
            div(.class("area-head")) {
                p(.class("area-rank")) {
                    span(.class("visually-hidden")) { wording("area.rank") + " " }
                    String(area.rank)
                }
                div {
                    h2 { wording.area(area.area) }
                    p(.class("area-result")) { wording.description(area.area) }
                }
            }
            div(.class("focus-kpis")) {
                ForEach(area.kpis) { kpi in
                    FocusedKPICard(kpi: kpi, frame: frame, isChosen: isChosen)
                }
                if isChosen { another }
            }
        }
    }

    private var another: some HTML {
        p(.class("focus-add")) {
            a(.href(frame.href(.focus(.newKPI(area.area, metric: ""))))) {
                wording(area.hasRoom ? "focus.add" : "focus.replace")
                span(.class("visually-hidden")) { ": \(wording.area(area.area))" }
            }
        }
    }
}

/// KPIs that are not on the board: what they said stays readable, and they can come back.
struct LeftKPIs: HTML {
    let frame: Frame
    let kpis: [KPI]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("focus-left"), .id("left")) {
            h2 { wording("focus.left.title") }
            p(.class("muted")) { wording("focus.left.text") }
            ul { ForEach(kpis) { kpi in row(kpi) } }
            TableLinks(frame, .left)
        }
    }

    private func row(_ kpi: KPI) -> some HTML {
        li {
            a(.href(frame.href(.kpi(kpi.slug)))) { wording.name(of: kpi) }
            span(.class("muted")) { "\(wording.area(kpi.area)) · \(wording.onBoard(kpi))" }
            a(.href(frame.href(.focus(.kpi(kpi.slug))))) {
                wording("focus.left.history")
                span(.class("visually-hidden")) { ": \(wording.name(of: kpi))" }
            }
            a(.href(frame.href(.focus(.kpiReturn(kpi.slug))))) {
                wording("focus.left.back")
                span(.class("visually-hidden")) { ": \(wording.name(of: kpi))" }
            }
        }
    }
}
