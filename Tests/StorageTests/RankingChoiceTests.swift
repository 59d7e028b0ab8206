import Domain
import Storage
import TestSupport
import Testing

/// Publishing an order: dated, with its reason, once, and never over what somebody else chose.
@Suite struct RankingChoiceTests {
    private static let today: Day = day("2026-03-30")
    private let store: Store
    private let dina = Chooser(accountID: nil, name: "Dina", atSecond: 1_774_860_000)

    init() async throws {
        store = try await emptyStore()
        try await store.keep(
            .kpis([
                KPI(slug: "leads", area: .leadFlow, rank: 1, metric: "lead.new"),
                KPI(slug: "kwalificatie", area: .leadFlow, rank: 2, metric: "lead.qualified"),
                KPI(
                    slug: "oud", area: .leadFlow, rank: 1, metric: "lead.velocityRate",
                    until: day("2026-01-01")),
            ]))
    }

    private func sight() async throws -> RankingSight {
        try await store.read { try $0.rankingSight(on: Self.today) }
    }

    private func publish(
        _ areas: [FocusArea], _ kpis: [FocusArea: [String]] = [:], on from: Day = today,
        because reason: String = "omdat het moet", seen: String? = nil
    ) async throws -> Bool {
        let choice = try RankingChoice(
            from: from, areas: areas, kpis: kpis, reason: reason, on: Self.today)
        let now = try await sight().mark
        return try await store.publish(choice, seen: seen ?? now, on: Self.today, by: dina)
    }

    private static let other: [FocusArea] = [
        .result, .leadFlow, .salesActivity, .teamMotivation, .labourEfficiency,
    ]

    @Test("an order holds from its day; one of that very day takes its place, and history keeps it")
    func published() async throws {
        #expect(try await publish(Self.other))
        #expect(
            try await publish(FocusArea.allCases, on: day("2026-05-01"), because: "in mei andersom")
        )
        #expect(
            try await publish(Self.other, on: day("2026-05-01"), because: "toch maar niet hoor"))
        let versions = try await sight().versions
        #expect(versions.map(\.from) == [day("2026-05-01"), Self.today])
        #expect(versions.map(\.reason) == ["toch maar niet hoor", "omdat het moet"])
        let changes = try await store.read { try $0.choiceChanges(of: .ranking) }
        #expect(changes.map(\.name) == ["2026-05-01", "2026-05-01", "2026-03-30"])
        #expect(RankingVersion(text: changes[0].was)?.reason == "in mei andersom")
        #expect(changes[2].was.isEmpty && changes.allSatisfy { $0.actor == "Dina" })
    }

    @Test("KPIs change places on the board of today, whatever left it, and leave the order be")
    func kpis() async throws {
        #expect(try await publish(Self.other))
        let reason = "kwaliteit gaat voor aantal"
        #expect(
            try await publish(Self.other, [.leadFlow: ["kwalificatie", "leads"]], because: reason))
        #expect(try await sight().slugs(.leadFlow) == ["kwalificatie", "leads"])
        #expect(try await sight().versions.count == 1)
        #expect(try await sight().versions[0].reason == "omdat het moet")
        let change = try await store.read { try $0.choiceChanges(of: .kpiOrder) }
        #expect(change.map(\.was) == ["leads, kwalificatie"])
        #expect(change.map(\.reason) == [reason])
        let all = try await store.read { try $0.attributes().kpis }
        #expect(all.first { $0.slug == "oud" }?.rank == 1)
    }

    @Test("the same form twice is one order, also when only KPIs change places")
    func twice() async throws {
        let seen = try await sight().mark
        #expect(try await publish(Self.other, seen: seen))
        #expect(try await !publish(Self.other, seen: seen))
        let kpis: [FocusArea: [String]] = [.leadFlow: ["kwalificatie", "leads"]]
        let before = try await sight().mark
        #expect(try await publish(Self.other, kpis, because: "kwaliteit gaat voor", seen: before))
        #expect(try await !publish(Self.other, kpis, because: "kwaliteit gaat voor", seen: before))
        #expect(try await store.read { try $0.choiceChanges(of: .kpiOrder) }.count == 1)
    }

    @Test("the same order with another reason is published anew")
    func reaffirmed() async throws {
        #expect(try await publish(Self.other))
        #expect(
            try await publish(
                Self.other, on: day("2026-04-01"), because: "we houden koers, want het werkt"))
        #expect(try await sight().versions.count == 2)
    }

    @Test("what somebody else chose meanwhile is not overwritten")
    func overtaken() async throws {
        let seen = try await sight().mark
        #expect(try await publish(Self.other))
        await #expect(throws: ChangedMeanwhile.self) {
            try await publish(FocusArea.allCases, because: "mijn eigen volgorde", seen: seen)
        }
        #expect(try await sight().versions.map(\.areas) == [Self.other])
    }

    @Test("what was chosen within one second stands in its order, however often")
    func order() async throws {
        for n in 0..<12 {
            let areas = n.isMultiple(of: 2) ? Self.other : FocusArea.allCases
            #expect(try await publish(areas, because: "reden nummer \(n)"))
        }
        let changes = try await store.read { try $0.choiceChanges(of: .ranking) }
        #expect(changes.map(\.reason) == (0..<12).reversed().map { "reden nummer \($0)" })
    }
}
