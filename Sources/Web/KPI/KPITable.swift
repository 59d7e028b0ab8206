import Domain
import HTML

/// The numbers of the chart as a table, newest first.
struct KPITable: HTML {
    let reading: KPIReading
    let frame: Frame
    private var wording: Wording { frame.wording }
    private var answer: Answer { reading.kpi.answer }

    var body: some HTML {
        section(.class("kpi-table"), .id("numbers")) {
            h2(.id("numbers-title")) { wording("kpi.table.title") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "numbers-title")
            ) {
                table {
                    thead { tr { headings } }
                    tbody { ForEach(answer.points.reversed()) { point in row(point) } }
                }
            }
            TableLinks(frame, .periods)
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("kpi.table.period") }
        th(.scope("col"), .class("number")) { wording("kpi.table.value") }
        th(.scope("col"), .class("number")) { counted }
        if hasTargets {
            th(.scope("col"), .class("number")) { wording("kpi.table.target") }
            th(.scope("col"), .class("number")) { wording("kpi.table.expected") }
            th(.scope("col")) { wording("kpi.table.state") }
        }
    }

    /// What the number behind a value counts: facts, but months or people for some (F13).
    private var counted: String {
        switch answer.metric.formula {
        case .efficiencyRatio, .efficiencyMonth, .efficiencyBenchmark:
            wording("kpi.table.months")
        case .engagement, .enps, .participation, .pulse: wording("kpi.table.answers")
        case .activityPerPerson: wording("kpi.table.people")
        default: wording("kpi.table.n")
        }
    }

    private func row(_ point: Point) -> some HTML {
        tr {
            th(.scope("row")) {
                wording.period(point.period, answer.length)
                if let remark = remark(point) { small { remark } }
                if let signal = signal(point) {
                    small(.class("is-signal")) {
                        SignalShape()
                        signal
                    }
                }
            }
            td(.class("number")) { ValueText(point: point, reading: reading) }
            td(.class("number")) { count(point) }
            if hasTargets { JudgementCells(point: point, reading: reading) }
        }
    }

    @HTMLBuilder private func count(_ point: Point) -> some HTML {
        let of = point.isComplete ? point.period.start : nil
        if point.n > 0, reading.hasFacts {
            a(.href(frame.href(.facts(kpi: reading.kpi.kpi.slug, of: of)))) {
                wording.whole(point.n)
            }
        } else {
            wording.whole(point.n)
        }
    }

    private func remark(_ point: Point) -> String? {
        if !point.isComplete { return wording("kpi.table.running") }
        return point.isProvisional ? wording("kpi.table.provisional") : nil
    }

    /// What makes the point more than noise.
    private func signal(_ point: Point) -> String? {
        guard let limits = answer.limits, let value = point.value,
            let rule = limits.rule(at: point.period.start)
        else { return nil }
        let what = wording.verdict(rule, isAbove: value.number > limits.centre)
        return "\(wording("verdict.signal")): \(what)"
    }

    private var hasTargets: Bool { answer.points.contains { $0.judgement?.inForce != nil } }
}

/// A point's number, or why there is none.
struct ValueText: HTML {
    let point: Point
    let reading: KPIReading

    var body: some HTML {
        if let value = point.value {
            strong { reading.wording.amount(value.number, of: reading.metric) }
        } else {
            span(.class("muted")) {
                reading.wording.reason(point.noValue ?? .nothingRecorded)
            }
        }
    }
}

/// A point's target, what was expected of it, and how it stands; no state where it was not
/// judged, or may not be yet.
struct JudgementCells: HTML {
    let point: Point
    let reading: KPIReading

    var body: some HTML {
        td(.class("number")) { amount(judgement?.inForce?.target.value) }
        td(.class("number")) { amount(judgement?.inForce?.expected) }
        td {
            if let health = judgement?.health, !point.isProvisional {
                HealthSign(health: health, wording: reading.wording)
            }
        }
    }

    /// A point in whose place another was judged has no state of its own.
    private var judgement: Judgement? {
        point.judgement?.judged == nil ? point.judgement : nil
    }

    private func amount(_ number: Double?) -> String {
        number.map { reading.wording.amount($0, of: reading.metric) } ?? "–"
    }
}
