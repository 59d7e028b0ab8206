import Domain
import Storage
import TestSupport
import Testing

/// Numbers and rows within a scope are those of its people, and of nobody else.
@Suite struct ScopeTests {
    private let today = SmallCompany.today
    private static let north = Scope.team("Noord", with: ["Noord"])

    @Test(
        "within a team every metric of people counts what a filter on that team counts",
        arguments: Catalogue.metrics.filter { $0.isOfPeople && $0.isSeries }.map(\.key))
    func sums(key: String) async throws {
        let store = try await SmallCompany.store()
        let today = today
        try await store.read { snapshot in
            let metric = try #require(Catalogue.metric(key))
            let attributes = try snapshot.attributes()
            func points(_ scope: Scope, _ filters: [Filter]) throws -> [String] {
                let question = try Question(
                    metric, on: today, length: metric.lengths.contains(.month) ? .month : .year,
                    periods: 3, filters: filters)
                return try Measurement(facts: snapshot, attributes: attributes, scope: scope)
                    .answer(question).points.map {
                        "\($0.n) \(String(describing: $0.value)) \(String(describing: $0.noValue))"
                    }
            }
            let all = try points(.everyone, [])
            let north = try points(Self.north, [])
            #expect(try north == points(.everyone, [Filter(.team, "Noord")]))
            let team = Scope.team("Zuid", with: ["Zuid"])
            #expect(try points(team, []) == points(.everyone, [Filter(.team, "Zuid")]))
            // What was asked for another team stays out, though a filter asks for it.
            let none = try points(Self.north, [Filter(.team, "Zuid")])
            #expect(none.allSatisfy { $0.hasPrefix("0 ") })
            if key == "activity.count" { #expect(all != north) }
        }
    }

    @Test("rows are listed within the scope only", arguments: ["activity.count", "revenue.total"])
    func rows(key: String) async throws {
        let store = try await SmallCompany.store()
        let today = today
        try await store.read { snapshot in
            let metric = try #require(Catalogue.metric(key))
            let measurement = Measurement(
                facts: snapshot, attributes: try snapshot.attributes())
            let question = try Question(metric, on: today, length: .year)
            let query = measurement.factQuery(
                question, in: measurement.period(.year, holding: today))
            func people(_ scope: Scope) throws -> Set<String> {
                let table = try snapshot.facts(query, seenBy: scope, limit: 500, offset: 0)
                let place = try #require(table.columns.firstIndex(of: .person))
                #expect(table.total == table.rows.count)
                return Set(
                    table.rows.map { row in
                        if case .person(let name) = row[place] { AnyReader()(name) } else { "-" }
                    })
            }
            let isActivity = key == "activity.count"
            #expect(try people(.everyone) == (isActivity ? ["An", "Bo", "Cy"] : ["An", "Cy"]))
            #expect(try people(Self.north) == (isActivity ? ["An", "Bo"] : ["An"]))
            #expect(try people(.person("an")) == ["An"])
            #expect(try people(.person("wie")) == [])
            #expect(try people(.nobody) == [])
        }
    }

    @Test(
        "what an area shows besides its KPIs is narrowed like a filter on the team",
        arguments: [
            Scope.team("Noord", with: ["Noord"]), .person("an"), .nobody,
        ])
    func parts(scope: Scope) async throws {
        let store = try await SmallCompany.store()
        let today = today
        try await store.read { snapshot in
            let attributes = try snapshot.attributes()
            let all = Measurement(facts: snapshot, attributes: attributes)
            let own = Measurement(facts: snapshot, attributes: attributes, scope: scope)
            let filters: [Filter] =
                switch scope {
                case .team(let name, _): [Filter(.team, name)]
                case .person(let id): [Filter(.person, id)]
                case .everyone, .nobody: [Filter(.person, "niemand")]
                }
            let curve = try own.conversionCurve(on: today)
            #expect(
                try curve.curve == all.conversionCurve(on: today, filters: filters).curve)
            let metric = try #require(Catalogue.metric("stage.stalled"))
            let stalled = try own.stalled(Question(metric, on: today))
            #expect(
                try stalled.deals
                    == all.stalled(Question(metric, on: today, filters: filters)).deals)
            let velocity = try #require(Catalogue.metric("sales.velocity"))
            let open = try all.answer(Question(velocity, on: today, filters: filters))
            #expect(try own.salesVelocity(on: today).openDeals == open.current?.n)
            let stages = try own.funnel(on: today).pipelines.flatMap(\.stages)
            #expect(stages.reduce(0) { $0 + $1.open } == open.current?.n)
            let wider = try all.funnel(on: today).pipelines.flatMap(\.stages)
            #expect(wider.reduce(0) { $0 + $1.open } > stages.reduce(0) { $0 + $1.open })
            let totals = try snapshot.activityTotals(from: today - 90, through: today)
            let counted = own.activity(
                ActivityChoice(length: .month), totals, on: today, named: scope)
            let ids = Set(counted.people.compactMap(\.key))
            switch scope {
            case .team:
                #expect(ids == ["man-n", "an", "bo"] && counted.whole.people == 3)
                #expect(counted.teams.map(\.key) == ["Noord"])
            case .person: #expect(ids == ["an"] && counted.whole.people == 1)
            case .everyone, .nobody: #expect(ids.isEmpty && counted.whole.n == 0)
            }
        }
    }

    @Test("a deal is seen by those who see its owner")
    func deals() async throws {
        let store = try await SmallCompany.store()
        let today = today
        try await store.read { snapshot in
            for (scope, an, cy) in [
                (Scope.everyone, true, true), (Self.north, true, false),
                (.person("an"), true, false),
                (.person("bo"), false, false), (.nobody, false, false),
            ] {
                let ofAn = try snapshot.deal("d0", on: today, seenBy: scope)
                let ofCy = try snapshot.deal("d1", on: today, seenBy: scope)
                #expect((ofAn != nil) == an && (ofCy != nil) == cy)
            }
        }
    }

    @Test("costs are nobody's, and are listed for those who see everyone's")
    func costs() async throws {
        let store = try await SmallCompany.store()
        let today = today
        try await store.read { snapshot in
            let metric = try #require(Catalogue.metric("efficiency.ratio"))
            let measurement = Measurement(
                facts: snapshot, attributes: try snapshot.attributes())
            let query = measurement.factQuery(
                try Question(metric, on: today),
                in: measurement.period(.month, holding: today))
            for (scope, isSeen) in [(Scope.everyone, true), (Self.north, false)] {
                let table = try snapshot.facts(query, seenBy: scope, limit: 500, offset: 0)
                #expect(!table.rows.isEmpty == isSeen)
            }
        }
    }

    @Test("a team is held against its own target, not against everybody's")
    func targets() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(
            .targets([
                Target(
                    kpi: "gesprekken", from: today - 300, value: 40, period: .week,
                    scope: .team("Noord"))
            ]))
        let today = today
        let found = try await store.read { snapshot in
            func target(_ scope: Scope) throws -> Double? {
                let measurement = Measurement(
                    facts: snapshot, attributes: try snapshot.attributes(), scope: scope)
                let kpi = try #require(measurement.kpi("gesprekken"))
                let question = try Question(kpi, on: today, periods: 1)
                let answer = try measurement.answer(question)
                return answer.current?.judgement?.inForce?.target.value
            }
            return [
                try target(.everyone), try target(Self.north),
                try target(.team("Zuid", with: ["Zuid"])),
            ]
        }
        #expect(found == [100, 40, nil])
    }
}
