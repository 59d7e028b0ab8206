import Domain
import Storage
import TestSupport
import Testing

/// How quickly leads become good, and become customers; what the pipeline brings in per day.
@Suite struct LeadSpeedTests {
    private func lead(_ id: String, _ created: String, qualified: String? = nil) -> Lead {
        Lead(
            id: id, createdOn: day(created), channel: "Beurs", ownerID: "an",
            qualifiedOn: qualified.map { day($0) })
    }

    private func won(
        _ id: String, _ created: String, _ closed: String, lead: String? = nil,
        type: RevenueType? = nil, amount: Int64? = 100, owner: String? = nil
    ) -> Deal {
        Deal(
            id: id, createdOn: day(created), leadID: lead, ownerID: owner, status: .won,
            amount: amount.map { Money(minor: $0) }, revenueType: type, closedOn: day(closed))
    }

    @Test("velocity: complete months against the month before, n of both (F4, F13)")
    func velocity() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .leads([
                lead("1", "2026-01-02", qualified: "2026-01-31"),
                lead("2", "2026-01-02", qualified: "2026-01-05"),
                lead("3", "2026-01-02", qualified: "2026-02-01"),
                lead("4", "2026-03-05", qualified: "2026-02-20"),
            ]), .targets([Target(kpi: "lead.velocityRate", from: day("2026-01-01"), value: -40)]))
        let answer = try await store.answer(
            "lead.velocityRate", on: day("2026-03-10"), periods: 3, by: .channel)
        #expect(answer.points.map(\.value) == [nil, Value(-50), nil])
        #expect(
            answer.points.map(\.noValue) == [.noQualifiedLeadsBefore, nil, .monthNotComplete])
        // In March the lead of 20 February exists, in February it does not yet (F17).
        #expect(answer.points.map(\.n) == [2, 3, 2])
        #expect(answer.points.map { $0.lines?.first?.n } == [2, 3, 2])
        #expect(answer.points.map { $0.lines?.first?.value } == [nil, Value(-50), nil])
        #expect(try await store.factCount(behind: answer) == 2)
        let judgement = try #require(answer.current?.judgement)
        #expect(judgement.judged?.start == day("2026-02-01"))
        #expect(judgement.health == .offTrack)
        #expect(throws: Question.Refusal.noSuchPeriod(.week, metric: "lead.velocityRate")) {
            _ = try Question(
                try #require(Catalogue.metric("lead.velocityRate")), on: day("2026-03-10"),
                length: .week)
        }
    }

    @Test("days to qualify: the middle one, none below zero (F17)")
    func daysToQualify() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .leads([
                lead("1", "2026-01-02", qualified: "2026-01-02"),
                lead("2", "2026-01-02", qualified: "2026-01-05"),
                lead("3", "2026-01-20", qualified: "2026-01-10"),
            ]))
        let answer = try await store.answer("lead.daysToQualify", on: day("2026-01-31"))
        #expect(answer.current?.value == Value(1.5))
        #expect(answer.current?.n == 2)
        #expect(try await store.factCount(behind: answer) == 2)
        let february = try await store.answer("lead.daysToQualify", on: day("2026-02-28"))
        #expect(february.current?.noValue == .noQualifiedLeads)
    }

    /// Deals, and how many days and deals are counted in January.
    static let customers: [(String, [Deal], [Filter], Double?, Int)] = {
        let test = LeadSpeedTests()
        return [
            (
                "only the first of a lead, ties by id",
                [
                    test.won("b", "2026-01-02", "2026-01-21", lead: "L", owner: "bo"),
                    test.won("a", "2026-01-02", "2026-01-21", lead: "L", owner: "an"),
                    test.won("c", "2026-01-02", "2026-01-22", lead: "L"),
                ], [], 20, 1
            ),
            (
                "the first is chosen before filters",
                [
                    test.won("a", "2026-01-02", "2026-01-21", lead: "L", owner: "an"),
                    test.won("b", "2026-01-02", "2026-01-21", lead: "L", owner: "bo"),
                ], [Filter(.person, "bo")], nil, 0
            ),
            (
                "the first was won in another month",
                [
                    test.won("a", "2025-12-02", "2025-12-21", lead: "L"),
                    test.won("b", "2026-01-02", "2026-01-21", lead: "L"),
                ], [], nil, 0
            ),
            (
                "without a known lead: new business or no type, from the deal's own beginning",
                [
                    test.won("a", "2026-01-02", "2026-01-05", lead: "gone", type: .new),
                    test.won("b", "2026-01-02", "2026-01-07"),
                    test.won("c", "2026-01-02", "2026-01-30", type: .renewal),
                    test.won("d", "2026-01-02", "2026-01-30", lead: "gone", type: .upsell),
                ], [], 4, 2
            ),
            (
                "a renewal may be the first of its lead; won on the day it was made",
                [
                    test.won("a", "2026-01-01", "2026-01-01", lead: "L", type: .renewal)
                ], [Filter(.channel, "Beurs")], 0, 1
            ),
            (
                "below zero is left out, and still the first",
                [
                    test.won("a", "2025-12-30", "2025-12-31", lead: "L"),
                    test.won("b", "2026-01-02", "2026-01-21", lead: "L"),
                ], [], nil, 0
            ),
        ]
    }()

    @Test("days to customer: first won deals (F32)", arguments: customers.indices)
    func daysToCustomer(place: Int) async throws {
        let (name, deals, filters, days, n) = Self.customers[place]
        let store = try await emptyStore()
        try await store.keep(.people(Cast.people), .leads([lead("L", "2026-01-01")]), .deals(deals))
        let answer = try await store.answer(
            "lead.daysToCustomer", on: day("2026-01-31"), where: filters)
        #expect(answer.current?.value == days.map { Value($0) }, "\(name)")
        #expect(answer.current?.n == n, "\(name)")
        let listed = try await store.factCount(behind: answer, where: filters)
        #expect(listed == n, "\(name)")
    }

    private let pipeline = [
        Deal(id: "o1", createdOn: day("2026-01-02"), ownerID: "an", amount: Money(minor: 5)),
        Deal(id: "o2", createdOn: day("2026-01-02"), ownerID: "an"),
        Deal(id: "o3", createdOn: day("2026-01-02"), ownerID: "bo"),
        Deal(
            id: "l", createdOn: day("2025-11-02"), ownerID: "an", status: .lost,
            closedOn: day("2026-01-01")),
    ]

    @Test("sales velocity: exact, rounded once; open deals without an amount count (F9, F62)")
    func salesVelocity() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .people(Cast.people),
            .deals(
                pipeline + [
                    won("w1", "2025-12-01", "2025-12-04", amount: 1000, owner: "an"),
                    won("w2", "2025-12-01", "2025-12-05", amount: 1001, owner: "an"),
                    won("w3", "2025-12-01", "2025-12-31", amount: nil, owner: "an"),
                    // 365 days up to 31 January begin on 1 February.
                    won("w4", "2025-01-01", "2025-01-31", amount: 9999, owner: "an"),
                ]))
        let on = day("2026-01-31")
        let answer = try await store.answer("sales.velocity", on: on, by: .person)
        // 3 x 1000.5 x 3/4 / 4 = 562.78 cents
        #expect(answer.current?.value?.money == Money(minor: 563))
        #expect(answer.current?.n == 3)
        #expect(answer.limits == nil)
        #expect(answer.current?.lines?.map(\.id) == ["an", "bo"])
        #expect(answer.current?.lines?.map { $0.value?.money?.minor } == [375, nil])
        #expect(try await store.factCount(behind: answer) == 3)
        let before = try await store.answer("sales.velocity", on: day("2025-12-31"), periods: 2)
        #expect(before.points.map(\.noValue) == [nil, nil])
        // In November 1 x 9999 / 30, in December 1 x 4000 / 17.
        #expect(before.points.map { $0.value?.money?.minor } == [333, 235])
    }

    @Test("sales velocity: no open deals is 0; nothing won or a cycle of 0 days is no value (F62)")
    func noSalesVelocity() async throws {
        let on = day("2026-01-31")
        for (deals, value, reason) in [
            (
                [won("w", "2025-12-01", "2025-12-04")], Money(minor: 0), nil
            ), (pipeline, nil, NoValue.noDealsWon),
            (pipeline + [won("w", "2025-12-04", "2025-12-04")], nil, NoValue.noCycle),
            (pipeline + [won("w", "2025-12-01", "2025-12-04", amount: nil)], nil, .noAmounts),
        ] {
            let store = try await emptyStore()
            try await store.keep(.deals(deals))
            let point = try await store.answer("sales.velocity", on: on).current
            #expect(point?.value?.money == value)
            #expect(point?.noValue == reason)
        }
    }
}
