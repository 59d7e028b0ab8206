import Domain
import HTML
import Storage

/// What only the lead flow's page has: where leads come from, whether more come, where the funnel
/// leaks, and which deals stand still.
struct LeadFlowParts: HTML, Sendable {
    let frame: Frame
    let sources: [LeadSource]
    let growth: Answer?
    let funnel: Funnel
    let stalled: StalledAnswer?
    let exactness: StageExactness?
    let curve: ConversionCurveAnswer

    /// Reads them all from one snapshot; all groups for a file.
    init(_ look: Look, _ measurement: Measurement, isWhole: Bool = false) throws {
        frame = look.frame
        sources = try LeadSource.shown(look.on, measurement, isWhole: isWhole)
        growth = try Catalogue.metric("lead.velocityRate").flatMap { metric in
            try? Question(metric, on: look.on, periods: 14)
        }.map { try measurement.answer($0).sinceFirstValue }
        funnel = try measurement.funnel(on: look.on)
        stalled = try look.rowMeasurement().stalledDeals(
            on: look.on, RowSpan(offset: 0, limit: StalledTable.shownOnArea))
        exactness = try look.snapshot.stageExactness()
        curve = try measurement.conversionCurve(on: look.on)
    }

    var body: some HTML {
        LeadSources(sources: sources, frame: frame)
        LeadGrowth(answer: growth, frame: frame)
        FunnelSection(funnel: funnel, frame: frame)
        StalledSection(answer: stalled, frame: frame, exactness: exactness)
        ConversionSection(frame: frame, answer: curve)
    }
}

extension Measurement {
    /// The stalled deals on that day, a page of them.
    func stalledDeals(on day: Day, _ span: RowSpan) throws -> StalledAnswer? {
        guard let metric = Catalogue.metric("stage.stalled") else { return nil }
        return try stalled(Question(metric, on: day), span)
    }
}
