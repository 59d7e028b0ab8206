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
        /// More than noise.
        let isSignal: Bool
    }

    /// The limits of a process behaviour chart.
    struct Limits: Encodable, Sendable {
        let lower: Mark
        let centre: Mark
        let upper: Mark
    }

    /// What the lines are called.
    struct Names: Encodable, Sendable {
        let value, target, expected, lower, centre, upper, isOpen, isSignal: String
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
        let signals = Set(answer.limits?.signals.map(\.start) ?? [])
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
                isSignal: signals.contains(point.period.start))
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
    fileprivate init(_ wording: Wording) {
        value = wording("chart.value")
        target = wording("chart.target")
        expected = wording("chart.expected")
        lower = wording("chart.lower")
        centre = wording("chart.centre")
        upper = wording("chart.upper")
        isOpen = wording("chart.isOpen")
        isSignal = wording("chart.isSignal")
    }
}
