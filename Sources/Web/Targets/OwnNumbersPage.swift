import Domain
import HTML
import Storage

/// The numbers that are entered for a KPI, a year at a time.
struct OwnNumbersPage: Page {
    let frame: Frame
    let kpi: KPI
    let year: Int
    /// Those that have begun.
    let periods: [Period]
    let draft: OwnNumberDraft
    let history: [ReadChange]
    var isDone = false
    var isSpread = false
    var isMeanwhile = false

    private typealias Field = OwnNumberDraft.Field
    private typealias Shared = TargetDraft.Field

    var title: String { wording("numbers.title", ["kpi": wording.name(of: kpi)]) }
    var scripts: [ServedAsset] { [.grid] }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: frame.sees(.focus(.home))
                ? [
                    (wording("focus.title"), .focus(.home)),
                    (wording.name(of: kpi), .kpi(kpi.slug)),
                ] : [])
        h1 { title }
        p(.class("lead")) { wording("numbers.text", ["per": wording.perLength(kpi.period)]) }
        said
        YearSteps(frame: frame, year: wording.period(wording.calendar.year(year), .year)) { step in
            .ownNumbers(kpi.slug, year: year + step)
        }
        if draft.lines.isEmpty {
            p(.class("muted")) { wording("numbers.future") }
        } else {
            p { a(.href("#\(Field.value(draft.lines.count - 1))")) { wording("numbers.latest") } }
            entries
            TableLinks(frame, .numbers)
        }
        ChangeHistory(frame: frame, changes: history)
    }

    private var entries: some HTML {
        form(
            .class("grid-form"), .method("post"),
            .action(Link.focus(.ownNumbers(kpi.slug, year: year)).href())
        ) {
            FormToken(frame: frame)
            div(.class("scroll grid-scroll")) {
                table(.class("grid"), .data("grid", value: "numbers")) {
                    caption(.class("visually-hidden")) { title }
                    thead {
                        tr {
                            th(.scope("col")) { wording("kpi.table.period") }
                            th(.scope("col")) { wording("kpi.table.value") }
                            th(.scope("col"), .class("grid-note")) { wording("numbers.note") }
                        }
                    }
                    tbody {
                        ForEach(Array(draft.lines.enumerated())) { place, line in
                            row(place, line)
                        }
                    }
                }
            }
            p(.class("muted"), .data("grid-said", value: wording("grid.pasted")), .role("status")) {
                wording("numbers.hint")
            }
            paste
            button(.type("submit"), .name(Shared.todo), .value("keep")) { wording("numbers.keep") }
        }
    }

    private func row(_ place: Int, _ line: OwnNumberDraft.Line) -> some HTML {
        let name = name(of: line)
        return tr {
            th(.scope("row")) {
                name
                input(
                    .type("hidden"), .name(Field.row(place)),
                    .value("\(line.day)" + (line.key.map { "/\($0)" } ?? "")))
                input(.type("hidden"), .name(Field.seen(place)), .value(line.seen?.sent ?? ""))
            }
            GridCell(
                name: Field.value(place), label: name, value: line.value,
                isWrong: line.mistake != nil, became: became(line))
            GridCell(
                name: Field.note(place), label: "\(wording("numbers.note")), \(name)",
                value: line.note, isNumber: false)
        }
    }

    private func became(_ line: OwnNumberDraft.Line) -> String? {
        line.became.map { became in
            let now = became.map { wording.typed($0.value) } ?? wording("targets.empty")
            return wording("targets.now", ["value": now])
        }
    }

    /// The period; its day too where that is not the first, or another entry is in it.
    private func name(of line: OwnNumberDraft.Line) -> String {
        guard let period = periods.first(where: { $0.contains(line.day) }) else {
            return wording.day(line.day)
        }
        let beside = draft.lines.count { period.contains($0.day) }
        let name = wording.period(period, kpi.period)
        return beside > 1 || line.day != period.start
            ? "\(name) · \(wording.dayAndMonth(line.day))" : name
    }

    private var paste: some HTML {
        details(.class("more grid-paste")) {
            summary { wording("grid.paste") }
            p(.class("muted")) { wording("numbers.paste.text") }
            div(.class("entry-field")) {
                label(.for(Shared.pasted)) { wording("grid.paste.table") }
                textarea(
                    .id(Shared.pasted), .name(Shared.pasted), .custom(name: "rows", value: "5")
                ) { "" }
            }
            ChoiceField(
                name: Shared.pastedRow, words: wording("grid.paste.column"),
                options: draft.lines.map { ("\($0.day)", name(of: $0)) },
                chosen: draft.lines.first.map { "\($0.day)" } ?? "")
            button(.type("submit"), .name(Shared.todo), .value("spread"), .class("is-quiet")) {
                wording("grid.paste.spread")
            }
        }
    }

    @HTMLBuilder private var said: some HTML {
        if isDone { p(.class("notice"), .role("status")) { wording("numbers.done") } }
        if isSpread {
            p(.class("notice"), .role("status")) {
                wording("targets.spread")
                if draft.outside > 0 { " " + wording.counted("grid.outside", draft.outside) }
            }
        }
        if isMeanwhile {
            p(.class("notice error-detail"), .role("alert")) { wording("targets.meanwhile") }
        }
        GridMistakes(wording: wording, mistakes: mistakes)
    }

    private var mistakes: [(name: String, label: String, text: String)] {
        draft.lines.enumerated().compactMap { place, line in
            line.mistake.map { (Field.value(place), name(of: line), wording.mistake($0)) }
        }
    }
}
