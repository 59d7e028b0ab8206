import Domain
import Storage
import TestSupport
import Testing

/// Deals that stay longer in their stage than three in four did (F24, F25).
@Suite struct StalledTests {
    private let on = day("2026-06-30")
    private let stages = [
        Stage(pipeline: "P", name: "A", position: 1), Stage(pipeline: "P", name: "B", position: 2),
    ]

    /// `lengths` stays in A that ended before the day, with who owned them.
    private func ended(_ lengths: [Int], daysAgo: Int = 5) -> (deals: [Deal], [StageChange]) {
        let deals = lengths.indices.map {
            Deal(id: "e\($0)", createdOn: on - 500, ownerID: "cy", pipeline: "P")
        }
        let changes = zip(deals, lengths).flatMap { deal, length in
            [
                StageChange(
                    dealID: deal.id, toStage: "A", changedOn: on - daysAgo - length),
                StageChange(dealID: deal.id, toStage: "B", changedOn: on - daysAgo),
            ]
        }
        return (deals, changes)
    }

    /// Deals that have been in A so many days, with their amounts.
    private func present(
        _ deals: [(id: String, days: Int, amount: Int64?)], owner: String = "an"
    ) -> (deals: [Deal], [StageChange]) {
        (
            deals.map {
                Deal(
                    id: $0.id, createdOn: on - 100, ownerID: owner,
                    amount: $0.amount.map { Money(minor: $0) })
            },
            deals.map { StageChange(dealID: $0.id, toStage: "A", changedOn: on - $0.days) }
        )
    }

    private func store(_ parts: (deals: [Deal], [StageChange])...) async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(
            .teams(Cast.teams), .people(Cast.people), .stages(stages),
            .deals(parts.flatMap(\.deals)), .stageChanges(parts.flatMap(\.1)))
        return store
    }

    private func stalled(
        _ store: Store, on day: Day, by split: Domain.Dimension? = nil, _ filters: [Filter] = [],
        _ span: RowSpan? = nil
    ) async throws -> StalledAnswer {
        try await store.read { snapshot in
            let metric = try #require(Catalogue.metric("stage.stalled"))
            return try Measurement(facts: snapshot, attributes: snapshot.attributes()).stalled(
                Question(metric, on: day, split: split, filters: filters), span)
        }
    }

    @Test("none while fewer than 8 stays ended; strictly longer than the 75th percentile")
    func limit() async throws {
        let waiting: [(id: String, days: Int, amount: Int64?)] = [
            ("d7", 7, 100), ("d6", 6, 100), ("d90", 90, 100),
        ]
        // Of 1...8 the 75th percentile is 6.25.
        let eight = try await store(ended(Array(1...8)), present(waiting))
        #expect(try await stalled(eight, on: on).deals.map(\.deal.id) == ["d90", "d7"])
        #expect(try await stalled(eight, on: on).deals.map(\.limit) == [6.25, 6.25])
        let seven = try await store(ended(Array(1...7)), present(waiting))
        #expect(try await stalled(seven, on: on).n == 0)
        // 364 days before the day they are of the year, 365 days before it they are not.
        let old = try await store(ended(Array(1...8), daysAgo: 364), present(waiting))
        #expect(try await stalled(old, on: on).n == 2)
        let older = try await store(ended(Array(1...8), daysAgo: 365), present(waiting))
        #expect(try await stalled(older, on: on).n == 0)
    }

    @Test("the costliest first: amount times days over, unknown counts 0, ties by id; by pages")
    func order() async throws {
        let store = try await store(
            ended(Array(repeating: 6, count: 8)),
            present([
                ("b", 8, 300), ("a", 12, 100), ("none", 90, nil), ("zero", 90, 0), ("c", 7, 601),
            ]))
        let answer = try await stalled(store, on: on)
        #expect(answer.deals.map(\.deal.id) == ["c", "a", "b", "none", "zero"])
        #expect(answer.deals.first?.days == 7 && answer.deals.first?.daysOver == 1)
        let page = try await stalled(store, on: on, RowSpan(offset: 2, limit: 2))
        #expect(page.deals.map(\.deal.id) == ["b", "none"])
        #expect(page.n == 5)
    }

    private func stalled(
        _ store: Store, on day: Day, _ span: RowSpan
    ) async throws -> StalledAnswer { try await stalled(store, on: day, by: nil, [], span) }

    @Test("a filter chooses the deals and leaves the limit of the whole organisation")
    func filtered() async throws {
        let store = try await store(
            ended(Array(1...8)), present([("a", 20, 100)]),
            present([("z", 20, 900)], owner: "man-z"))
        let north = try await stalled(store, on: on, [Filter(.team, "Noord")])
        #expect(north.deals.map(\.deal.id) == ["a"])
        #expect(north.deals.first?.limit == 6.25)
        let both = try await stalled(store, on: on, by: .team, [])
        #expect(both.lines?.map(\.name) == ["Commercie", "Noord", "Zuid"])
        #expect(both.lines?.map(\.n) == [2, 1, 1])
        #expect(try await stalled(store, on: on, [Filter(.stage, "B")]).n == 0)
        #expect(try await stalled(store, on: on, [Filter(.stage, "A")]).n == 2)
    }

    private func stalled(
        _ store: Store, on day: Day, _ filters: [Filter]
    ) async throws -> StalledAnswer { try await stalled(store, on: day, by: nil, filters, nil) }

    @Test("as of an earlier day: who was in it then, by the stays that had ended then")
    func earlier() async throws {
        var (deals, changes) = present([("a", 40, 100), ("left", 40, 100)])
        changes.append(StageChange(dealID: "left", toStage: "B", changedOn: on))
        deals.append(
            Deal(
                id: "closed", createdOn: on - 100, pipeline: "P", status: .lost,
                amount: Money(minor: 100), closedOn: on - 1))
        changes.append(StageChange(dealID: "closed", toStage: "A", changedOn: on - 40))
        let store = try await store(ended(Array(1...8), daysAgo: 10), (deals, changes))
        #expect(try await stalled(store, on: on).deals.map(\.deal.id) == ["a"])
        #expect(
            try await stalled(store, on: on - 2).deals.map(\.deal.id) == ["a", "closed", "left"])
        #expect(try await stalled(store, on: on - 11).n == 0)
        let none = try await emptyStore()
        #expect(try await stalled(none, on: on).deals.isEmpty)
    }
}
