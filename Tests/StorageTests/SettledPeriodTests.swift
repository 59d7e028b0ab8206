import Domain
import Storage
import TestSupport
import Testing

/// Which period the groups of a number are shown for, and where its history begins.
@Suite struct SettledPeriodTests {
    private let leads = [
        Lead(id: "1", createdOn: day("2026-01-05")), Lead(id: "2", createdOn: day("2026-03-02")),
    ]

    @Test(
        "half of the working days settle a period, else the one before; a judged one goes first",
        arguments: [
            ("lead.new", "2026-03-13", "2026-02-01"), ("lead.new", "2026-03-16", "2026-03-01"),
            ("lead.new", "2026-03-31", "2026-03-01"),
            ("lead.qualificationRate", "2026-03-31", "2026-03-01"),
        ])
    func settled(key: String, on: String, start: String) async throws {
        let store = try await emptyStore()
        try await store.keep(.leads(leads))
        let answer = try await store.answer(key, on: day(on), periods: 3)
        let period = try await store.read { snapshot in
            try Measurement(facts: snapshot, attributes: snapshot.attributes())
                .settledPeriod(of: answer)
        }
        #expect(period?.start == day(start))
    }

    @Test("the judged period is the settled one (F42)")
    func judged() async throws {
        let store = try await emptyStore()
        let target = Target(kpi: "lead.qualificationRate", from: day("2025-01-01"), value: 50)
        try await store.keep(.leads(leads), .targets([target]))
        let answer = try await store.answer(
            "lead.qualificationRate", on: day("2026-03-31"), periods: 3)
        let period = try await store.read { snapshot in
            try Measurement(facts: snapshot, attributes: snapshot.attributes())
                .settledPeriod(of: answer)
        }
        #expect(period?.start == day("2026-02-01"))
    }

    @Test("a history begins at the first value, and keeps two points when there is none")
    func firstValue() async throws {
        let store = try await emptyStore()
        try await store.keep(.leads(leads))
        let known = try await store.answer("lead.new", on: day("2026-03-31"), periods: 27)
        #expect(known.sinceFirstValue.points.first?.period.start == day("2026-01-01"))
        let empty = try await store.answer("activity.count", on: day("2026-03-31"), periods: 27)
        #expect(empty.sinceFirstValue.points.count == 2)
    }
}
