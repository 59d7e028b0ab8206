/// To whom the tables that can be saved are open, in both forms.
extension AccessMatrixTests {
    /// The tables of a page by the path in front of their form.
    private static let paths: [(String, Openness)] = [
        ("/board", .signedIn), ("/stalled-deals", .team), ("/deals/{deal}/course", .team),
        ("/kpis/{kpi}/facts", .team), ("/kpis/{kpi}/periods", .team),
        ("/kpis/{kpi}/by/{dimension}/groups", .team), ("/imports", .director),
        ("/imports/{id}/rejections", .director), ("/purpose", .signedIn),
        ("/retention/runs", .director), ("/costs/{month}/costs", .director),
        ("/what-if/months", .director), ("/activity-impact", .director), ("/actions", .team),
        ("/reviews", .team), ("/reviews/{id}/recap", .team), ("/audit", .director),
        ("/people", .director), ("/persons", .leaders), ("/mirror/attention", .leaders),
        ("/mirror/trend", .leaders), ("/mirror/seen", .leaders),
        ("/motivation/statements", .colleagues), ("/motivation/teams", .colleagues),
        ("/motivation/rounds", .colleagues), ("/pulse/weeks", .colleagues),
        ("/thanks/teams", .colleagues), ("/focus/targets", .director),
        ("/kpis/{kpi}/targets/targets", .director), ("/kpis/{kpi}/numbers/numbers", .signedIn),
        ("/ranking", .signedIn), ("/plan/{year}/plan", .signedIn), ("/surveys", .director),
        ("/team", .signedIn), ("/thresholds", .director),
        ("/kpis/{kpi}/motivators/promises", .director), ("/activity-goals", .leaders),
        ("/activity-goals/changes", .leaders), ("/kpis/{kpi}/motivators/changes", .director),
        ("/kpis/{kpi}/targets/changes", .director), ("/kpis/{kpi}/numbers/changes", .signedIn),
        ("/focus/kpis/{kpi}/changes", .director), ("/thresholds/changes", .director),
        ("/ranking/changes", .signedIn), ("/plan/{year}/changes", .signedIn),
        ("/focus/left", .director), ("/what-if/scenarios", .director),
        ("/purpose/roles", .signedIn),
        ("/audit/refused", .director), ("/imports/jobs", .director),
        ("/imports/{id}/board", .director),
    ]

    /// What only the page of an area has.
    private static let ofAreas = [
        "types", "teams", "people", "newByChannel", "qualifiedByChannel", "qualifiedByMethod",
        "growth", "funnel", "conversion", "mix", "pareto", "wanted", "months", "lines",
    ].map { ("/areas/{area}/\($0)", Openness.team) }

    static let savedTables: [String: Openness] = Dictionary(
        (paths + ofAreas).flatMap { path, openness in
            ["csv", "xlsx"].map { ("GET \(path).\($0)", openness) }
        }, uniquingKeysWith: { first, _ in first })
}
