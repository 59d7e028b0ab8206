import Domain
import HTML

/// Where a KPI is chosen or changed: what it counts, how it is read, who sees to it, and what it
/// would say today.
struct KPIFormPage: Page {
    let frame: Frame
    let draft: KPIDraft
    /// The KPI that is changed; nil for a new one.
    let kpi: KPI?
    let choices: FilterChoices
    /// Those who work here, for the one who sees to it.
    let people: [FilterChoices.Choice]
    /// The three that leave no room, where one has to go.
    var full: [KPI] = []
    /// What it would say; nil where that cannot be told.
    var preview: KPIReading?
    /// The preview was asked for.
    var isPreviewing = false
    /// What it became meanwhile, by somebody else.
    var became: KPI?
    /// What was chosen otherwise for it before, the latest first.
    var history: [ReadChange] = []

    var title: String {
        kpi.map(wording.name) ?? wording("focus.form.title", ["area": wording.area(draft.area)])
    }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("focus.title"), .focus(.home))])
        h1 { title }
        if let kpi {
            p(.class("lead")) { wording.metricDefinition(kpi.metric) }
        } else if let metric = draft.metric {
            p(.class("lead")) {
                strong { wording.metricName(metric.key) }
                ": " + wording.metricDefinition(metric.key)
            }
        } else {
            p(.class("lead")) { wording("focus.form.ownNumber") }
        }
        if let became {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { wording("focus.form.meanwhile") }
                p { wording.said(became) }
            }
        }
        if !draft.mistakes.isEmpty {
            p(.class("notice error-detail"), .role("alert")) { wording("focus.form.wrong") }
        }
        div(.class("kpi-form-columns")) {
            KPIForm(page: self)
            KPIPreview(reading: preview, frame: frame, isAsked: isPreviewing)
        }
        if let kpi {
            ul(.class("actions")) {
                li { standing(kpi) }
                li {
                    a(.href(frame.href(.focus(.kpiTargets(kpi.slug))))) { wording("focus.targets") }
                }
            }
            ChangeHistory(frame: frame, changes: history)
        }
    }

    private func standing(_ kpi: KPI) -> some HTML {
        let isThere = kpi.isOnBoard(on: frame.today)
        let link: FocusLink = isThere ? .kpiLeave(kpi.slug) : .kpiReturn(kpi.slug)
        return a(.href(frame.href(.focus(link)))) {
            wording(isThere ? "focus.leave" : "focus.left.back")
        }
    }
}

/// The form itself.
struct KPIForm: HTML {
    let page: KPIFormPage
    private var frame: Frame { page.frame }
    private var wording: Wording { frame.wording }
    private var draft: KPIDraft { page.draft }

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(KPIField.seen.name), .value(draft.seen))
            EntryField(
                name: KPIField.name.name, words: wording("focus.form.name"), value: draft.name,
                hint: nameHint, mistake: mistake(.name), isRequired: draft.isOwnNumber)
            ChoiceField(
                name: KPIField.period.name, words: wording("focus.form.period"),
                options: lengths.map { ($0.rawValue, wording.perLength($0)) },
                chosen: draft.period, mistake: mistake(.period))
            KPIFilterFields(page: page)
            kind
            if draft.isOwnNumber { ofOwnNumber }
            ChoiceField(
                name: KPIField.cadence.name, words: wording("focus.form.cadence"),
                options: [("", wording("focus.form.cadence.none"))]
                    + Cadence.allCases.map { ($0.rawValue, wording.cadence($0)) },
                chosen: draft.cadence, hint: wording("focus.form.cadence.hint"))
            ChoiceField(
                name: KPIField.owner.name, words: wording("focus.form.owner"),
                options: [("", wording("focus.form.owner.none"))]
                    + page.people.map { ($0.value, $0.shown) },
                chosen: draft.owner)
            if !page.full.isEmpty {
                WhichGoes(
                    wording: wording, full: page.full, chosen: draft.leaving,
                    mistake: mistake(.leaving))
            }
            div(.class("form-ways")) {
                button(
                    .type("submit"), .name(KPIField.todo.name), .value("preview"),
                    .class("is-quiet")
                ) {
                    wording("focus.form.preview")
                }
                button(.type("submit"), .name(KPIField.todo.name), .value("keep")) {
                    wording(page.kpi == nil ? "focus.form.choose" : "focus.form.keep")
                }
            }
        }
    }

    private var address: String {
        let link: FocusLink =
            page.kpi.map { .kpi($0.slug) } ?? .newKPI(draft.area, metric: draft.metricKey)
        return Link.focus(link).href()
    }

    private var lengths: [PeriodLength] {
        // A period that was asked for and does not exist stays chosen, beside what is wrong with it.
        let asked = PeriodLength(rawValue: draft.period)
        return PeriodLength.allCases.filter { draft.lengths.contains($0) || $0 == asked }
    }

    private var nameHint: String {
        guard !draft.isOwnNumber else { return wording("focus.form.name.ownHint") }
        let name = wording.metricName(draft.metricKey)
        return wording("focus.form.name.hint", ["metric": name])
    }

    private func mistake(_ field: KPIField) -> String? {
        draft.mistakes[field].map { wording.mistake($0) }
    }

    private var kind: some HTML {
        ChoiceRadios(
            name: KPIField.kind.name, words: wording("focus.form.kind"),
            options: [
                ("action", wording("kpi.action")), ("result", wording("kpi.result")),
            ], chosen: draft.isAction ? "action" : "result")
    }

    private var ofOwnNumber: some HTML {
        div(.class("form-pair")) {
            ChoiceField(
                name: KPIField.direction.name, words: wording("focus.form.direction"),
                options: Direction.allCases.map {
                    ($0.rawValue, wording("direction.\($0.rawValue)"))
                }, chosen: draft.direction)
            ChoiceField(
                name: KPIField.aggregation.name, words: wording("focus.form.aggregation"),
                options: Aggregation.allCases.map {
                    ($0.rawValue, wording("focus.aggregation.\($0.rawValue)"))
                }, chosen: draft.aggregation)
        }
    }
}

/// To which part of the facts it is narrowed: a field for each dimension that its metric has.
struct KPIFilterFields: HTML {
    let page: KPIFormPage
    private var wording: Wording { page.frame.wording }
    private var dimensions: [Dimension] { page.draft.metric?.dimensions ?? [] }

    var body: some HTML {
        if !dimensions.isEmpty {
            details(.class("more")) {
                summary { wording("focus.form.only") }
                p(.class("entry-hint")) { wording("focus.form.only.hint") }
                ForEach(dimensions) { dimension in field(dimension) }
            }
            .attributes(.custom(name: "open", value: "open"), when: isOpen)
        }
    }

    private var isOpen: Bool {
        dimensions.contains { !(page.draft.filters[$0] ?? "").isEmpty }
    }

    private func field(_ dimension: Dimension) -> some HTML {
        EntryField(
            name: KPIField.filter(dimension).name, words: head(wording.dimension(dimension)),
            value: page.draft.filters[dimension] ?? "", hint: hint(dimension),
            mistake: page.draft.mistakes[.filter(dimension)].map { wording.mistake($0) },
            isRequired: false)
    }

    private func head(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Some of what is known; nobody has to guess how it is written.
    private func hint(_ dimension: Dimension) -> String? {
        let known = page.choices.byDimension[dimension] ?? []
        guard !known.isEmpty else { return nil }
        let some = known.prefix(8).map(\.shown).joined(separator: "; ")
        return known.count > 8
            ? wording("focus.form.only.some", ["names": some])
            : wording("focus.form.only.all", ["names": some])
    }
}
