import Domain
import TestSupport
import Testing

@testable import Storage

/// Lines of the plan that people enter: in their order, once, and never over somebody else's.
@Suite struct PlanEntryTests {
    private let store: Store
    private let dina = Chooser(accountID: nil, name: "Dina", atSecond: 1_774_860_000)

    private static let items: [PlanItem] = [
        PlanItem(year: 2026, area: .result, kind: .endResult, key: "r", title: "Omzet"),
        PlanItem(
            year: 2026, area: .result, kind: .strategy, key: "s2", parent: "r", title: "Tweede"),
        PlanItem(
            year: 2026, area: .result, kind: .strategy, key: "s1", parent: "r", title: "Eerste"),
        PlanItem(
            year: 2026, area: .result, kind: .tactic, key: "t", parent: "s2", title: "Bellen",
            ownerID: "an", dueOn: day("2026-05-01"), state: "wacht op Piet", kpi: "omzet"),
    ]

    init() async throws {
        store = try await emptyStore()
        try await store.keep(.teams(Cast.teams), .people(Cast.people), .plan(Self.items))
    }

    private func plan(_ year: Int = 2026) async throws -> Plan {
        try await store.read { try $0.plan(of: year) }
    }

    private func item(_ key: String) async throws -> PlanItem {
        try #require(try await plan().item(key))
    }

    @Test("a file's order is the plan's; one that comes in again leaves what was moved where it is")
    func order() async throws {
        #expect(try await plan().items == Self.items)
        let places = ["s1", "s2", "t"].map {
            Plan.Place(key: $0, strategy: $0 == "t" ? "s1" : nil)
        }
        let seen = try await plan().mark(ofOrder: .result)
        #expect(try await store.arrange(.result, of: 2026, places, seen: seen, by: dina))
        #expect(try await !store.arrange(.result, of: 2026, places, seen: seen, by: dina))
        #expect(try await plan().places(.result).map(\.key) == ["s1", "t", "s2"])
        var file = Self.items
        file[3].parent = "s1"
        file.append(PlanItem(year: 2026, area: .result, kind: .strategy, key: "s0", title: "Nieuw"))
        #expect(try await store.keep(.plan(file))[0].last == .added)
        #expect(try await plan().places(.result).map(\.key) == ["s1", "t", "s2", "s0"])
        let change = try await store.read { try $0.choiceChanges(of: .planItem, "2026 result") }
        #expect(change.map(\.was) == ["Tweede / Bellen / Eerste"])
    }

    @Test("a line is added once, changed when nobody else did, and its history can be read")
    func lines() async throws {
        let new = PlanItem(
            year: 2026, area: .leadFlow, kind: .tactic, key: "n", title: "Nieuw", ownerID: "bo")
        #expect(try await store.keep(new, seen: nil, by: dina))
        #expect(try await !store.keep(new, seen: nil, by: dina))
        let seen = try await item("n").mark
        var changed = new
        changed.title = "Anders"
        #expect(try await store.keep(changed, seen: seen, by: dina))
        #expect(try await !store.keep(changed, seen: seen, by: dina))
        var late = new
        late.title = "Te laat"
        await #expect(throws: ChangedMeanwhile.self) {
            try await store.keep(late, seen: seen, by: dina)
        }
        await #expect(throws: ChangedMeanwhile.self) {
            try await store.keep(late, seen: nil, by: dina)
        }
        let changes = try await store.read { try $0.choiceChanges(of: .planItem, "2026 n") }
        #expect(changes.map(\.became) == ["Anders · [bo]", "Nieuw · [bo]"])
    }

    @Test("a strategy goes with its tactics, unless one of them was changed meanwhile")
    func removal() async throws {
        let strategy = try await item("s2")
        let seen = try await plan().mark(ofSubtree: strategy)
        var tactic = try await item("t")
        tactic.state = "busy"
        #expect(try await store.keep(tactic, seen: item("t").mark, by: dina))
        await #expect(throws: ChangedMeanwhile.self) {
            try await store.removePlanItem("s2", of: 2026, seen: seen, by: dina)
        }
        let now = try await plan().mark(ofSubtree: strategy)
        #expect(try await store.removePlanItem("s2", of: 2026, seen: now, by: dina))
        #expect(try await !store.removePlanItem("s2", of: 2026, seen: now, by: dina))
        #expect(try await plan().items.map(\.key) == ["r", "s1"])
        let gone = try await store.read { try $0.choiceChanges(of: .planItem, "2026 t") }
        #expect(gone[0].became.isEmpty && gone[0].was.contains("Bellen"))
    }

    @Test("what somebody else moved meanwhile stays as they put it")
    func overtaken() async throws {
        let seen = try await plan().mark(ofOrder: .result)
        let one = ["s1", "s2"].map { Plan.Place(key: $0, strategy: nil) }
        #expect(try await store.arrange(.result, of: 2026, one, seen: seen, by: dina))
        let other = [Plan.Place(key: "s2", strategy: nil), .init(key: "t", strategy: "s1")]
        await #expect(throws: ChangedMeanwhile.self) {
            try await store.arrange(.result, of: 2026, other, seen: seen, by: dina)
        }
        #expect(try await item("t").parent == "s2")
    }

    @Test("a year takes lines over once, by their keys")
    func carried() async throws {
        let carrying = PlanCarrying(from: try await plan(), into: try await plan(2027))
        let items = carrying.items(["t"], due: [:]) { _ in false }
        #expect(try await store.carry(items, by: dina))
        #expect(try await !store.carry(items, by: dina))
        #expect(try await plan(2027).items.map(\.key) == ["s2", "t"])
        #expect(try await store.read { try $0.planYears() } == [2026, 2027])
        #expect(try await store.read { try $0.planInForce(on: day("2027-02-01")) }.year == 2027)
        #expect(try await store.read { try $0.planInForce(on: day("2025-02-01")) }.year == 2025)
    }

    @Test("whoever is erased owns nothing of the plan, nor of its history")
    func erased() async throws {
        var tactic = try await item("t")
        tactic.title = "Elke klant bellen"
        #expect(try await store.keep(tactic, seen: item("t").mark, by: dina))
        _ = try await store.erase("an", as: ErasureMark(salt: "zout"), at: 1_774_900_000)
        #expect(try await item("t").ownerID == nil)
        let changes = try await store.read { try $0.choiceChanges(of: .planItem, "2026 t") }
        #expect(changes.allSatisfy { !$0.was.contains("[an]") && !$0.became.contains("[an]") })
        #expect(changes[0].became.contains("[]"))
    }
}
