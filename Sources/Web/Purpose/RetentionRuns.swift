import Domain
import HTML
import Storage

/// What was taken away, the latest first.
struct RetentionRuns: HTML {
    let frame: Frame
    let runs: [ShownRun]
    private var wording: Wording { frame.wording }

    /// How many are shown.
    static let most = 60

    var body: some HTML {
        section(.id("runs")) {
            h2 { wording("retention.runs") }
            if runs.isEmpty {
                p { wording("retention.runs.none") }
            } else {
                div(
                    .class("scroll"), .tabindex(0), .role("region"),
                    .aria("label", value: wording("retention.runs"))
                ) {
                    table {
                        thead { tr { headings } }
                        tbody { ForEach(runs) { shown in line(shown) } }
                    }
                }
                TableLinks(frame, .runs)
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("retention.runs.when") }
        th(.scope("col")) { wording("retention.runs.kind") }
        th(.scope("col")) { wording("retention.runs.before") }
        th(.scope("col")) { wording("purpose.entry.then") }
        th(.scope("col"), .class("number")) { wording("retention.runs.removed") }
    }

    private func line(_ shown: ShownRun) -> some HTML {
        tr {
            td(.class("moment")) { wording.moment(shown.moment.day, shown.moment.minute) }
            td { wording.name(of: shown.run.kind) }
            td(.class("moment")) { wording.shortDay(shown.run.before) }
            td { wording("purpose.ending.\(PersonalData.of(shown.run.kind).ending.rawValue)") }
            td(.class("number")) { wording.whole(shown.run.removed) }
        }
    }
}
