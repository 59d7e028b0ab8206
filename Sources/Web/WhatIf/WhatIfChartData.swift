import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `what-if.js` draws; every number comes with its text.
struct WhatIfChartData: Encodable, Sendable {
    /// One month.
    struct Column: Encodable, Sendable {
        /// On the axis.
        let label: String
        /// In full.
        let name: String
        let base: ChartData.Mark
        /// Nil when nothing is otherwise.
        let scenario: ChartData.Mark?
        let low: ChartData.Mark
        let high: ChartData.Mark
    }

    let columns: [Column]
    /// The marks of the vertical axis, lowest first.
    let ticks: [ChartData.Mark]
    /// What the lines are called.
    let names: [String: String]

    init(_ reading: WhatIfReading) {
        let wording = reading.wording
        func mark(_ number: Double) -> ChartData.Mark {
            ChartData.Mark(value: number, text: wording.money(major: number))
        }
        columns = reading.months.map { month in
            Column(
                label: wording.dayAndMonth(month.period.start), name: reading.name(of: month),
                base: mark(month.base),
                scenario: reading.isOtherwise ? mark(month.scenario) : nil,
                low: mark(month.low), high: mark(month.high))
        }
        let drawn = reading.months.flatMap { [$0.base, $0.scenario, $0.low, $0.high] }
        ticks = Ticks(over: drawn + [0]).values.map(mark)
        names = [
            "base": wording("whatIf.table.base"), "scenario": wording("whatIf.table.scenario"),
            "band": wording("whatIf.chart.band"), "low": wording("whatIf.table.low"),
            "high": wording("whatIf.table.high"),
        ]
    }

    /// As JSON text.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
