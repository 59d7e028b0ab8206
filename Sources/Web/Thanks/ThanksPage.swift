import Domain
import HTML
import Storage

/// Where one thanks a colleague in two taps, and finds what one got and gave.
struct ThanksPage: Page {
    let frame: Frame
    let model: ThanksModel
    var isDone = false
    var refused: ThanksRefused?

    var title: String { wording("thanks.title") }

    var content: some HTML {
        h1 { title }
        p(.class("lead")) { wording("thanks.lead") }
        if isDone { p(.class("notice"), .role("status")) { wording("thanks.done") } }
        if model.isKnown {
            if model.team.isEmpty, model.others.isEmpty {
                p(.class("notice")) { wording("thanks.nobody") }
            } else {
                ThanksForm(frame: frame, model: model, refused: refused)
            }
            ThanksList(
                frame: frame, title: wording("thanks.got"), key: "thanks.from",
                thanks: model.got, none: wording("thanks.got.none"))
            if !model.given.isEmpty {
                ThanksList(
                    frame: frame, title: wording("thanks.given"), key: "thanks.to",
                    thanks: model.given, none: "")
            }
        } else {
            p(.class("notice")) { wording("thanks.unknown") }
        }
        counts
    }

    private var counts: some HTML {
        section(.class("thanks-counts")) {
            h2 { wording("thanks.counts") }
            p(.class("muted")) { wording("thanks.counts.text") }
            HTMLElement<HTMLTag.table, _> {
                thead {
                    tr {
                        th(.scope("col")) { wording("thanks.team") }
                        th(.scope("col"), .class("number")) { wording("thanks.month") }
                        th(.scope("col"), .class("number")) { wording("thanks.monthBefore") }
                    }
                }
                tbody {
                    if model.tally.rows.contains(where: { $0.team != nil }) {
                        ForEach(model.tally.rows) { one in
                            row(one, one.team ?? wording("thanks.others"))
                        }
                    }
                    row(model.tally.total, wording("thanks.everyone"))
                }
            }
            TableLinks(frame, .teams)
        }
    }

    private func row(_ one: ThanksTally.Row, _ name: String) -> some HTML {
        tr {
            th(.scope("row")) { name }
            td(.class("number")) { wording.whole(one.thisMonth) }
            td(.class("number")) { wording.whole(one.lastMonth) }
        }
    }
}

/// Thank-yous behind each other.
struct ThanksList: HTML {
    let frame: Frame
    let title: String
    /// How it is said with whom: from or to.
    let key: String
    let thanks: [ShownThanks]
    let none: String
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { title }
            if thanks.isEmpty {
                p(.class("muted")) { none }
            } else {
                ul(.class("thanks-list")) { ForEach(thanks) { one in line(one) } }
            }
        }
    }

    private func line(_ one: ShownThanks) -> some HTML {
        li {
            p {
                strong { wording(key, ["name": frame.names(one.with)]) }
                span(.class("muted")) { " · \(wording.shortDay(one.day))" }
            }
            if !one.words.isEmpty { p(.class("said")) { one.words } }
        }
    }
}
