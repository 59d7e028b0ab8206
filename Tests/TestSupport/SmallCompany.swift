public import Domain
public import Storage

/// A small organisation whose every fact is known, for pages: three months of a few calls, leads
/// and deals, with a KPI in every state.
public enum SmallCompany {
    /// The day everything is looked at on.
    public static let today = Day(number: 20_542)

    /// A store that holds it.
    public static func store() async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(
            .organisation([Organisation(name: "Klein & Zn. <BV>")]), .teams(Cast.teams),
            .people(Cast.people), .activities(activities), .leads(leads), .deals(deals),
            .costs(costs), .kpis(kpis), .targets(targets), .plan(plan))
        return store
    }

    private static let activities = (0..<90).map { place in
        Activity(
            id: "a\(place)", personID: ["an", "bo", "cy"][place % 3],
            type: ["call", "meeting"][place % 2], day: today - place, quantity: 1 + place % 4)
    }

    private static let leads = (0..<40).map { place in
        Lead(
            id: "l\(place)", createdOn: today - place * 2,
            channel: [nil, "Website", "Beurs"][place % 3], ownerID: "an",
            qualifiedOn: place % 2 == 0 ? today - place : nil,
            method: place % 4 == 0 ? .discoveryCall : nil)
    }

    private static let deals = (0..<24).map { place in
        let status = DealStatus.allCases[place % 3]
        return Deal(
            id: "d\(place)", createdOn: today - place * 3 - 20, name: "Offerte \"\(place)\" & meer",
            customerID: place % 5 == 0 ? nil : "c\(place % 4)",
            ownerID: place % 2 == 0 ? "an" : "cy",
            status: status, amount: Money(minor: Int64(place) * 123_456),
            product: ["Pomp", "Paneel"][place % 2], revenueType: .new,
            closedOn: status == .open ? nil : today - place * 3)
    }

    private static let costs = (0..<8).flatMap { back -> [Cost] in
        let calendar = FiscalCalendar()
        let month = calendar.periods(.month, last: back + 1, upTo: today)[0].start
        return [
            Cost(month: month, kind: .fixed, amount: Money(minor: 100_000), label: "huur"),
            Cost(month: month, kind: .personnel, amount: Money(minor: 700_000)),
        ]
    }

    private static let kpis = [
        KPI(
            slug: "gesprekken", area: .salesActivity, rank: 1, name: "Gesprekken per week",
            metric: "activity.count", filters: [Filter(.type, "call"), Filter(.type, "meeting")],
            period: .week, isAction: true, cadence: .weekly),
        KPI(slug: "leads", area: .leadFlow, rank: 1, metric: "lead.new"),
        KPI(slug: "kwalificatie", area: .leadFlow, rank: 2, metric: "lead.qualificationRate"),
        KPI(slug: "omzet", area: .result, rank: 1, name: "Omzet", metric: "revenue.total"),
        KPI(slug: "product", area: .result, rank: 2, metric: "revenue.byProduct", period: .year),
        KPI(
            slug: "stemming", area: .teamMotivation, rank: 1, name: "Stemming",
            metric: "manual.stemming", aggregation: .mean),
        KPI(slug: "rendement", area: .labourEfficiency, rank: 1, metric: "efficiency.ratio"),
    ]

    private static let targets = [
        Target(kpi: "gesprekken", from: today - 300, value: 100, period: .week),
        Target(kpi: "leads", from: today - 300, value: 14, stretch: 20),
        Target(kpi: "kwalificatie", from: today - 300, value: 52),
        Target(kpi: "omzet", from: today - 300, value: 2000),
        Target(kpi: "stemming", from: today - 300, value: 7),
    ]

    private static let plan = [
        PlanItem(
            year: 2026, area: .result, kind: .endResult, key: "r",
            title: "Omzet uit > 2 producten & blije klanten")
    ]
}
