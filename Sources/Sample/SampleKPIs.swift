import Domain

/// The numbers the director of the sample steers by: eleven KPIs in five areas.
enum SampleKPIs {
    /// The slug of the number that team leads enter each week.
    static let mood = "teamstemming"
    static let absence = "ziekteverzuim"
    static let paperwork = "uren-administratie"

    static let kpis = [
        KPI(
            slug: "gesprekken", area: .salesActivity, rank: 1, name: "Gesprekken per week",
            metric: "activity.count",
            filters: [Filter(.type, "call"), Filter(.type, "meeting")], period: .week,
            isAction: true, cadence: .weekly),
        KPI(
            slug: "demos", area: .salesActivity, rank: 2, name: "Demo’s per maand",
            metric: "activity.count", filters: [Filter(.type, "demo")], isAction: true,
            cadence: .biweekly),
        KPI(
            slug: "nieuwe-leads", area: .leadFlow, rank: 1, name: "Nieuwe leads per maand",
            metric: "lead.new", cadence: .weekly),
        KPI(
            slug: "kwalificatie", area: .leadFlow, rank: 2, name: "Aandeel gekwalificeerde leads",
            metric: "lead.qualificationRate", isAction: true, cadence: .monthly),
        KPI(
            slug: "omzet", area: .result, rank: 1, name: "Omzet per maand",
            metric: "revenue.total", cadence: .biweekly),
        KPI(
            slug: "winstkans", area: .result, rank: 2, name: "Aandeel gewonnen deals",
            metric: "deal.winRate", period: .quarter, cadence: .monthly),
        KPI(
            slug: "doorlooptijd", area: .result, rank: 3, name: "Dagen van aanvraag tot opdracht",
            metric: "deal.cycleDays", period: .quarter, cadence: .monthly),
        KPI(
            slug: "stemming", area: .teamMotivation, rank: 1, name: "Teamstemming (1-10)",
            metric: "manual.\(mood)", period: .week, direction: .higher, aggregation: .mean,
            cadence: .weekly),
        KPI(
            slug: "verzuim", area: .teamMotivation, rank: 2, name: "Ziekteverzuim (%)",
            metric: "manual.\(absence)", direction: .lower, aggregation: .last, cadence: .monthly),
        KPI(
            slug: "verdienen", area: .labourEfficiency, rank: 1,
            name: "Verdienen we onszelf terug?",
            metric: "efficiency.ratio", cadence: .monthly),
        KPI(
            slug: "administratie", area: .labourEfficiency, rank: 2,
            name: "Uren administratie per week", metric: "manual.\(paperwork)", isAction: true,
            direction: .lower, aggregation: .mean, cadence: .monthly),
    ]
}
