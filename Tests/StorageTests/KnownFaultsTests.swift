import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Faults that a stranger's recount once found, each with the rule it broke.
@Suite struct KnownFaultsTests {
    private func personnel(_ months: ClosedRange<Int>) -> [Cost] {
        months.map { month in
            Cost(
                month: Day(year: 2026, month: month, day: 1) ?? day("2026-01-01"),
                kind: .personnel, amount: Money(minor: 10_000))
        }
    }

    private func won(_ id: String, created: String, closed: String) -> Deal {
        Deal(
            id: id, createdOn: day(created), status: .won, amount: Money(minor: 60_000),
            closedOn: day(closed))
    }

    @Test("a ratio counts the deals that exist on its day, also those created after their closing")
    func efficiency() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .costs(personnel(1...6)),
            .deals([
                won("1", created: "2026-07-03", closed: "2026-06-20"),
                won("2", created: "2026-05-03", closed: "2026-04-20"),
            ]))
        let july = try await store.answer("efficiency.ratio", on: day("2026-07-15"))
        #expect(july.current?.value == Value(2))
        let june = try await store.answer("efficiency.ratio", on: day("2026-06-30"))
        #expect(june.current?.value == Value(1))
    }

    @Test("facts without a name stand first, whichever engine sorts them")
    func nameless() async throws {
        let store = try await emptyStore()
        var named = won("1", created: "2026-06-03", closed: "2026-06-20")
        named.name = "A"
        let nameless = won("2", created: "2026-06-03", closed: "2026-06-20")
        try await store.keep(.costs(personnel(1...6)), .deals([named, nameless]))
        let table = try await store.read { snapshot in
            let measurement = Measurement(
                facts: snapshot, attributes: try snapshot.attributes())
            let metric = try #require(Catalogue.metric("efficiency.ratio"))
            let question = try Question(metric, on: day("2026-06-30"))
            return try snapshot.facts(
                measurement.factQuery(
                    question, in: measurement.period(.month, holding: day("2026-06-30"))),
                seenBy: .everyone, limit: 2, offset: 0)
        }
        let column = try #require(table.columns.firstIndex(of: .label))
        #expect(table.rows.map { $0[column] } == [.none, .text("A")])
    }

    @Test("a change after the closing is ignored, also on the days before it (F23)")
    func laterChange() async throws {
        let store = try await emptyStore()
        var deal = won("1", created: "2026-01-01", closed: "2026-02-01")
        deal.pipeline = "N"
        deal.stage = "P"
        try await store.keep(
            .deals([deal]),
            .stageChanges([
                StageChange(
                    dealID: "1", toStage: "P", changedOn: day("2026-02-05"), fromStage: "Q")
            ]))
        let answer = try await store.answer(
            "pipeline.value", on: day("2026-01-15"), by: .stage)
        #expect(answer.current?.lines?.map(\.name) == ["P"])
    }

    @Test("a KPI that asks for what its metric lacks does not take the board down")
    func impossibleKPI() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .kpis([
                KPI(
                    slug: "a", area: .result, rank: 1, metric: "lead.new",
                    filters: [Filter(.stage, "X")]),
                KPI(slug: "b", area: .result, rank: 2, metric: "revenue.total"),
            ]))
        let board = try await store.read { snapshot in
            try Measurement(facts: snapshot, attributes: snapshot.attributes())
                .board(on: day("2026-01-15"))
        }
        #expect(board.areas.flatMap(\.kpis).map(\.kpi.slug) == ["b"])
    }

    @Test("a closed database is one file that can be copied")
    func copy() async throws {
        let path = try temporaryFile()
        let store = try await fileStore(path)
        try await store.keep(.people(Cast.people))
        _ = try await store.read { try $0.attributes() }
        try await store.close()
        let copied = path + ".copy"
        try FileManager.default.copyItem(atPath: path, toPath: copied)
        let people = try await fileStore(copied).read { try $0.attributes().people }
        #expect(people.count == Cast.people.count)
    }

    @Test("the facts of a past day tell nothing that came later")
    func factsAsKnown() async throws {
        let store = try await emptyStore()
        try await store.keep(
            .leads([
                Lead(
                    id: "1", createdOn: day("2026-01-05"), qualifiedOn: day("2026-02-05"),
                    method: .intakeForm)
            ]))
        for (on, expected) in [
            ("2026-01-31", FactCell.none), ("2026-02-10", .day(day("2026-02-05"))),
        ] {
            let table = try await store.read { snapshot in
                let measurement = Measurement(
                    facts: snapshot, attributes: try snapshot.attributes())
                let metric = try #require(Catalogue.metric("lead.qualificationRate"))
                let question = try Question(metric, on: day(on))
                let january = measurement.period(.month, holding: day("2026-01-31"))
                return try snapshot.facts(
                    measurement.factQuery(question, in: january), seenBy: .everyone, limit: 10,
                    offset: 0)
            }
            let column = try #require(table.columns.firstIndex(of: .qualifiedOn))
            #expect(table.rows.map { $0[column] } == [expected])
        }
    }
}
