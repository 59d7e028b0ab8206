extension KPI {
    /// What is shown as long as the director has not chosen: a good start from whatever facts a CRM
    /// has, one to three for each area that this version can measure.
    public static let proposal: [KPI] = [
        KPI(
            slug: "activity", area: .salesActivity, rank: 1, metric: "activity.count",
            period: .week, isAction: true, cadence: .weekly),
        KPI(
            slug: "new-leads", area: .leadFlow, rank: 1, metric: "lead.new", cadence: .biweekly),
        KPI(
            slug: "qualification", area: .leadFlow, rank: 2, metric: "lead.qualificationRate",
            cadence: .monthly),
        KPI(
            slug: "revenue", area: .result, rank: 1, metric: "revenue.total", cadence: .biweekly),
        KPI(
            slug: "win-rate", area: .result, rank: 2, metric: "deal.winRate", period: .quarter,
            cadence: .monthly),
        KPI(
            slug: "cycle", area: .result, rank: 3, metric: "deal.cycleDays", period: .quarter,
            cadence: .monthly),
        KPI(
            slug: "efficiency", area: .labourEfficiency, rank: 1, metric: "efficiency.ratio",
            cadence: .monthly),
    ]
}
