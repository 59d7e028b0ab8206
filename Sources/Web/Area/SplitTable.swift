import Domain
import HTML

/// A split as a table, each group with a bar; for a Pareto the 80 % set is marked.
struct SplitTable: HTML {
    let split: Split
    let reading: KPIReading
    let frame: Frame
    /// The groups that are not listed have a page to lead to.
    var isLinked = true
    /// By which its groups are saved on the page that is shown, where they have no page of their own.
    var saved: TableName?
    /// A pager follows that leads to the groups that are not listed.
    var isPaged = false
    private var wording: Wording { reading.wording }

    var body: some HTML {
        div(.class("split")) {
            table {
                caption {
                    wording(
                        "split.by",
                        ["dimension": wording.dimension(split.dimension), "period": period])
                }
                thead { tr { headings } }
                tbody { rows }
            }
            if split.count > split.lines.count, !isPaged { more }
            if let saved {
                TableLinks(frame, saved)
            } else if isLinked {
                TableLinks(
                    frame, .groups, of: .split(kpi: reading.kpi.kpi.slug, by: split.dimension))
            }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording.dimension(split.dimension) }
        th(.scope("col"), .class("number")) { wording("split.value") }
        if isPareto {
            th(.scope("col"), .class("number")) { wording("split.share") }
            th(.scope("col")) { wording("split.in80") }
        } else {
            th(.scope("col"), .class("number")) {
                wording(hasYearBefore ? "split.yearBefore" : "split.n")
            }
        }
    }

    private var rows: some HTML {
        ForEach(split.lines) { line in row(line, yearBefore: split.yearBefore?[SplitKey(line)]) }
    }

    @HTMLBuilder private var more: some HTML {
        let text = wording.counted("split.more", split.count - split.lines.count)
        p(.class("split-more")) {
            if isLinked {
                let link = Link.split(kpi: reading.kpi.kpi.slug, by: split.dimension)
                a(.href(frame.href(link))) { text }
            } else {
                text
            }
        }
    }

    private func row(_ line: SplitLine, yearBefore: Value?) -> some HTML {
        tr {
            th(.scope("row")) {
                span(.class("split-name")) { name(of: line) }
                SplitBar(share: share(of: line), isIn80: line.pareto?.isIn80 ?? true)
            }
            td(.class("number")) {
                line.value.map { wording.amount($0.number, of: reading.metric) } ?? noValue
            }
            if let pareto = line.pareto {
                td(.class("number")) { pareto.share.map { wording.percent($0) } ?? "–" }
                td { if pareto.isIn80 { In80(wording: wording) } }
            } else if hasYearBefore {
                td(.class("number muted")) { amount(yearBefore) }
            } else {
                td(.class("number muted")) { wording.whole(line.n) }
            }
        }
    }

    /// In the place of a value; of a survey it says why there is none (F31).
    private var noValue: String { reading.hasFacts ? "–" : wording("split.withheld") }

    private func name(of line: SplitLine) -> String {
        let name = wording.groupHead(line.name(frame.names), by: split.dimension)
        return line.pipeline.map { "\(name) · \($0)" } ?? name
    }

    /// The period; when that still runs, up to the day.
    private var period: String {
        let day = reading.kpi.answer.on
        return split.period.isComplete(at: day)
            ? wording.period(split.period, reading.length)
            : wording.runningPeriod(split.period, reading.length, at: day)
    }

    private var hasYearBefore: Bool { split.yearBefore != nil }

    private func amount(_ value: Value?) -> String {
        value.map { wording.amount($0.number, of: reading.metric) } ?? "–"
    }

    private var isPareto: Bool { split.isPareto }

    /// Of the largest group.
    private func share(of line: SplitLine) -> Double {
        guard split.largest > 0, let value = line.value?.number, value > 0 else { return 0 }
        return value / split.largest
    }
}

/// How large a group is beside the largest one.
struct SplitBar: HTML {
    /// 0 … 1
    let share: Double
    let isIn80: Bool

    var body: some HTML {
        svg(.class("bar"), .aria("hidden", value: "true")) {
            rect(.class("bar-track"), .width("100%"), .height("100%")) {}
            rect(
                .class(isIn80 ? "bar-part" : "bar-part is-rest"),
                .width("\((share * 1000).rounded() / 10)%"), .height("100%")
            ) {}
        }
    }
}

/// The mark of a group that belongs to the 80 % set.
struct In80: HTML {
    let wording: Wording

    var body: some HTML {
        span(.class("in80")) {
            span(.aria("hidden", value: "true")) { "✓" }
            span(.class("visually-hidden")) { wording("split.in80.mark") }
        }
    }
}
