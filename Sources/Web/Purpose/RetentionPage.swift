import Domain
import HTML
import Storage

/// For how long data about people stays, for the director: the periods, what would go tonight, and
/// what went.
struct RetentionPage: Page {
    let frame: Frame
    let sight: RetentionSight
    let draft: RetentionDraft
    var mistakes = RetentionMistakes()
    var said: Said?

    /// What a page says of what was just asked.
    enum Said: String, Sendable {
        case done, same, busy
    }

    var title: String { wording("retention.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("retention.text") }
        p { next }
        if sight.tooLong.values.allSatisfy({ $0 == 0 }) {
            p { wording("retention.preview.none") }
        }
        ul(.class("actions")) {
            li { a(.href(Link.purpose.path)) { wording("purpose.title") } }
        }
        notice
        section {
            h2 { wording("retention.periods") }
            form(.class("entry-form retention-form"), .method("post"), .action(Link.retention.path))
            {
                FormToken(frame: frame)
                ForEach(PersonalData.chosen) { data in field(data) }
                button(.type("submit")) { wording("retention.button") }
            }
        }
        RetentionRuns(frame: frame, runs: sight.runs)
        section {
            h2 { wording("retention.fixed") }
            ul(.class("points")) {
                ForEach(PersonalData.catalogue.filter { $0.keeping.choices == nil }) { data in
                    li {
                        "\(wording.name(of: data.kind)): "
                        wording.keeping(data, sight.periods)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var notice: some HTML {
        switch said {
        case .done: p(.class("notice"), .role("status")) { wording("retention.done") }
        case .same: p(.class("notice"), .role("status")) { wording("retention.same") }
        case .busy:
            p(.class("notice error-detail"), .role("alert")) { wording("retention.busy") }
        case nil: EmptyHTML()
        }
    }

    private var next: String {
        guard let night = sight.nextNight else { return wording("retention.unplanned") }
        return sight.runs.isEmpty
            ? wording("retention.first", ["day": wording.day(night)])
            : wording("retention.next", ["day": wording.day(night)])
    }

    private func field(_ data: PersonalData) -> some HTML {
        EntryField(
            name: data.kind.rawValue, words: wording.name(of: data.kind),
            value: draft.typed[data.kind] ?? "", hint: hint(data),
            mistake: mistakes.fields[data.kind].map(wording.mistake))
    }

    private func hint(_ data: PersonalData) -> String {
        guard let choices = data.keeping.choices, let proposed = data.keeping.proposed else {
            return ""
        }
        let range = wording(
            "retention.range",
            [
                "from": wording.whole(choices.lowerBound),
                "through": wording.whole(choices.upperBound),
                "proposed": wording.whole(proposed),
            ])
        let since = wording.begun(wording("retention.since.\(data.kind.rawValue)"))
        return [since + ".", range, preview(data)].compactMap { $0 }.joined(separator: " ")
    }

    /// What would go tonight, where anything would.
    private func preview(_ data: PersonalData) -> String? {
        guard let count = sight.tooLong[data.kind], count > 0 else { return nil }
        return data.ending == .takenOff
            ? wording.counted("retention.preview.takenOff", count)
            : wording.counted("retention.preview.removed", count)
    }
}

/// What the page about retention hangs on.
struct RetentionSight: Sendable {
    let periods: RetentionPeriods
    /// How much would go tonight, by kind.
    let tooLong: [PersonalDataKind: Int]
    let runs: [ShownRun]
    /// The night of the next run; nil while none is planned.
    let nextNight: Day?
}

/// What was taken away, with the time of the organisation's clock.
struct ShownRun: Sendable {
    let run: RetentionRun
    let moment: Site.Clock.Reading
}
