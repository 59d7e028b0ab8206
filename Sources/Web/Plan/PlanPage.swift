import Domain
import HTML

/// The plan of a year on one page: what each area is to come to, by which strategies, and who does
/// what for it. It is changed where it stands.
struct PlanPage: Page {
    let frame: Frame
    let shown: ShownPlan
    /// The plan of another year, to be read beside it.
    var beside: ShownPlan?
    var opening = PlanOpening.nothing
    /// The years that can be gone to, the first one first.
    let years: [Int]
    /// The year before left something unfinished.
    var isCarryingOpen = false
    /// What was just done.
    var done: Done?
    /// What was chosen otherwise of the line that is open, the latest first.
    var history: [ShownChange] = []

    /// What a page says was just done.
    enum Done: String, Sendable {
        case kept, removed, arranged, carried, same
    }

    /// By which an area is known on the page.
    static func place(of area: FocusArea) -> String { "area-\(area.rawValue)" }

    private var plan: Plan { shown.plan }
    var title: String { wording("plan.title", ["year": String(plan.year)]) }
    var scripts: [ServedAsset] { isArrangeable ? [.sortLibrary, .order] : [] }
    /// Whether lines can be dragged: not while another year stands beside it.
    private var isArrangeable: Bool { shown.isEditable && beside == nil }

    var content: some HTML {
        Crumbs(frame: frame, trail: [])
        div(.class("plan-head")) {
            h1 { title }
            yearLinks
        }
        if let done {
            p(.class("notice"), .role("status")) { wording("plan.done.\(done.rawValue)") }
        }
        if isCarryingOpen, shown.isEditable { carrying }
        if plan.items.isEmpty {
            p(.class("notice")) {
                wording(
                    shown.isEditable ? "plan.empty.director" : "plan.empty",
                    ["year": String(plan.year)])
            }
        }
        div(.class("plan")) {
            ForEach(shown.areas.enumerated()) { place, area in areaPart(area, place + 1) }
        }
        if !plan.items.isEmpty { TableLinks(frame, .plan, of: .plan(.year(plan.year))) }
        ul(.class("actions")) {
            li { a(.href(PlanLink.ranking.path)) { wording("areaOrder.title") } }
        }
    }

    private var yearLinks: some HTML {
        nav(.class("choices plan-years"), .aria("label", value: wording("plan.years"))) {
            ul {
                ForEach(years) { year in
                    li {
                        a(.href(PlanLink.year(year).path)) { String(year) }
                            .attributes(
                                .aria("current", value: "page"),
                                when: year == plan.year && beside == nil)
                    }
                }
                if years.contains(plan.year - 1) {
                    li {
                        a(.href(Link.plan(.beside(plan.year, plan.year - 1)).href())) {
                            wording("plan.beside", ["year": String(plan.year - 1)])
                        }
                        .attributes(.aria("current", value: "page"), when: beside != nil)
                    }
                }
            }
        }
    }

    private var carrying: some HTML {
        p(.class("notice")) {
            wording("plan.carry.open", ["year": String(plan.year - 1)])
            " "
            a(.href(PlanLink.carried(plan.year).path)) { wording("plan.carry.link") }
        }
    }

    private func areaPart(_ area: FocusArea, _ rank: Int) -> some HTML {
        section(.class("plan-area"), .id(PlanPage.place(of: area))) {
            PlanAreaHead(frame: frame, shown: shown, area: area, rank: rank)
            if let beside {
                div(.class("plan-beside")) {
                    year(shown, area)
                    year(beside, area)
                }
            } else {
                PlanAreaBody(
                    frame: frame, shown: shown, area: area, opening: opening, history: history)
            }
        }
    }

    private func year(_ shown: ShownPlan, _ area: FocusArea) -> some HTML {
        div {
            h3(.class("plan-year")) { String(shown.plan.year) }
            PlanAreaReading(frame: frame, shown: shown, area: area)
        }
    }
}
