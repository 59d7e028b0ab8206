import Domain
import HTML

/// Room to paste a table where no script puts it into the cells.
struct TargetPaste: HTML {
    let wording: Wording
    let sheet: TargetSheet
    private typealias Field = TargetDraft.Field

    var body: some HTML {
        details(.class("more grid-paste")) {
            summary { wording("grid.paste") }
            p(.class("muted")) { wording("grid.paste.text") }
            div(.class("entry-field")) {
                label(.for(Field.pasted)) { wording("grid.paste.table") }
                textarea(
                    .id(Field.pasted), .name(Field.pasted), .custom(name: "rows", value: "5")
                ) { "" }
            }
            div(.class("form-pair")) {
                ChoiceField(
                    name: Field.pastedRow, words: wording("grid.paste.row"),
                    options: sheet.rows.map { ($0.scope.text, $0.name) }, chosen: "all")
                ChoiceField(
                    name: Field.pastedColumn, words: wording("grid.paste.column"),
                    options: sheet.columns.map {
                        ("\($0.start)", wording.period($0, sheet.kpi.period))
                    }, chosen: sheet.columns.first.map { "\($0.start)" } ?? "")
                ChoiceField(
                    name: Field.pastedPart, words: wording("grid.paste.part"),
                    options: [
                        (CellPlace.Part.value.rawValue, wording("definition.target")),
                        (CellPlace.Part.stretch.rawValue, wording("targets.stretch")),
                    ], chosen: CellPlace.Part.value.rawValue)
            }
            button(
                .type("submit"), .name(Field.todo), .value("spread"), .class("is-quiet")
            ) {
                wording("grid.paste.spread")
            }
        }
    }
}

/// Targets that look like those of a KPI, and do not judge it.
struct OtherTargets: Sendable {
    /// Under the key of the metric (F61).
    let ofMetric: [Target]
    /// For other lengths of period (F39).
    let ofOtherLengths: [PeriodLength]

    init(_ targets: [Target], besides kpi: KPI) {
        ofMetric = targets.filter { $0.kpi == kpi.metric }.sorted { $0.from > $1.from }
        let others = targets.filter { $0.kpi == kpi.slug && $0.period != kpi.period }
        ofOtherLengths = PeriodLength.allCases.filter { length in
            others.contains { $0.period == length }
        }
    }
}

/// Tells of them, so that nobody wonders.
struct OtherTargetsNote: HTML {
    let frame: Frame
    let others: OtherTargets
    let metric: Metric
    private var wording: Wording { frame.wording }

    /// Targets that are listed.
    private static let shown = 6

    var body: some HTML {
        if !others.ofMetric.isEmpty || !others.ofOtherLengths.isEmpty {
            section(.class("other-targets")) {
                h2 { wording("targets.others") }
                if !others.ofOtherLengths.isEmpty {
                    p { wording("targets.others.lengths", ["periods": lengths]) }
                }
                if !others.ofMetric.isEmpty {
                    p { wording("targets.others.metric", ["metric": name]) }
                    ul { ForEach(others.ofMetric.prefix(Self.shown)) { one in li { text(one) } } }
                }
            }
        }
    }

    private var lengths: String { wording.list(others.ofOtherLengths.map(wording.perLength)) }
    private var name: String { wording.metricName(metric.key) }

    private func text(_ target: Target) -> String {
        let amount = wording.shortAmount(target.value, of: metric)
        return wording(
            "definition.target.since", ["target": amount, "day": wording.day(target.from)])
    }
}
