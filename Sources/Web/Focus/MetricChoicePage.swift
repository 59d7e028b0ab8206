import Domain
import HTML

/// From what a new KPI of an area can be made: the metrics that say something about it, and numbers
/// of one's own.
struct MetricChoicePage: Page {
    let frame: Frame
    let area: FocusArea
    /// Numbers that were entered before.
    let ownNumbers: [String]
    /// The three that leave no room.
    let full: [KPI]

    var title: String { wording("focus.form.title", ["area": wording.area(area)]) }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("focus.title"), .focus(.home))])
        h1 { title }
        p(.class("lead")) { wording("focus.metric.text") }
        if !full.isEmpty {
            p(.class("notice")) {
                wording(
                    "focus.metric.full", ["kpis": wording.list(full.map(wording.name(of:)))])
            }
        }
        ul(.class("metric-choices")) {
            ForEach(Catalogue.choices(in: area)) { metric in choice(metric.key) }
            ForEach(ownNumbers) { slug in choice("manual.\(slug)") }
            li {
                a(.href(address(KPIDraft.newNumber))) { wording("focus.metric.own") }
                p { wording("focus.metric.own.text") }
            }
        }
    }

    private func choice(_ key: String) -> some HTML {
        li {
            a(.href(address(key))) { wording.metricName(key) }
            p { wording.metricDefinition(key) }
        }
    }

    private func address(_ key: String) -> String {
        frame.href(.focus(.newKPI(area, metric: key)))
    }
}

/// Where a KPI that left comes back, and says for which one where there is no room; and where one
/// leaves.
struct KPIStandingPage: Page {
    let frame: Frame
    let kpi: KPI
    /// It comes back; else it leaves.
    let isComing: Bool
    /// The three that leave no room for it.
    var full: [KPI] = []
    var chosen = ""
    var reason = ""
    var isWrong = false

    var title: String {
        wording(isComing ? "focus.back.title" : "focus.leave.title", ["kpi": wording.name(of: kpi)])
    }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("focus.title"), .focus(.home))])
        h1 { title }
        p(.class("lead")) { wording(isComing ? "focus.back.text" : "focus.leave.text") }
        form(.class("entry-form"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            if isComing, !full.isEmpty {
                WhichGoes(
                    wording: wording, full: full, chosen: chosen,
                    mistake: isWrong ? wording("focus.form.noneGoes") : nil)
            }
            if !isComing {
                EntryField(
                    name: KPIField.reason.name, words: wording("focus.reason"), value: reason,
                    hint: wording("focus.reason.hint"), isRequired: false)
            }
            button(.type("submit")) { wording(isComing ? "focus.left.back" : "focus.leave") }
        }
    }

    private var address: String {
        let link: FocusLink = isComing ? .kpiReturn(kpi.slug) : .kpiLeave(kpi.slug)
        return Link.focus(link).path
    }
}
