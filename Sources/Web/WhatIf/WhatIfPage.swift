import Domain
import HTML
import Storage

/// What happens to revenue when leads become customers faster, more often, or for more.
struct WhatIfPage: Page {
    let frame: Frame
    /// The scenario as it was filled in.
    let entry: ScenarioEntry
    /// What it brings; of things as they are while the entry has mistakes.
    let answer: WhatIf
    /// Those that were kept, the latest first.
    let saved: [SavedScenario]
    /// The name this one is to be kept under.
    let naming: NameEntry

    var title: String { wording("whatIf.title") }
    var scripts: [ServedAsset] { [.chartLibrary, .whatIf] }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording.area(.leadFlow), .area(.leadFlow))])
        h1 { title }
        p(.class("lead")) { wording("whatIf.lead") }
        div(.class("what-if")) {
            ScenarioFields(frame: frame, entry: entry, inputs: answer.inputs)
            div(.class("what-if-result")) {
                p(.id("what-if-sentence"), .class("what-if-sentence"), .role("status")) { sentence }
                p(.class("explanation muted")) { wording("whatIf.onlyLeads") }
                div(.id("what-if-outcome")) {
                    if let months = shownMonths {
                        WhatIfChart(
                            reading: WhatIfReading(months: months, answer: answer, wording: wording)
                        )
                    }
                }
            }
        }
        div(.id("what-if-numbers")) {
            if let months = shownMonths {
                WhatIfTable(
                    reading: WhatIfReading(months: months, answer: answer, wording: wording),
                    frame: frame)
            }
        }
        SavedScenarios(frame: frame, entry: entry, saved: saved, naming: naming)
        section {
            h2 { wording("whatIf.how") }
            p(.class("explanation")) { wording("whatIf.how.text") }
            p(.class("explanation")) { wording("whatIf.how.band") }
        }
    }

    /// A scenario with a mistake has no months.
    private var shownMonths: [WhatIf.Month]? { entry.scenario == nil ? nil : answer.months }

    private var sentence: String {
        if entry.scenario == nil { return wording("whatIf.mistakes") }
        if let absence = answer.absence { return wording.reason(absence) }
        return wording.inWords(answer)
    }
}

/// The answer, ready to be drawn and listed.
struct WhatIfReading: Sendable {
    let months: [WhatIf.Month]
    let answer: WhatIf
    let wording: Wording

    /// Whether something is otherwise: else there is one line only.
    var isOtherwise: Bool { answer.scenario != .same }

    /// `nov 2026`, or `24 nov 2026 – 23 dec 2026` where it is no calendar month.
    func name(of month: WhatIf.Month) -> String {
        month.period.start.civil.day == 1
            ? wording.period(month.period, .month)
            : "\(wording.shortDay(month.period.start)) – \(wording.shortDay(month.period.last))"
    }
}

/// The chart: as things are, in the scenario, and the band of eight in ten years.
struct WhatIfChart: HTML {
    let reading: WhatIfReading
    private var wording: Wording { reading.wording }

    var body: some HTML {
        section(.class("chart")) {
            h2(.id("what-if-title")) {
                wording(reading.isOtherwise ? "whatIf.chart.title" : "whatIf.chart.titleSame")
            }
            div(.class("chart-frame")) {
                canvas(
                    .id("what-if-chart"), .role("img"),
                    .aria("labelledby", value: "what-if-title"),
                    .aria("describedby", value: "what-if-text"),
                    .data("chart", value: WhatIfChartData(reading).json)
                ) {}
            }
            p(.id("what-if-text"), .class("chart-text")) { wording("whatIf.chart.text") }
            noscript { p(.class("notice")) { wording("chart.noscript") } }
        }
    }
}

/// The same numbers, month by month and in all.
struct WhatIfTable: HTML {
    let reading: WhatIfReading
    let frame: Frame
    private var wording: Wording { reading.wording }

    var body: some HTML {
        section(.class("kpi-table"), .id("numbers")) {
            h2(.id("numbers-title")) { wording("whatIf.table.title") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "numbers-title")
            ) {
                table {
                    thead { tr { headings } }
                    tbody {
                        ForEach(reading.months) { month in row(month) }
                        total
                    }
                }
            }
            TableLinks(frame, .months)
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording("whatIf.table.month") }
        th(.scope("col"), .class("number")) { wording("whatIf.table.base") }
        if reading.isOtherwise {
            th(.scope("col"), .class("number")) { wording("whatIf.table.scenario") }
            th(.scope("col"), .class("number")) { wording("whatIf.table.difference") }
        }
        th(.scope("col"), .class("number")) { wording("whatIf.table.low") }
        th(.scope("col"), .class("number")) { wording("whatIf.table.high") }
    }

    private func row(_ month: WhatIf.Month) -> some HTML {
        tr {
            th(.scope("row")) { reading.name(of: month) }
            amount(month.base)
            if reading.isOtherwise {
                amount(month.scenario)
                td(.class("number")) { wording.signed(month.difference) }
            }
            amount(month.low)
            amount(month.high)
        }
    }

    private var total: some HTML {
        tr(.class("total")) {
            th(.scope("row")) { wording("whatIf.table.total") }
            amount(reading.answer.base ?? 0)
            if reading.isOtherwise {
                amount(reading.answer.total ?? 0)
                td(.class("number")) { wording.signed(reading.answer.difference ?? 0) }
            }
            td {}
            td {}
        }
    }

    private func amount(_ major: Double) -> some HTML {
        td(.class("number")) { wording.money(major: major) }
    }
}
