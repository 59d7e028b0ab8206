import Domain
import Storage
import TestSupport
import Testing

/// The kept stays equal a plain recount, however the facts came in.
@Suite struct StayRecountTests {
    private static let start = day("2024-11-20")
    private static let names = ["A", "B", "C", "X"]
    private static let stages = ["P", "Q"].flatMap { pipeline in
        ["A", "B", "C"].enumerated().map { place, name in
            Stage(pipeline: pipeline, name: name, position: place)
        }
    }

    private static func deal(_ place: Int, _ chance: inout SteadyChance) -> Deal {
        let created = start + Int.random(in: 0..<400, using: &chance)
        let status = DealStatus.allCases.randomElement(using: &chance) ?? .open
        return Deal(
            id: "d\(place)", createdOn: created,
            ownerID: ["an", "cy", nil].randomElement(using: &chance) ?? nil,
            pipeline: ["P", "Q", nil].randomElement(using: &chance) ?? nil, status: status,
            closedOn: status == .open
                ? nil : created + Int.random(in: -5...120, using: &chance))
    }

    private static func changes(_ deals: [Deal], _ chance: inout SteadyChance) -> [StageChange] {
        deals.flatMap { deal in
            (0..<Int.random(in: 0...5, using: &chance)).map { _ in
                StageChange(
                    dealID: deal.id, toStage: names.randomElement(using: &chance) ?? "A",
                    changedOn: deal.createdOn + Int.random(in: -3...100, using: &chance),
                    fromStage: Bool.random(using: &chance)
                        ? names.randomElement(using: &chance) : nil)
            }
        }
    }

    private struct Stay {
        let deal: Deal
        let stage: String
        let enteredOn: Day
        var leftOn: Day?
    }

    /// Straight from the words of F17 and F20-F23.
    private static func recount(_ deal: Deal, _ changes: [StageChange]) -> [Stay] {
        let own = changes.enumerated()
            .filter { $0.element.dealID == deal.id }
            .filter { change in deal.closedOn.map { change.element.changedOn <= $0 } ?? true }
            .sorted { ($0.element.changedOn, $0.offset) < ($1.element.changedOn, $1.offset) }
            .map(\.element)
        var stays: [Stay] = []
        if let from = own.first?.fromStage {
            stays.append(Stay(deal: deal, stage: from, enteredOn: deal.createdOn))
        }
        for change in own where change.toStage != stays.last?.stage {
            if !stays.isEmpty { stays[stays.count - 1].leftOn = change.changedOn }
            stays.append(Stay(deal: deal, stage: change.toStage, enteredOn: change.changedOn))
        }
        if !stays.isEmpty, let closed = deal.closedOn { stays[stays.count - 1].leftOn = closed }
        return stays.filter { stay in stay.leftOn.map { $0 >= stay.enteredOn } ?? true }
    }

    @Test(
        "days per stage over months, weeks and years; deals and changes in any order, and again",
        arguments: [PeriodLength.month, .week, .quarter, .year], [[], [Filter(.person, "an")]])
    func recount(length: PeriodLength, filters: [Filter]) async throws {
        var chance = SteadyChance(seed: 5)
        var deals = (0..<150).map { Self.deal($0, &chance) }
        let changes = Self.changes(deals, &chance)
        let store = try await emptyStore()
        try await store.keep(
            .stages(Self.stages), .stageChanges(Array(changes.prefix(200))), .deals(deals),
            .stageChanges(Array(changes.dropFirst(200))))
        for place in 0..<40 { deals[place] = Self.deal(place, &chance) }
        try await store.keep(.deals(Array(deals.prefix(40))), .stageChanges([]))
        #expect(try await store.read { try $0.stayDifferences() } == [])
        let stays = deals.flatMap { Self.recount($0, changes) }
            .filter { filters.isEmpty || $0.deal.ownerID == "an" }
        let answer = try await store.answer(
            "stage.days", on: day("2026-02-11"), length, periods: 8, by: .stage, where: filters)
        for point in answer.points {
            let ended = stays.filter { stay in
                stay.leftOn.map { point.period.contains($0) && $0 <= point.asOf } ?? false
                    && stay.deal.createdOn <= point.asOf
            }
            #expect(point.n == ended.count)
            let groups = Dictionary(grouping: ended) { "\($0.deal.pipeline ?? "?") \($0.stage)" }
            let found = (point.lines ?? []).map { line in
                "\(line.pipeline ?? "?") \(line.name ?? "?") \(line.n) \(line.value?.number ?? -1)"
            }
            let expected = groups.map { group, stays in
                "\(group) \(stays.count) \(median(stays))"
            }
            #expect(Set(found) == Set(expected))
        }
    }

    private func median(_ stays: [Stay]) -> Double {
        let days = stays.map { ($0.leftOn ?? $0.enteredOn) - $0.enteredOn }.sorted()
        return Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2
    }

    @Test("a database from before there were stays gets them when it is brought up to date")
    func migrated() async throws {
        var chance = SteadyChance(seed: 9)
        let deals = (0..<80).map { Self.deal($0, &chance) }
        let changes = Self.changes(deals, &chance)
        let engine = try await EngineKind.ofThisRun.engine()
        let migrations = try migrationsOnDisk()
        let store = try await Store(engine, migrations: migrations, name: "new")
        try await store.keep(.deals(deals), .stageChanges(changes))
        let text = try #require(migrations.first { $0.name.hasSuffix("_marks.sql") }?.text)
        try await engine.write { session in
            for table in ["stage_open_total", "new_customer", "customer_days_total", "change_mark"]
                as [SQL]
            {
                try session.execute("DROP TABLE \(table)")
            }
            try session.run(script: text)
        }
        let totals = try await store.read { snapshot in
            var found: [TotalDifference] = []
            _ = try snapshot.eachTotalDifference { found.append($0) }
            return found
        }
        #expect(totals.isEmpty, "\(totals.prefix(3))")
        #expect(try await store.read { try $0.stayDifferences() } == [])
        let ended = try await store.answer("stage.days", on: day("2026-12-31"), .year, periods: 3)
        #expect((ended.points.map(\.n).max() ?? 0) > 20)
    }

    @Test("a recount names what is wrong")
    func differences() async throws {
        var chance = SteadyChance(seed: 3)
        let deals = (0..<30).map { Self.deal($0, &chance) }
        let engine = try await EngineKind.ofThisRun.engine()
        let store = try await Store(engine, migrations: migrationsOnDisk(), name: "x")
        try await store.keep(.deals(deals), .stageChanges(Self.changes(deals, &chance)))
        _ = try await engine.write { session in
            try session.execute("UPDATE stay SET stage = 'Z' WHERE ordinal = 1 AND deal_key = 1")
            try session.execute("UPDATE stay_total SET n = n + 1 WHERE stage = 'A'")
        }
        let found = try await store.read { try $0.stayDifferences(limit: 500) }
        #expect(found.contains { $0.description.hasPrefix("stay 1 of deal d0, in Z from") })
        #expect(found.contains { $0.description.hasPrefix("total of ") })
    }
}
