import Domain
import HTML

/// Revenue shared out over groups, largest first, with the 80 % set marked; a page at a time.
struct ParetoSection: HTML {
    let frame: Frame
    let view: ResultView
    let point: Point?
    private var wording: Wording { frame.wording }
    private var lines: [SplitLine] { point?.lines ?? [] }

    var body: some HTML {
        div(.class("result-pareto")) {
            h3(.id("pareto")) { title }
            if lines.isEmpty {
                p(.class("chart-empty")) { whyEmpty }
            } else {
                if lines.count > 1 { p { summary } }
                div(
                    .class("split scroll"), .role("region"), .aria("labelledby", value: "pareto"),
                    .tabindex(0)
                ) { groups }
                TableLinks(frame, .pareto)
                if lines.count > ResultView.pageSize { pager }
            }
        }
    }

    private var title: String {
        guard let period = point?.period else { return "" }
        let isComplete = period.isComplete(at: frame.on)
        return wording(
            "result.pareto.title",
            [
                "dimension": wording.dimension(view.by.dimension),
                "period": isComplete
                    ? wording.period(period, view.length)
                    : wording.runningPeriod(period, view.length, at: frame.on),
            ])
    }

    private var whyEmpty: String {
        point?.noValue.map { wording("kpi.noValue", ["reason": wording.reason($0)]) }
            ?? wording("result.pareto.empty")
    }

    private var summary: String {
        let few = lines.count { $0.pareto?.isIn80 == true }
        return wording.counted(
            "result.pareto.summary", few, ["all": wording.whole(lines.count)])
    }

    private var shown: ArraySlice<SplitLine> {
        lines.dropFirst((view.page - 1) * ResultView.pageSize).prefix(ResultView.pageSize)
    }

    private var groups: some HTML {
        table(.aria("labelledby", value: "pareto")) {
            thead {
                tr {
                    th(.scope("col")) { wording.dimension(view.by.dimension) }
                    th(.scope("col"), .class("number")) { wording("split.value") }
                    th(.scope("col"), .class("number")) { wording("split.share") }
                    th(.scope("col"), .class("number")) { wording("result.pareto.cumulative") }
                    th(.scope("col")) { wording("split.in80") }
                }
            }
            tbody {
                ForEach(shown) { line in row(line) }
            }
        }
    }

    private func row(_ line: SplitLine) -> some HTML {
        tr {
            th(.scope("row")) {
                span(.class("split-name")) {
                    wording.groupHead(line.name(frame.names), by: view.by.dimension)
                    if let id = line.id, isNamedTwice(line) { small { id } }
                }
                SplitBar(share: size(line), isIn80: line.pareto?.isIn80 ?? false)
            }
            td(.class("number")) {
                line.value.map { wording.money(major: $0.number) } ?? "–"
            }
            td(.class("number")) { line.pareto?.share.map { wording.percent($0) } ?? "–" }
            td(.class("number")) { line.pareto?.cumulative.map { wording.percent($0) } ?? "–" }
            td { if line.pareto?.isIn80 == true { In80(wording: wording) } }
        }
    }

    private func isNamedTwice(_ line: SplitLine) -> Bool {
        shown.count { $0.name == line.name } > 1
    }

    /// Of the largest group.
    private func size(_ line: SplitLine) -> Double {
        guard let largest = lines.first?.value?.number, largest > 0 else { return 0 }
        return max(0, (line.value?.number ?? 0) / largest)
    }

    private var pager: some HTML {
        let (frame, view) = (frame, view)
        return Pager(
            page: view.page, size: ResultView.pageSize, total: lines.count, wording: wording
        ) { page in frame.href(.result(view.on(page: page))) + "#pareto" }
    }
}
