/// What is wrong with a line of the plan that somebody entered.
public enum PlanLineFlaw: Error, Hashable, Sendable {
    case noTitle, titleTooLong
    /// Nobody in people.csv has that id.
    case ownerUnknown
    /// Since that day.
    case ownerLeft(Day)
    case kpiUnknown
    /// No strategy of its area.
    case strategyUnknown
    /// No year that can be planned.
    case year
}

extension PlanItem {
    /// Characters of a title.
    public static let longestTitle = 300

    /// What is wrong with the line in that plan; what it said before is right, whatever it was.
    public func flaws(
        was: PlanItem?, in plan: Plan, _ attributes: Attributes, on day: Day
    ) -> [PlanLineFlaw] {
        var flaws: [PlanLineFlaw] = []
        if !Plan.editable(on: day).contains(year) { flaws.append(.year) }
        if title.isEmpty { flaws.append(.noTitle) }
        if title.count > PlanItem.longestTitle, title != was?.title { flaws.append(.titleTooLong) }
        if let ownerID, ownerID != was?.ownerID {
            flaws += ownerFlaw(ownerID, attributes, on: day).map { [$0] } ?? []
        }
        if let kpi, kpi != was?.kpi, !attributes.kpis.contains(where: { $0.slug == kpi }) {
            flaws.append(.kpiUnknown)
        }
        if kind == .tactic, let parent, parent != was?.parent,
            !plan.strategies(area).contains(where: { $0.key == parent })
        {
            flaws.append(.strategyUnknown)
        }
        return flaws
    }

    private func ownerFlaw(
        _ id: String, _ attributes: Attributes, on day: Day
    ) -> PlanLineFlaw? {
        guard let person = attributes.people[id], !Person.isNameless(id: id) else {
            return .ownerUnknown
        }
        guard let until = person.activeUntil, until <= day else { return nil }
        return .ownerLeft(until)
    }
}
