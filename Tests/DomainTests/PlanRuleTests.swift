import Domain
import TestSupport
import Testing

/// The plan: what is late, what counts as done, what may be written, and what goes on next year.
@Suite struct PlanRuleTests {
    private static let today = day("2026-03-30")

    private static func tactic(
        _ key: String, _ state: String? = nil, due: String? = nil, under: String? = nil,
        owner: String? = nil, year: Int = 2026
    ) -> PlanItem {
        PlanItem(
            year: year, area: .result, kind: .tactic, key: key, parent: under, title: key,
            ownerID: owner, dueOn: due.map(day), state: state)
    }

    private static let strategies = ["s1", "s2"].map {
        PlanItem(year: 2026, area: .result, kind: .strategy, key: $0, parent: "r", title: $0)
    }

    @Test(
        "what counts as done or dropped, in either language and however it is written",
        arguments: [
            ("open", PlanState.open), ("To do", .open), ("Bezig", .busy), ("in progress", .busy),
            ("done", .done), ("AFGEROND", .done), ("Gereed!", .done), ("Completed", .done),
            ("vervallen", .dropped), ("cancelled", .dropped), ("wacht op Piet", nil), ("", nil),
            (nil, nil),
        ] as [(String?, PlanState?)])
    func states(word: String?, state: PlanState?) { #expect(PlanState(word: word) == state) }

    @Test(
        "late is due before today and neither done nor dropped, whatever else it is called",
        arguments: [
            ("2026-03-29", "busy", true), ("2026-03-30", "busy", false), ("2026-03-29", nil, true),
            ("2026-03-29", "wacht op Piet", true), ("2026-03-29", "klaar", false),
            ("2026-03-29", "dropped", false), (nil, "open", false),
        ] as [(String?, String?, Bool)])
    func late(due: String?, state: String?, isLate: Bool) {
        #expect(Self.tactic("t", state, due: due).isLate(on: Self.today) == isLate)
        var strategy = Self.strategies[0]
        strategy.dueOn = due.map(day)
        #expect(!strategy.isLate(on: Self.today))
    }

    @Test("tactics stand under their strategy; those of none, or of one that is gone, stand apart")
    func groups() {
        let plan = Plan(
            year: 2026,
            items: Self.strategies + [
                Self.tactic("a", under: "s1"), Self.tactic("b", under: "weg"), Self.tactic("c"),
            ])
        #expect(plan.tactics(.result, under: "s1").map(\.key) == ["a"])
        #expect(plan.tactics(.result, under: nil).map(\.key) == ["b", "c"])
        #expect(plan.places(.result).map(\.key) == ["s1", "a", "s2", "b", "c"])
        #expect(plan.subtree(of: Self.strategies[0]).map(\.key) == ["s1", "a"])
    }

    @Test("an area is put in order, tactics go from one strategy to another, and nothing is lost")
    func arranged() {
        let plan = Plan(
            year: 2026,
            items: Self.strategies + [
                Self.tactic("a", under: "s1"), Self.tactic("b", under: "weg"), Self.tactic("c"),
            ])
        let moved = plan.arranged(
            .result,
            [
                .init(key: "s2", strategy: nil), .init(key: "a", strategy: "s2"),
                .init(key: "s1", strategy: nil), .init(key: "b", strategy: nil),
                .init(key: "vreemd", strategy: "s1"),
            ])
        #expect(moved.places(.result).map(\.key) == ["s2", "a", "s1", "b", "c"])
        #expect(moved.item("a")?.parent == "s2" && moved.item("b")?.parent == "weg")
    }

    @Test("people work by the plan of the year before as long as this one asks nothing of anybody")
    func inForce() {
        let last = Plan(year: 2025, items: [Self.tactic("a", year: 2025)])
        let bare = Plan(year: 2026, items: Self.strategies)
        #expect(Plan.inForce(bare, after: last).year == 2025)
        let own = Plan(year: 2026, items: [Self.tactic("b")])
        #expect(Plan.inForce(own, after: last).year == 2026)
        #expect(Plan.inForce(bare, after: Plan(year: 2025, items: [])).year == 2026)
    }

    @Test(
        "an owner who left, or whom nobody knows, is refused for what is new, not for what is there"
    )
    func owners() {
        let attributes = Attributes(organisation: Organisation(name: "K"), people: Cast.people)
        let plan = Plan(year: 2026, items: Self.strategies)
        let flaws = { (id: String?, was: String?) in
            Self.tactic("t", owner: id).flaws(
                was: was.map { Self.tactic("t", owner: $0) }, in: plan, attributes, on: Self.today)
        }
        #expect(flaws("an", nil) == [] && flaws(nil, nil) == [])
        #expect(flaws("oud", nil) == [.ownerLeft(day("2026-03-01"))])
        #expect(flaws("oud", "oud") == [] && flaws("wie", "wie") == [])
        #expect(flaws("wie", nil) == [.ownerUnknown] && flaws("wie", "an") == [.ownerUnknown])
    }

    @Test(
        "a line says something, not too much, of a year that can be planned, and points at what is there"
    )
    func lines() {
        let attributes = Attributes(organisation: Organisation(name: "K"))
        let plan = Plan(year: 2026, items: Self.strategies)
        let flaws = { (item: PlanItem, was: PlanItem?) in
            item.flaws(was: was, in: plan, attributes, on: Self.today)
        }
        var item = Self.tactic("t", under: "s2")
        #expect(flaws(item, nil) == [])
        item.title = String(repeating: "x", count: 301)
        #expect(flaws(item, nil) == [.titleTooLong] && flaws(item, item) == [])
        item.title = ""
        item.parent = "s9"
        item.kpi = "weg"
        #expect(flaws(item, nil) == [.noTitle, .kpiUnknown, .strategyUnknown])
        #expect(flaws(Self.tactic("t", year: 2024), nil) == [.year])
        #expect(flaws(Self.tactic("t", year: 2032), nil) == [.year])
        #expect(flaws(Self.tactic("t", year: 2025), nil) == [])
    }

    @Test("a new year takes along what is unfinished, once, under its strategy, with another day")
    func carrying() {
        let last = Plan(
            year: 2025,
            items: Self.strategies.map { item in
                var item = item
                item.year = 2025
                return item
            } + [
                Self.tactic("af", "klaar", under: "s1", year: 2025),
                Self.tactic(
                    "loopt", "bezig", due: "2025-11-01", under: "s1", owner: "oud", year: 2025),
                Self.tactic("later", due: "2026-06-01", under: "s2", owner: "an", year: 2025),
            ])
        let carrying = PlanCarrying(from: last, into: Plan(year: 2026, items: []))
        #expect(carrying.isOpen)
        #expect(carrying.lines(.result).map(\.key) == ["s1", "loopt", "s2", "later"])
        #expect(last.item("loopt").flatMap(carrying.due) == day("2026-03-31"))
        #expect(last.item("later").flatMap(carrying.due) == day("2026-06-01"))
        let items = carrying.items(["loopt"], due: ["loopt": day("2026-04-01")]) { $0 == "oud" }
        #expect(items.map(\.key) == ["s1", "loopt"] && items.allSatisfy { $0.year == 2026 })
        #expect(items[1].ownerID == nil && items[1].dueOn == day("2026-04-01"))
        #expect(items[1].state == "bezig")
        let again = PlanCarrying(from: last, into: Plan(year: 2026, items: items))
        #expect(
            again.items(["loopt", "later"], due: [:], without: { _ in false }).map(\.key)
                == ["s2", "later"])
    }
}
