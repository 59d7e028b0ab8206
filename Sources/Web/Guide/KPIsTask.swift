import Domain
import HTML

/// One to three KPIs for each area; a proposal is ready.
struct KPIsTask: HTML, Sendable {
    let frame: Frame
    let areas: [Area]
    /// Nothing was chosen at all.
    var isNothing = false
    private var wording: Wording { frame.wording }

    /// An area with what its candidates say today.
    struct Area: Sendable {
        let draft: KPIAreaDraft
        /// By slug.
        let readings: [String: KPIReading]
    }

    var body: some HTML {
        form(.class("guide-kpis"), .method("post"), .action(Link.guideStep(.kpis).path)) {
            FormToken(frame: frame)
            if isNothing {
                p(.class("notice error-detail"), .role("alert")) { wording("guide.kpis.nothing") }
            }
            ForEach(areas) { area in KPIAreaFields(wording: wording, area: area) }
            button(.type("submit")) { wording("guide.keepAndGoOn") }
        }
    }
}

/// The choice for one area.
struct KPIAreaFields: HTML {
    let wording: Wording
    let area: KPIsTask.Area
    private var draft: KPIAreaDraft { area.draft }
    private typealias Field = KPIAreaDraft.Field

    var body: some HTML {
        let id = "area-\(draft.area.rawValue)"
        return div(.class("guide-area"), .role("group"), .aria("labelledby", value: id)) {
            h2(.id(id)) { wording.area(draft.area) }
            p(.class("muted")) { wording.description(draft.area) }
            if let mistake = draft.mistake {
                p(.class("entry-mistake"), .role("alert")) { wording.complaint(mistake) }
            }
            ForEach(Array(draft.candidates.enumerated())) { place, candidate in
                choice(candidate, "\(draft.area.rawValue)-\(place)")
            }
            if draft.candidates.isEmpty { p { wording("guide.kpis.none") } }
            another
        }
    }

    private func choice(_ candidate: KPIAreaDraft.Candidate, _ id: String) -> some HTML {
        let kpi = candidate.kpi
        return div(.class("guide-kpi")) {
            input(.type("hidden"), .name(Field.shown(kpi.slug)), .value("yes"))
            input(
                .type("checkbox"), .id(id), .name(Field.chosen(kpi.slug)), .value("yes"),
                .aria("describedby", value: "\(id)-text")
            )
            .attributes(.custom(name: "checked", value: "checked"), when: candidate.isChosen)
            label(.for(id)) {
                strong { wording.name(of: kpi) }
                " "
                span(.class("muted")) { wording.perLength(kpi.period) }
            }
            p(.id("\(id)-text")) {
                wording.metricDefinition(kpi.metric)
                " "
                span(.class("guide-now")) { now(kpi) }
            }
        }
    }

    /// What it says today, so that one sees whether it says anything.
    private func now(_ kpi: KPI) -> String {
        guard let reading = area.readings[kpi.slug], let figure = reading.figure else {
            return wording("guide.kpis.noFigures")
        }
        let number = [figure.number, figure.unit].compactMap { $0 }.joined(
            separator: Wording.noBreak)
        return wording("guide.kpis.now", ["period": reading.period, "value": number])
    }

    private var another: some HTML {
        let (name, period) = (Field.another(draft.area), Field.period(draft.area))
        return div(.class("guide-another")) {
            label(.for(name)) { wording("guide.kpis.another") }
            select(.id(name), .name(name)) {
                option(.value("")) { wording("guide.kpis.noOther") }
                ForEach(Catalogue.choices(in: draft.area)) { metric in
                    option(.value(metric.key)) { wording.metricName(metric.key) }
                        .attributes(
                            .custom(name: "selected", value: "selected"),
                            when: metric.key == draft.another)
                }
            }
            label(.for(period), .class("visually-hidden")) { wording("definition.period") }
            select(.id(period), .name(period)) {
                ForEach(PeriodLength.allCases) { length in
                    option(.value(length.rawValue)) { wording.perLength(length) }
                        .attributes(
                            .custom(name: "selected", value: "selected"),
                            when: length == draft.period)
                }
            }
        }
    }
}

extension Wording {
    /// What is wrong with the choice for an area, and what to do next.
    func complaint(_ mistake: KPIChoiceMistake) -> String {
        switch mistake {
        case .tooMany(let n): self("guide.kpis.tooMany", ["n": whole(n)])
        case .full: self("guide.kpis.full")
        case .unsuited(let key, let lengths):
            lengths.isEmpty
                ? self("guide.kpis.unknown")
                : self(
                    "guide.kpis.unsuited",
                    ["kpi": metricName(key), "periods": list(lengths.map(perLength))])
        }
    }
}
