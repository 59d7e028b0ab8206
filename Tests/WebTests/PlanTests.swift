import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// No page reads a whole table of facts to show a few numbers.
@Suite struct PlanTests {
    @Test(
        "the board, the areas and the pages of KPIs reach facts by bounded indexes only",
        arguments: RevenueSource.allCases)
    func pages(source: RevenueSource) async throws {
        let (store, engine, log) = try await Self.store(source)
        for page in ["/"] + FocusArea.allCases.map({ Link.area($0).path }) + Self.kpiPages {
            let status = try await PageRoutesTests.get(page, from: store).status
            #expect(status == 200, "\(page)")
        }
        let statements = log.statements
        #expect(statements.count > 20)
        let offences = try await engine.read { session in
            try statements.flatMap { sql in
                try QueryPlan(of: sql, in: session).wholeReadings.map { line in
                    Offence(statement: Self.oneLine(sql.text), line: line)
                }
            }
        }
        for offence in offences where !Self.known.contains(where: offence.isKnown) {
            Issue.record("\(offence.line)\n    in \(offence.statement)")
        }
    }

    /// What today reads too much, by a part of its text; a line that no longer does has to go.
    private static let known = [
        // The stays of one team or person: PostgreSQL goes through the deals.
        "FROM stay s JOIN deal f ON f.key = s.deal_key",
        // How leads end needs every lead; the answer is remembered until a fact comes in.
        "FROM lead f LEFT JOIN (SELECT lead_id",
    ]

    private struct Offence: Sendable {
        let statement: String
        let line: String

        func isKnown(_ part: String) -> Bool { statement.contains(part) }
    }

    @Test(
        "a plan is read as it is meant",
        arguments: [
            (Dialect.sqlite, ["SCAN f"], 1), (.sqlite, ["SEARCH f USING INDEX x (day>?)"], 0),
            (.sqlite, ["SCAN activity USING COVERING INDEX x"], 1), (.sqlite, ["SCAN p"], 0),
            (.postgresql, ["Seq Scan on activity f  (cost=1)", "  Filter: (day > 1)"], 1),
            (.postgresql, ["->  Index Scan using x on activity f", "   Index Cond: (a = 1)"], 0),
            (
                .postgresql,
                [
                    "Nested Loop", "  ->  Index Only Scan using x on activity f",
                    "  ->  Index Scan using y on person p", "    Index Cond: (key = f.person_key)",
                ], 1
            ),
            (.postgresql, ["Index Scan using y on person p"], 0),
        ])
    func reading(dialect: Dialect, lines: [String], offences: Int) {
        let statement = "SELECT 1 FROM activity f, person p"
        #expect(QueryPlan(lines, of: statement, dialect).wholeReadings.count == offences)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PlanTests {
    /// A store with a few years of facts on the engine of this run, and what its pages ask.
    private static func store(
        _ source: RevenueSource
    ) async throws -> (Store, any Engine, StatementLog) {
        let (engine, log) = (try await EngineKind.ofThisRun.engine(), StatementLog())
        let store = try await Store(
            RecordingEngine(engine, log), migrations: migrationsOnDisk(), name: "recorded")
        var organisation = Organisation(name: "Veel")
        organisation.revenueSource = source
        try await store.keep(
            .organisation([organisation]), .teams(Cast.teams), .people(Cast.people),
            .stages(stages.enumerated().map { Stage(pipeline: "P", name: $1, position: $0 + 1) }),
            .activities(activities), .leads(leads), .deals(deals), .stageChanges(changes),
            .invoices(invoices), .kpis(kpis))
        if EngineKind.ofThisRun == .postgresql { try await analyse(engine) }
        return (store, engine, log)
    }

    /// Only its own tables: those that all databases of a server share are locked by whoever does the
    /// same at that moment, for longer than Koers waits.
    private static func analyse(_ engine: any Engine) async throws {
        try await engine.write { session in
            var tables: [String] = []
            try session.query(
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()"
            ) { row in row.text(0).map { tables.append($0) } }
            try session.run(script: "ANALYZE \(tables.joined(separator: ", "))")
        }
    }

    private static let today = SmallCompany.today
    private static let stages = ["Kwalificatie", "Demo", "Offerte"]
    private static let owners = ["an", "bo", "cy", "man-n"]

    private static let activities = (0..<4000).map { n in
        Activity(
            id: "a\(n)", personID: owners[n % 4], type: ["call", "meeting", "demo"][n % 3],
            day: today - n / 4, quantity: 1)
    }
    private static let leads = (0..<1500).map { n in
        Lead(
            id: "l\(n)", createdOn: today - n / 2, channel: ["Website", "Beurs"][n % 2],
            ownerID: owners[n % 4], qualifiedOn: n % 3 == 0 ? today - n / 3 : nil, method: nil)
    }
    private static let deals = (0..<900).map { n in
        let status = DealStatus.allCases[n % 3]
        return Deal(
            id: "d\(n)", createdOn: today - n, leadID: "l\(n)", customerID: "c\(n % 40)",
            ownerID: owners[n % 4], pipeline: "P", stage: stages[n % 3], status: status,
            amount: Money(minor: Int64(n) * 1000), product: "Pomp", revenueType: .new,
            closedOn: status == .open ? nil : today - n * 2 / 3)
    }
    private static let changes = (0..<900).flatMap { n in
        stages.enumerated().map { place, stage in
            StageChange(dealID: "d\(n)", toStage: stage, changedOn: today - n + place * 5)
        }
    }
    private static let invoices = (0..<900).map { n in
        InvoiceLine(
            id: "i\(n)", bookedOn: today - n, amount: Money(minor: 5000), customerID: "c\(n % 40)",
            ownerID: owners[n % 4], dealID: "d\(n)")
    }

    /// Every metric, and some narrowed to a few of its facts; three of an area are on the board.
    private static let kpis: [KPI] = {
        var kpis = FocusArea.allCases.flatMap { area in
            metrics.filter { $0.area == area }.prefix(3).map { ($0.metric, area, nil as Int?) }
        }
        kpis += metrics.enumerated().map { ($1.metric, $1.area, $0) }
        return kpis.enumerated().map { place, found in
            let (metric, area, month) = found
            // Off the board, each on a day of its own, it keeps its page.
            return KPI(
                slug: "k\(place)", area: area, rank: place + 1, metric: metric.key,
                filters: filters(metric, place),
                period: metric.lengths.contains(.week)
                    && place % 2 == 0 ? .week : .month,
                from: today - (month.map { 9000 - $0 } ?? 2000),
                until: month.map { today - 8999 + $0 })
        }
    }()

    private static let metrics = Catalogue.metrics.filter(\.isSeries).map { metric in
        (metric: metric, area: area(metric.key))
    }

    private static func area(_ key: String) -> FocusArea {
        switch key.prefix(5) {
        case "activ", "behav": .salesActivity
        case "lead.", "stage": .leadFlow
        case "motiv": .teamMotivation
        case "effic": .labourEfficiency
        default: .result
        }
    }

    private static func filters(_ metric: Metric, _ place: Int) -> [Filter] {
        let all: [Filter] = [
            Filter(.team, "Noord"), Filter(.type, "call"), Filter(.function, "sales"),
            Filter(.channel, "Website"),
        ]
        return place % 3 == 0
            ? [] : all.filter { metric.dimensions.contains($0.dimension) }.prefix(1).map { $0 }
    }

    private static let kpiPages = kpis.map { Link.kpi($0.slug).path }
}
