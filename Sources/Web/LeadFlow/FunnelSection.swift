import Domain
import HTML

/// The stages of each pipeline: how many deals move on, how long they take, how many are in them.
struct FunnelSection: HTML {
    let funnel: Funnel
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2 { wording("funnel.title") }
            if funnel.isEmpty {
                p(.class("notice")) { wording("funnel.none") }
            } else {
                p(.class("part-lead")) { summary }
                div(.class("funnels")) {
                    ForEach(funnel.pipelines) { pipeline in
                        FunnelTable(pipeline: pipeline, longest: longest, wording: wording)
                    }
                }
                TableLinks(frame, .funnel)
                p(.class("part-note")) { wording("funnel.note") }
            }
        }
    }

    /// Where it leaks and where it is slow, in sentences.
    private var summary: String {
        var sentences: [String] = []
        if let leak = funnel.leak, let share = leak.conversion {
            let values = ["stage": name(leak), "share": wording.percent(100 - share, upTo: 0)]
            sentences.append(wording(share < 100 ? "funnel.leak" : "funnel.noLeak", values))
        }
        if let slow = funnel.slowest, let days = slow.days {
            let figure = "\(wording.number(days, upTo: 1))\(Wording.noBreak)\(wording.days(days))"
            sentences.append(wording("funnel.slowest", ["stage": name(slow), "days": figure]))
        }
        return sentences.isEmpty ? wording("funnel.few") : sentences.joined(separator: " ")
    }

    private func name(_ stage: FunnelStage) -> String {
        let name = stage.name ?? wording("split.unknown")
        guard funnel.pipelines.count > 1, let pipeline = stage.pipeline else { return name }
        return "\(name) (\(pipeline))"
    }

    /// The longest median, which its bar fills.
    private var longest: Double {
        funnel.pipelines.flatMap(\.stages).compactMap(\.days).max() ?? 0
    }
}

/// One pipeline as a table with bars.
struct FunnelTable: HTML {
    let pipeline: FunnelPipeline
    let longest: Double
    let wording: Wording

    var body: some HTML {
        div(.class("scroll funnel"), .tabindex(0), .role("region"), .aria("label", value: name)) {
            table {
                caption { name }
                thead {
                    tr {
                        th(.scope("col")) { wording("dimension.stage") }
                        th(.scope("col"), .class("number")) { wording("funnel.forward") }
                        th(.scope("col"), .class("number")) { wording("funnel.days") }
                        th(.scope("col"), .class("number")) { wording("funnel.open") }
                        th(.scope("col"), .class("number")) { wording("funnel.before") }
                    }
                }
                tbody { ForEach(pipeline.stages) { stage in row(stage) } }
            }
        }
    }

    private var name: String {
        wording(
            "funnel.pipeline", ["pipeline": pipeline.name ?? wording("split.unknown")])
    }

    private func row(_ stage: FunnelStage) -> some HTML {
        tr {
            th(.scope("row")) { stage.name ?? wording("split.unknown") }
            td(.class("number")) {
                stage.conversion.map { wording.percent($0, upTo: 0) } ?? "–"
                if let share = stage.conversion { SplitBar(share: share / 100, isIn80: true) }
            }
            td(.class("number")) {
                stage.days.map { wording.number($0, upTo: 1) } ?? "–"
                if let days = stage.days, longest > 0 {
                    SplitBar(share: days / longest, isIn80: false)
                }
            }
            td(.class("number")) { wording.whole(stage.open) }
            td(.class("number muted")) {
                stage.conversionBefore.map { wording.percent($0, upTo: 0) } ?? "–"
            }
        }
    }
}
