import Domain
import HTML
import Storage

/// At which ratio what happens, announced before it can be passed.
struct ThresholdsPage: Page {
    let frame: Frame
    let thresholds: [Threshold]
    /// The ratio of today; nil where there is none.
    let now: Double?
    let draft: ThresholdDraft
    let history: [ReadChange]
    var isDone = false
    /// It was changed or passed meanwhile.
    var isMeanwhile = false

    private typealias Field = ThresholdDraft.Field
    var title: String { wording("threshold.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("focus.title"), .focus(.home))])
        h1 { title }
        p(.class("lead")) { wording("threshold.text") }
        if isDone { p(.class("notice"), .role("status")) { wording("threshold.done") } }
        if isMeanwhile {
            p(.class("notice error-detail"), .role("alert")) { wording("motivator.meanwhile") }
        }
        p {
            now.map { wording("threshold.now", ["ratio": wording.ratio($0)]) }
                ?? wording("threshold.noneNow")
            " "
            a(.href(frame.href(.focus(.team)))) { wording("threshold.toTeam") }
        }
        if !thresholds.isEmpty {
            section(.class("motivators")) {
                h2 { wording("threshold.list") }
                ul { ForEach(thresholds) { one in row(one) } }
                TableLinks(frame)
            }
        }
        section {
            h2 { wording("threshold.new") }
            newForm
        }
        ChangeHistory(frame: frame, changes: history)
    }

    private func row(_ one: Threshold) -> some HTML {
        li {
            strong { "\(wording.ratio(one.ratio)) · \(one.consequence)" }
            p { standing(one) }
            if one.passedOn != nil {
                Withdrawal(
                    frame: frame, address: Link.focus(.thresholdWithdrawal).path,
                    field: Field.ratio.rawValue, value: "\(one.ratio)",
                    name: wording.ratio(one.ratio))
            }
            if one.passedOn == nil {
                form(
                    .class("entry-form"), .method("post"),
                    .action(Link.focus(.thresholdRemoval).path)
                ) {
                    FormToken(frame: frame)
                    input(
                        .type("hidden"), .name(Field.ratio.rawValue), .value("\(one.ratio)"))
                    input(
                        .type("hidden"), .name(Field.seen.rawValue), .value(one.fingerprint))
                    button(.type("submit"), .class("is-quiet")) {
                        wording("motivator.takeBack")
                        span(.class("visually-hidden")) { ": \(wording.ratio(one.ratio))" }
                    }
                }
            }
        }
    }

    private func standing(_ one: Threshold) -> String {
        one.passedOn == nil
            ? wording("threshold.announced", ["day": wording.day(one.announcedOn)])
            : wording.passed(one)
    }

    private var newForm: some HTML {
        form(.class("entry-form"), .method("post"), .action(Link.focus(.thresholds).path)) {
            FormToken(frame: frame)
            EntryField(
                name: Field.ratio.rawValue, words: wording("threshold.ratio"), value: draft.ratio,
                hint: wording("threshold.ratio.hint"), mistake: mistake(.ratio), keys: "decimal")
            EntryText(
                name: Field.consequence.rawValue, words: wording("threshold.consequence"),
                value: draft.consequence, hint: wording("threshold.consequence.hint"),
                mistake: mistake(.consequence))
            EntryField(
                name: Field.on.rawValue, words: wording("threshold.on"),
                value: draft.on.isEmpty ? "\(frame.today)" : draft.on, type: "date",
                hint: wording("threshold.on.hint"), mistake: mistake(.on))
            button(.type("submit")) { wording("threshold.announce") }
        }
    }

    private func mistake(_ field: Field) -> String? {
        draft.mistakes[field].map { wording.mistake($0) }
    }
}
