import Domain
import HTML

/// What a person does, beside their own goals, and their deals that stand still.
struct PersonNumbersPart: HTML {
    let frame: Frame
    let numbers: PersonNumbers
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("talk-numbers")) {
            h2 { wording("oneOnOne.numbers") }
            if numbers.tables.isEmpty {
                p(.class("muted")) { wording("oneOnOne.numbers.none") }
            }
            ForEach(numbers.tables) { one in table(one) }
        }
        section(.class("talk-numbers")) {
            h2 { wording("stalled.title") }
            if numbers.stalled.isEmpty {
                p(.class("muted")) { wording("stalled.none") }
            } else {
                ul(.class("reviews")) { ForEach(numbers.stalled) { one in deal(one) } }
            }
        }
    }

    private func table(_ one: PersonNumbers.Table) -> some HTML {
        let name = wording.perLength(one.length)
        return div(
            .class("scroll"), .tabindex(0), .role("region"), .aria("label", value: name)
        ) {
            HTMLElement<HTMLTag.table, _>(.class("person-numbers")) {
                caption { name }
                thead {
                    tr {
                        th(.scope("col")) { wording("oneOnOne.number") }
                        ForEach(one.periods) { period in
                            th(.scope("col"), .class("number")) {
                                wording.shortPeriod(period, one.length)
                            }
                        }
                        th(.scope("col"), .class("number")) { wording("oneOnOne.goal") }
                    }
                }
                tbody { ForEach(one.rows) { row in self.row(row) } }
            }
        }
    }

    private func row(_ row: PersonNumbers.Row) -> some HTML {
        tr {
            th(.scope("row")) { wording.name(of: row.kpi) }
            ForEach(row.values) { value in
                td(.class("number")) { value.map { shown($0, row) } ?? "–" }
            }
            td(.class("number")) { row.goal.map { shown($0, row) } ?? "–" }
        }
    }

    private func shown(_ number: Double, _ row: PersonNumbers.Row) -> String {
        wording.shortAmount(number, of: row.metric)
    }

    private func deal(_ one: StalledDeal) -> some HTML {
        li {
            a(.href(frame.href(.deal(one.deal.id)))) { one.deal.name ?? one.deal.id }
            span(.class("review-about")) {
                span { one.stage }
                span {
                    wording(
                        "oneOnOne.daysOver", ["n": wording.number(one.daysOver, upTo: 1)])
                }
            }
        }
    }
}
