import Domain

/// A plan with what its lines speak of: people, KPIs, and the day it is looked at on.
struct ShownPlan: Sendable {
    let plan: Plan
    /// In the order in which they stand.
    let areas: [FocusArea]
    let attributes: Attributes
    let today: Day
    /// Whose tactics whoever looks may say how far they are; nil for nobody's.
    var ownID: String?
    /// Whether whoever looks puts the plan together.
    var isDirector = false

    /// A plan of a year as its areas were ranked then: on its last day, or now while it runs.
    init(_ plan: Plan, _ attributes: Attributes, on today: Day) {
        self.plan = plan
        self.attributes = attributes
        self.today = today
        let last = Day(year: plan.year, month: 12, day: 31) ?? today
        let ranking = Ranking(published: attributes.rankings, on: min(last, today))
        areas = ranking.areas + FocusArea.allCases.filter { !ranking.areas.contains($0) }
    }

    /// Whether lines can be changed: only of years that are planned.
    var isEditable: Bool { isDirector && Plan.editable(on: today).contains(plan.year) }

    /// Whether whoever looks may say how far that tactic is.
    func isOwn(_ item: PlanItem) -> Bool {
        item.kind == .tactic && item.ownerID != nil && item.ownerID == ownID
            && Plan.editable(on: today).contains(plan.year)
    }

    /// The KPI of that slug.
    func kpi(_ slug: String) -> KPI? { attributes.kpis.first { $0.slug == slug } }

    /// What somebody is called; an id that nobody listed is shown as it is.
    func name(_ id: String) -> PersonName {
        PersonName(attributes.people[id].map(\.name) ?? id, of: id)
    }

    /// Since when somebody is gone; nil for who is still there, or to come.
    func left(_ id: String) -> Day? {
        attributes.people[id]?.activeUntil.flatMap { $0 <= today ? $0 : nil }
    }

    /// Who can own a tactic, by name.
    var owners: [Person] {
        attributes.people.values.filter {
            !Person.isNameless(id: $0.id) && ($0.activeUntil.map { $0 > today } ?? true)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension Wording {
    /// How far it is, in Koers' own words in the reader's language; other words as they are.
    func planState(_ state: String) -> String { optional("plan.state.\(state)") ?? state }

    /// What a line is.
    func kind(_ kind: PlanKind) -> String { self("plan.kind.\(kind.rawValue)") }

    /// The KPI a tactic is to move; one that left the board says so.
    func kpi(_ slug: String, of shown: ShownPlan) -> String {
        guard let kpi = shown.kpi(slug) else { return slug }
        let name = name(of: kpi)
        return kpi.isOnBoard(on: shown.today) ? name : self("plan.kpi.gone", ["kpi": name])
    }
}
