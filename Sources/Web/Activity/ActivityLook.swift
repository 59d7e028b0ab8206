import Domain
import Storage

extension ActivityParts {
    /// What the page of activities shows for a view, as known on the day that is looked at.
    init(_ view: ActivityView, _ look: Look, _ measurement: Measurement, _ area: BoardArea) throws {
        let counting = area.kpis.map(\.kpi).filter { $0.metric == "activity.count" }
        guard view.kpi == nil || counting.contains(where: { $0.slug == view.kpi }) else {
            throw Mistake.unknownAddress
        }
        let choice = ActivityChoice(
            length: view.length, function: view.function,
            kpi: counting.first { $0.slug == view.kpi })
        let begun = try look.snapshot.firstDay(.activity)
        var overview: ActivityOverview?
        if let begun, begun <= look.on {
            let period = measurement.period(view.length, holding: look.on)
            let totals = try look.snapshot.activityTotals(from: period.start, through: look.on)
            overview = measurement.activity(
                choice, totals, on: look.on, named: look.access.rows)
        }
        let count = overview.map { ActivityPeople.lines(view, $0).count } ?? 0
        guard view.page == 1 || count > (view.page - 1) * ActivityPeople.size else {
            throw Mistake.unknownAddress
        }
        self.init(frame: look.frame, view: view, kpis: counting, overview: overview)
    }
}
