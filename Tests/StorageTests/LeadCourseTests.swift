import Domain
import Storage
import TestSupport
import Testing

/// How leads stand at the end of a day (F17, F24, F33), and what follows from it.
@Suite struct LeadCourseTests {
    private static let on = day("2026-06-30")
    private static let created = day("2026-06-01")

    private static func lead(_ id: String, disqualified: String? = nil) -> Lead {
        Lead(
            id: id, createdOn: created, channel: id < "e" ? "Beurs" : nil, ownerID: "an",
            disqualifiedOn: disqualified.map { day($0) })
    }

    private static let leads =
        [
            lead("won, then lost"), lead("again won", disqualified: "2026-06-05"),
            lead("both lost"), lead("one still open"),
            lead("early disqualified", disqualified: "2026-06-11"), lead("f one known"),
            lead("g before it began", disqualified: "2026-05-30"), lead("h won later"),
        ] + [
            Lead(id: "i today", createdOn: on), Lead(id: "j older", createdOn: on - 365),
            Lead(id: "k tomorrow", createdOn: on + 1),
        ]

    private static func deal(
        _ id: String, _ lead: String?, _ status: DealStatus, _ closed: String?, cents: Int64? = nil,
        created: Day = created
    ) -> Deal {
        Deal(
            id: id, createdOn: created, leadID: lead, status: status,
            amount: cents.map { Money(minor: $0) }, closedOn: closed.map { day($0) })
    }

    private static let deals = [
        deal("1", "won, then lost", .won, "2026-06-11", cents: 100_00),
        deal("2", "won, then lost", .lost, "2026-06-20"),
        deal("3", "again won", .won, "2026-06-21", cents: 300_01),
        deal("4", "again won", .won, "2026-06-25"),
        deal("5", "both lost", .lost, "2026-06-06"), deal("6", "both lost", .lost, "2026-06-16"),
        deal("7", "one still open", .lost, "2026-06-06"), deal("8", "one still open", .open, nil),
        deal("9", "early disqualified", .lost, "2026-06-21"),
        deal("10", "f one known", .lost, "2026-06-08"),
        deal("11", "f one known", .open, nil, created: on + 2),
        deal("12", "h won later", .won, "2026-07-01"),
        deal("13", nil, .won, "2026-04-01", created: day("2026-03-01")),
        deal("14", "nobody knows", .lost, "2026-06-15"),
        // It does not exist before it was created, whatever its closing says.
        deal("15", "j older", .won, "2026-06-15", cents: 9_00, created: on + 1),
    ]

    private static func store() async throws -> Store {
        let store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people), .leads(leads), .deals(deals))
        return store
    }

    @Test("won whatever else happened, else lost on the earlier end, else open")
    func states() async throws {
        let query = LeadCourseQuery(on: Self.on, from: Self.on - 364, through: Self.on)
        let found = try await Self.store().read { try $0.leadCourses(query) }
        #expect(
            Set(found) == [
                LeadCourse(state: .won, days: 10, n: 1), LeadCourse(state: .won, days: 20, n: 1),
                LeadCourse(state: .lost, days: 15, n: 1), LeadCourse(state: .lost, days: 10, n: 1),
                LeadCourse(state: .lost, days: 7, n: 1), LeadCourse(state: .lost, days: -2, n: 1),
                LeadCourse(state: .open, days: 29, n: 2), LeadCourse(state: .open, days: 0, n: 1),
            ])
    }

    @Test("the curve by hand: eight leads, two sevenths of them customers")
    func curve() async throws {
        let answer = try await Self.store().measured {
            try $0.conversionCurve(on: Self.on, split: .channel)
        }
        let curve = answer.curve
        #expect((curve.n, curve.won, curve.lost, curve.open) == (8, 2, 3, 3))
        #expect(curve.steps.map(\.day) == [10, 20])
        for (step, expected) in zip(curve.steps, [1.0 / 7, 2.0 / 7]) {
            #expect(abs(step.won - expected) < 1e-15)
        }
        #expect(answer.groups?.map(\.name) == ["Beurs", nil])
        #expect(answer.groups?.map(\.curve.n) == [2, 6])
    }

    @Test("filters are those of leads; anything else is refused (F12)")
    func filters() async throws {
        let store = try await Self.store()
        let beurs = try await store.measured {
            try $0.conversionCurve(on: Self.on, filters: [Filter(.channel, "Beurs")])
        }
        #expect(beurs.curve.n == 2)
        let noord = try await store.measured {
            try $0.conversionCurve(on: Self.on, filters: [Filter(.team, "Commercie")])
        }
        #expect(noord.curve.n == 7)
        await #expect(throws: Question.Refusal.self) {
            try await store.measured {
                try $0.conversionCurve(on: Self.on, filters: [Filter(.method, "other")])
            }
        }
    }

    @Test("the what-if by hand: its inputs, and July")
    func whatIf() async throws {
        let store = try await Self.store()
        let base = try await store.measured { try $0.whatIf(on: Self.on, .same) }
        #expect(base.inputs.leadsPerDay == 9.0 / 365)
        #expect(base.inputs.openLeads == 4 && base.inputs.medianDays == 10)
        #expect(abs((base.inputs.meanAmount ?? 0) - 200.005) < 1e-12)
        let slow = try await store.measured {
            try $0.whatIf(on: Self.on, Scenario(cycle: 2, inflow: 3, amount: 2))
        }
        let july = try #require(slow.months?.first)
        #expect(july.period == Period(start: day("2026-07-01"), end: day("2026-08-01")))
        let (chance, perDay) = (2.0 / 7, 9.0 / 365)
        // The lead of today, then those to come: days 10 to 19 count half, 20 to 30 whole.
        #expect(abs(july.baseWins - (chance + perDay * chance * 16)) < 1e-12)
        #expect(abs(july.scenarioWins - (chance / 2 + 3 * perDay * chance * 5.5)) < 1e-12)
        #expect(abs(july.scenario - july.scenarioWins * 2 * 200.005) < 1e-9)
        #expect(july.low <= july.high)
    }

    @Test("without leads, without a win, without an amount: the reason")
    func absent() async throws {
        let store = try await emptyStore()
        let absence = { try await store.measured { try $0.whatIf(on: Self.on, .same) }.absence }
        #expect(try await absence() == .noLeads)
        try await store.keep(.leads([Self.lead("a")]))
        #expect(try await absence() == .noLeadWon)
        try await store.keep(.deals([Self.deal("1", "a", .won, "2026-06-20")]))
        #expect(try await absence() == .noAmounts)
    }
}

extension Store {
    /// What a measurement of everything answers.
    func measured<T: Sendable>(
        _ body: @escaping @Sendable (Measurement) throws -> T
    ) async throws -> T {
        try await read { snapshot in
            try body(Measurement(facts: snapshot, attributes: snapshot.attributes()))
        }
    }
}
