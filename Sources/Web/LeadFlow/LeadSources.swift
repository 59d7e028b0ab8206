import Domain
import HTML

/// A count of leads, split by where they came from or how they were found good.
struct LeadSource: Sendable {
    /// The count, as a KPI of its own.
    let kpi: BoardKPI
    let split: Split

    /// New and qualified leads by channel, and qualified ones by method; without those that split
    /// into nothing.
    static func shown(
        _ day: Day, _ measurement: Measurement, isWhole: Bool
    ) throws -> [LeadSource] {
        let asked: [(key: String, by: Dimension)] = [
            ("lead.new", .channel), ("lead.qualified", .channel), ("lead.qualified", .method),
        ]
        return try asked.compactMap { key, dimension in
            let kpi = KPI(slug: key, area: .leadFlow, rank: 1, metric: key)
            let question = try Question(kpi, on: day, periods: 2)
            let shown = BoardKPI(kpi: kpi, answer: try measurement.answer(question))
            let rows = RowSpan(offset: 0, limit: isWhole ? Int(Int32.max) : 8)
            return try measurement.split(shown, by: dimension, rows).flatMap { split in
                split.lines.isEmpty ? nil : LeadSource(kpi: shown, split: split)
            }
        }
    }
}

/// Where leads come from: this period beside the year before.
struct LeadSources: HTML {
    let sources: [LeadSource]
    let frame: Frame

    var body: some HTML {
        section(.class("part")) {
            h2 { frame.wording("leadFlow.sources.title") }
            if sources.isEmpty {
                p(.class("notice")) { frame.wording("leadFlow.sources.none") }
            } else {
                div(.class("splits")) {
                    ForEach(sources) { source in
                        div {
                            h3 { frame.wording.metricName(source.kpi.kpi.metric) }
                            SplitTable(
                                split: source.split,
                                reading: KPIReading(source.kpi, frame.wording), frame: frame,
                                isLinked: false, saved: source.table)
                        }
                    }
                }
            }
        }
    }
}
