import Domain
import HTML

/// The months of the window: what each brought and cost, and the way to enter or mend its costs.
struct EfficiencyMonths: HTML {
    let frame: Frame
    let sight: EfficiencySight
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("efficiency-months")) {
            h2(.id("efficiency-months")) { wording("labour.months") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "efficiency-months")
            ) {
                table {
                    thead {
                        tr {
                            th(.scope("col")) { wording("kpi.table.period") }
                            ForEach(["revenue", "fixed", "personnel", "ratio"]) { part in
                                th(.scope("col"), .class("number")) {
                                    wording("labour.\(part)")
                                }
                            }
                            th(.scope("col")) { wording("labour.costs") }
                        }
                    }
                    tbody { ForEach(sight.parts.months.reversed()) { month in row(month) } }
                }
            }
            TableLinks(frame, .months)
            p(.class("muted")) { wording("labour.totalsOnly") }
        }
    }

    private func row(_ month: EfficiencyMonth) -> some HTML {
        let name = wording.period(month.period, .month)
        return tr {
            th(.scope("row")) { name }
            td(.class("number")) { wording.money(month.revenue) }
            td(.class("number")) { amount(month.fixed, "labour.countsAsZero") }
            td(.class("number")) { amount(month.personnel, "labour.missing") }
            td(.class("number")) { ratio(month) }
            td {
                a(.href(frame.href(.costs(month: month.period.start)))) {
                    wording(isWhole(month) ? "labour.change" : "labour.enterShort")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
            }
        }
    }

    private func isWhole(_ month: EfficiencyMonth) -> Bool {
        month.fixed != nil && month.personnel != nil
    }

    @HTMLBuilder private func amount(_ money: Money?, _ key: String) -> some HTML {
        if let money {
            wording.money(money)
        } else {
            em { wording(key) }
        }
    }

    private func ratio(_ month: EfficiencyMonth) -> String {
        sight.ratio(of: month.period)?.value.map {
            wording.amount($0.number, of: sight.month.metric)
        } ?? "–"
    }
}
