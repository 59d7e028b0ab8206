import Domain
import Storage

extension ResultModel {
    /// Reads everything from one snapshot; with a draft that was not kept, as it was filled in.
    init(
        _ view: ResultView, _ look: Look, _ measurement: Measurement, _ area: BoardArea,
        draft: WantedDraft? = nil, mistake: WantedMistake? = nil
    ) throws {
        self.view = view
        revenue = try measurement.revenueToPace(area, on: look.on)
        pace = measurement.pace(of: revenue)
        mix = try measurement.revenueByType(view, on: look.on)
        let question = try measurement.sharedOut(view, on: look.on)
        let period = measurement.period(view.length, holding: look.on)
        shared = try measurement.point(question, in: period)
        let first = (view.page - 1) * ResultView.pageSize
        guard view.page == 1 || first < shared?.lines?.count ?? 0 else {
            throw Mistake.unknownAddress
        }
        wanted = shared.flatMap { measurement.wantedMix(question, beside: $0) }
        names =
            view.by == .customer
            ? try look.snapshot.customerNames(
                measurement.wanted(.customer).compactMap(\.group)) : [:]
        self.draft =
            draft ?? WantedDraft(measurement.wanted(view.by), view.by, look.frame.wording)
        self.mistake = mistake
        velocity = try measurement.salesVelocity(on: look.on)
        velocityBefore = try measurement.salesVelocity(on: look.on - 365)
        let month = measurement.period(.month, holding: look.on)
        pipeline = try measurement.stock("pipeline.value", on: look.on, month)
        weighted = try measurement.stock("pipeline.weighted", on: look.on, month)
    }
}

extension Measurement {
    /// The answer of the revenue KPI that is shown, else that of revenue of the month.
    fileprivate func revenueToPace(_ area: BoardArea, on day: Day) throws -> Answer {
        let chosen = area.kpis.first {
            $0.kpi.metric == "revenue.total" && $0.kpi.filters.isEmpty
        }
        if let chosen { return chosen.answer }
        return try answer(Question(Self.metric("revenue.total"), on: day))
    }

    fileprivate func revenueByType(_ view: ResultView, on day: Day) throws -> [Point] {
        try series(
            Question(
                Self.metric("revenue.total"), on: day, length: view.length,
                periods: view.columns, split: .revenueType))
    }

    fileprivate func sharedOut(_ view: ResultView, on day: Day) throws -> Question {
        guard let metric = Catalogue.shared(by: view.by.dimension) else {
            throw Mistake.unknownAddress
        }
        return try Question(metric, on: day, length: view.length, split: view.by.dimension)
    }

    fileprivate func stock(_ key: String, on day: Day, _ period: Period) throws -> Point? {
        try point(Question(Self.metric(key), on: day), in: period)
    }

    private static func metric(_ key: String) throws -> Metric {
        guard let metric = Catalogue.metric(key) else { throw Mistake.unknownAddress }
        return metric
    }
}

extension WantedDraft {
    /// What is wanted now, ready to be edited.
    init(_ rows: [WantedGroup], _ dimension: WantedDimension, _ wording: Wording) {
        let share = { (share: Double?) in share.map { wording.number($0, upTo: 9) } ?? "" }
        self.init(
            dimension: dimension,
            rows: rows.filter { $0.group != nil }.map {
                Row(group: $0.group ?? "", share: share($0.share))
            }, together: share(rows.first { $0.group == nil }?.share))
    }
}
