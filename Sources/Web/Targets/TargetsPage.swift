import Domain
import HTML

/// The targets of a KPI for a year, to be typed in or pasted.
struct TargetsPage: Page {
    let frame: Frame
    let sheet: TargetSheet
    let draft: TargetDraft
    let shown: FocusLink.TargetRows
    /// Targets that are there but do not judge this KPI.
    let others: OtherTargets
    let history: [ReadChange]
    var isDone = false
    /// A table was pasted, and is still to be kept.
    var isSpread = false
    var isMeanwhile = false

    var title: String { wording("targets.title", ["kpi": wording.name(of: sheet.kpi)]) }
    var scripts: [ServedAsset] { [.grid] }
    private var slug: String { sheet.kpi.slug }
    private typealias Field = TargetDraft.Field

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [
                (wording("focus.title"), .focus(.home)),
                (wording.name(of: sheet.kpi), .kpi(slug)),
            ])
        h1 { title }
        p(.class("lead")) {
            wording("targets.text", ["per": wording.perLength(sheet.kpi.period)])
        }
        said
        YearSteps(frame: frame, year: yearName) { year in
            .kpiTargets(slug, year: sheet.year + year, rows: shown)
        }
        form(.class("grid-form"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(Field.seen), .value(SeenCells.text(draft.seen)))
            ForEach(Array(sheet.rows.enumerated())) { place, row in
                input(.type("hidden"), .name(Field.row(place)), .value(row.scope.text))
            }
            TargetTable(
                wording: wording, sheet: sheet, draft: draft, part: .value, today: frame.today)
            p(.class("muted"), .data("grid-said", value: wording("grid.pasted")), .role("status")) {
                wording("targets.hint")
            }
            details(.class("more")) {
                summary { wording("targets.stretch") }
                p(.class("muted")) { wording("targets.stretch.text") }
                TargetTable(
                    wording: wording, sheet: sheet, draft: draft, part: .stretch,
                    today: frame.today)
            }
            .attributes(.custom(name: "open", value: "open"), when: hasStretch)
            TargetPaste(wording: wording, sheet: sheet)
            EntryField(
                name: Field.reason, words: wording("targets.reason"), value: draft.reason,
                hint: wording("targets.reason.hint"),
                mistake: draft.isReasonMissing ? wording("targets.reason.missing") : nil,
                isRequired: false)
            button(.type("submit"), .name(Field.todo), .value("keep")) {
                wording("targets.keep")
            }
        }
        TableLinks(frame, .targets)
        ul(.class("actions")) {
            li {
                a(.href(frame.href(.focus(.kpiTargets(slug, year: sheet.year, rows: otherRows))))) {
                    wording(shown == .some ? "targets.rows.all" : "targets.rows.some")
                }
            }
            li { a(.href(frame.href(.focus(.targets)))) { wording("focus.toTargets") } }
        }
        OtherTargetsNote(frame: frame, others: others, metric: sheet.metric)
        ChangeHistory(frame: frame, changes: history)
    }

    private var address: String {
        Link.focus(.kpiTargets(slug, year: sheet.year, rows: shown)).href()
    }

    private var otherRows: FocusLink.TargetRows { shown == .some ? .all : .some }

    private var yearName: String {
        wording.period(wording.calendar.year(sheet.year), .year)
    }

    private var hasStretch: Bool {
        draft.typed.keys.contains { $0.part == .stretch }
            || draft.mistakes.keys.contains { $0.part == .stretch }
    }

    @HTMLBuilder private var said: some HTML {
        if isDone { p(.class("notice"), .role("status")) { wording("targets.done") } }
        if isSpread {
            p(.class("notice"), .role("status")) {
                wording("targets.spread")
                if draft.outside > 0 { " " + wording.counted("grid.outside", draft.outside) }
            }
        }
        if isMeanwhile {
            p(.class("notice error-detail"), .role("alert")) { wording("targets.meanwhile") }
        }
        if draft.isReasonMissing {
            p(.class("notice error-detail"), .role("alert")) { wording("targets.reason.missing") }
        }
        GridMistakes(wording: wording, mistakes: mistakes)
    }

    /// What is wrong, cell by cell, in the order of the sheet.
    private var mistakes: [(name: String, label: String, text: String)] {
        draft.mistakes.sorted {
            ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
        }.map { place, mistake in
            let period = wording.shortPeriod(sheet.columns[place.column], sheet.kpi.period)
            return (
                place.name, "\(sheet.rows[place.row].name), \(period)", wording.mistake(mistake)
            )
        }
    }
}

/// What is wrong with cells, each with the way to it.
struct GridMistakes: HTML {
    let wording: Wording
    let mistakes: [(name: String, label: String, text: String)]

    var body: some HTML {
        if !mistakes.isEmpty {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { wording.counted("grid.wrong", mistakes.count) }
                ul {
                    ForEach(mistakes.prefix(12)) { one in
                        li {
                            a(.href("#\(one.name)")) { one.label }
                            ": \(one.text)"
                        }
                    }
                }
            }
        }
    }
}

/// The way to the year before and the year after.
struct YearSteps: HTML {
    let frame: Frame
    let year: String
    /// Where a year leads, counted from this one.
    let link: @Sendable (Int) -> FocusLink

    var body: some HTML {
        nav(.class("year-steps"), .aria("label", value: frame.wording("grid.years"))) {
            a(.href(frame.href(.focus(link(-1)))), .rel("prev")) {
                span(.aria("hidden", value: "true")) { "←" }
                span(.class("visually-hidden")) { frame.wording("grid.yearBefore") }
            }
            strong { year }
            a(.href(frame.href(.focus(link(1)))), .rel("next")) {
                span(.aria("hidden", value: "true")) { "→" }
                span(.class("visually-hidden")) { frame.wording("grid.yearAfter") }
            }
        }
    }
}
