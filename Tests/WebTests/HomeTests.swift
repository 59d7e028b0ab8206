import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What each role finds on its day beside the log, and what it does not find of others.
@Suite struct HomeTests {
    private let house: SignInHouse

    init() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(
            .motivators([
                Motivator(
                    kpi: "gesprekken", title: "Taart op vrijdag", value: 5_000,
                    announcedOn: SmallCompany.today - 10)
            ]))
        house = SignInHouse(store)
    }

    private func act(_ browser: TestBrowser, _ title: String, _ owner: String) async throws {
        try await browser.get("/actions")
        let made = try await browser.post(
            "/actions",
            [
                ("action", "id-\(owner)"), ("title", title), ("owner", owner),
                ("due", "\(SmallCompany.today + 3)"), ("kpi", ""),
            ])
        #expect(made.status == 303)
    }

    @Test("a member finds their own action items, the next talk, the motivator and the question")
    func member() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        try await act(director, "Bel de tien oudste leads", "an")
        try await act(director, "Vergelijk de offertes", "bo")
        let page = try await member.get("/today").body
        #expect(page.contains("Bel de tien oudste leads"))
        #expect(!page.contains("Vergelijk de offertes"))
        #expect(page.contains("href=\"/one-on-ones/an\"") && page.contains("Met Nico"))
        #expect(page.contains("Taart op vrijdag"))
        #expect(page.contains("href=\"/seen-order\""))
        #expect(!page.contains("Je team deze week") && !page.contains(">Bo<"))
        // Another day is for logging what was forgotten, and nothing else.
        let before = try await member.get("/today?day=\(SmallCompany.today - 1)").body
        #expect(!before.contains("Bel de tien oudste leads"))
    }

    @Test("a manager finds whom to coach and which reviews come, of their own people only")
    func manager() async throws {
        let director = try await house.firstBrowser()
        let manager = try await house.browser(.manager, "man-n", director)
        let page = try await manager.get("/today").body
        #expect(page.contains("Je team deze week"))
        #expect(page.contains("href=\"/one-on-ones/an\"") && page.contains(">Bo<"))
        #expect(!page.contains(">Cy<") && !page.contains(">Zara<"))
        #expect(page.contains("Wat er op de agenda staat"))
    }

    @Test("once answered the question is not asked again; an account of nobody is asked nothing")
    func asked() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        try await member.get("/seen-order")
        let answer = FocusArea.allCases.enumerated().map { ("place-\($1.rawValue)", "\($0 + 1)") }
        #expect(try await member.post("/seen-order", answer).status == 303)
        #expect(try await !member.get("/today").body.contains("href=\"/seen-order\""))
        #expect(try await !director.get("/today").body.contains("href=\"/seen-order\""))
    }

    @Test("the menu leads everyone where they may go, and nowhere else")
    func menu() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let viewer = try await house.browser(.viewer, nil, director)
        let all = ["/plan", "/focus", "/reviews", "/mirror", "/imports", "/people"]
        let shown = try await director.get("/help").body
        for path in all { #expect(shown.contains("href=\"\(path)\""), "\(path)") }
        let own = try await member.get("/help").body
        for path in ["/today", "/board", "/plan", "/one-on-ones"] {
            #expect(own.contains("href=\"\(path)\""), "\(path)")
        }
        for path in ["/focus", "/mirror", "/imports", "/people"] {
            #expect(!own.contains("href=\"\(path)\""), "\(path)")
        }
        let least = try await viewer.get("/help").body
        #expect(!least.contains("href=\"/one-on-ones\"") && least.contains("href=\"/plan\""))
    }

    @Test("who may not be somewhere keeps their own menu there")
    func refused() async throws {
        let member = try await house.browser(.member, "an", house.firstBrowser())
        for path in ["/imports", "/kpis/nergens"] {
            let page = try await member.get(path).body
            #expect(page.contains("href=\"/today\""), "\(path)")
            #expect(!page.contains("href=\"/focus\"") && !page.contains("href=\"/people\""))
        }
    }
}
