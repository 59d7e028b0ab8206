import HTML

/// How often requests were refused since this Koers was started, kind by kind.
struct RefusedSection: HTML {
    let frame: Frame
    /// Since when.
    let since: Site.Clock.Reading
    let counts: [(refusal: TurnedAway, n: Int)]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.id("refused")) {
            h2 { wording("refused.title", ["when": wording.moment(since.day, since.minute)]) }
            p { wording("refused.text") }
            if counts.isEmpty {
                p(.class("notice")) { wording("refused.none") }
            } else {
                HTMLElement<HTMLTag.table, _>(.class("refused")) {
                    thead {
                        tr {
                            th(.scope("col")) { wording("refused.why") }
                            th(.scope("col"), .class("number")) { wording("refused.times") }
                        }
                    }
                    tbody { ForEach(counts) { one in line(one.refusal, one.n) } }
                }
                TableLinks(frame, .refused)
            }
        }
    }

    private func line(_ refusal: TurnedAway, _ n: Int) -> some HTML {
        tr {
            td { wording("refused.\(refusal.rawValue)") }
            td(.class("number")) { wording.whole(n) }
        }
    }

    /// The same as it is saved.
    var sheet: SheetTable {
        SheetTable(
            wording("refused.title", ["when": wording.moment(since.day, since.minute)]),
            [wording("refused.why"), wording("refused.times")], counts
        ) { one in [.text(wording("refused.\(one.refusal.rawValue)")), .whole(one.n)] }
    }
}
