import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `kpi-chart.js` draws. Every number comes with its text, so that the chart speaks the
/// reader's language without knowing it.
struct ChartData: Encodable, Sendable {
    /// A value and how it is written.
    struct Mark: Encodable, Sendable {
        let value: Double
        let text: String
    }

    /// One period.
    struct Column: Encodable, Sendable {
        let label: String
        let value: Mark?
        let target: Mark?
        /// What is expected by now, of a period that runs.
        let expected: Mark?
        /// In the place of a number.
        let noValue: String?
        /// The value may still move.
        let isOpen: Bool
        /// What makes it more than noise.
        let signal: String?
        /// The limits were computed over it, or it came after.
        let isWithinLimits: Bool
        /// On a second, thinner line.
        var second: Mark?
        /// The edges of a band behind the lines.
        var low: Mark?
        var high: Mark?
    }

    /// The limits of a process behaviour chart.
    struct Limits: Encodable, Sendable {
        let lower: Mark
        let centre: Mark
        let upper: Mark
    }

    /// What the lines are called.
    struct Names: Encodable, Sendable {
        var value, target, expected, lower, centre, upper, isOpen: String
        /// Where there are a second line and a band.
        var second, band: String?
    }

    /// Oldest first.
    let columns: [Column]
    let limits: Limits?
    /// The marks of the vertical axis, lowest first.
    let ticks: [Mark]
    let names: Names

    /// As JSON text.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension ChartData {
    /// The chart of a KPI's whole series.
    init(_ reading: KPIReading) {
        let answer = reading.kpi.answer
        let wording = reading.wording
        func mark(_ number: Double) -> Mark {
            Mark(value: number, text: wording.amount(number, of: reading.metric))
        }
        let limitsFrom = answer.limitsFrom
        columns = answer.points.map { point in
            let inForce = point.judgement?.judged == nil ? point.judgement?.inForce : nil
            let isPaced = !point.isComplete && inForce?.expected != inForce?.target.value
            return Column(
                label: wording.period(point.period, answer.length),
                value: point.value.map { mark($0.number) },
                target: inForce.map { mark($0.target.value) },
                expected: isPaced ? inForce.map { mark($0.expected) } : nil,
                noValue: point.value == nil
                    ? wording.reason(point.noValue ?? .nothingRecorded) : nil,
                isOpen: !point.isComplete || point.isProvisional,
                signal: answer.limits.flatMap { limits in
                    limits.rule(at: point.period.start).map { rule in
                        let number = point.value?.number ?? limits.centre
                        let what = wording.verdict(rule, isAbove: number > limits.centre)
                        return "\(wording("verdict.signal")): \(what)"
                    }
                },
                isWithinLimits: limitsFrom.map { $0 <= point.period.start } ?? false)
        }
        limits = answer.limits.map {
            Limits(lower: mark($0.lower), centre: mark($0.centre), upper: mark($0.upper))
        }
        let drawn = columns.flatMap { [$0.value, $0.target, $0.expected] }.compactMap(\.?.value)
        let edges = answer.limits.map { [$0.lower, $0.upper] } ?? []
        ticks = Ticks(over: drawn + edges).values.map {
            Mark(value: $0, text: wording.shortAmount($0, of: reading.metric))
        }
        names = Names(wording)
    }
}

extension ChartData.Names {
    /// What the lines are called in the reader's language.
    init(_ wording: Wording) {
        value = wording("chart.value")
        target = wording("chart.target")
        expected = wording("chart.expected")
        lower = wording("chart.lower")
        centre = wording("chart.centre")
        upper = wording("chart.upper")
        isOpen = wording("chart.isOpen")
    }
}
