import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// A review from its plan to its recap, and who must not see it.
@Suite struct ReviewTests {
    private let house: SignInHouse
    private let director: TestBrowser
    private let wording = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    @discardableResult private func plan(
        _ browser: TestBrowser, team: String = "", leader: String = "dir", id: String = "r1"
    ) async throws -> TestBrowser.Answer {
        try await browser.get("/reviews")
        return try await browser.post(
            "/reviews",
            [
                ("review", id), ("day", "2026-04-02"), ("minutes", "60"), ("team", team),
                ("leader", leader),
            ])
    }

    private func hidden(_ name: String, _ page: String) -> String {
        let parts = page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1)
        return parts.count < 2 ? "" : String(parts[1].prefix { $0 != "\"" })
    }

    private func say(
        _ browser: TestBrowser, _ kpi: String, _ fields: [(String, String)], seen: String? = nil
    ) async throws -> TestBrowser.Answer {
        let page = try await browser.get("/reviews/r1/items/\(kpi)").body
        return try await browser.post(
            "/reviews/r1/items/\(kpi)",
            fields + [("seen-said", seen ?? hidden("seen-said", page))])
    }

    @Test("the proposal: first what is asked for, off target or due, in rank order, in 60 minutes")
    func proposal() async throws {
        try await director.get("/")
        try await director.post("/discussions", [("kpi", "omzet")])
        #expect(try await plan(director).location == "/reviews/r1?done=planned")
        let page = try await director.get("/reviews/r1").body
        #expect(page.contains("Samen 60 van 60 minuten"))
        let kpis = page.matches(of: /name="kpi-\d+" value="([a-z]+)"/).map { String($0.output.1) }
        #expect(kpis.first == "gesprekken" && Set(kpis).count == 7)
        #expect(page.contains(wording("review.reason.asked")))
        let calm = try #require(kpis.firstIndex(of: "rendement"))
        #expect(calm >= 4)
    }

    @Test("held from its first KPI to the recap: agenda and attention are written once")
    func held() async throws {
        try await plan(director)
        try await director.get("/reviews/r1")
        let begun = try await director.post("/reviews/r1", [("do", "begin")])
        #expect(begun.location == "/reviews/r1/items/gesprekken")
        house.pass(seconds: 12 * 60)
        let typed = [
            ("saw", "Te weinig gesprekken"), ("why", "Iedereen <i>zat</i> op kantoor"),
            ("decided", "Elke dag van 9 tot 10 bellen"), ("do", "next"),
            ("title", "Zet belblokken in de agenda"), ("owner", "an"), ("due", "2026-04-03"),
            ("action", "a1"),
        ]
        let next = try await say(director, "gesprekken", typed)
        #expect(next.status == 303)
        // One goes back and nothing is gone; the action item was kept once.
        let back = try await director.get("/reviews/r1/items/gesprekken").body
        #expect(back.contains("Te weinig gesprekken") && back.contains("value=\"12\""))
        #expect(back.contains("Iedereen &lt;i&gt;zat"))
        #expect(back.ranges(of: "Zet belblokken in de agenda</p>").count == 1)
        _ = try await say(director, "omzet", [("decided", "x"), ("spent", "7"), ("do", "next")])
        let end = try await director.get("/reviews/r1/end").body
        #expect(end.contains("value=\"12\"") && end.contains("value=\"7\""))
        // Minutes that somebody noted meanwhile are not overwritten unseen.
        let late = try await director.post(
            "/reviews/r1/end", [("leader", "dir"), ("spent-0", "3"), ("seen", "0")])
        #expect(late.status == 409 && late.body.contains(wording("review.end.changed")))
        for _ in 0..<2 {
            let ended = try await director.post("/reviews/r1/end", [("leader", "dir")])
            #expect(ended.location == "/reviews/r1?done=held")
        }
        let (times, minutes) = try await house.store.read { snapshot in
            (
                try snapshot.discussed(from: SmallCompany.today, through: SmallCompany.today),
                try snapshot.attention(from: SmallCompany.today, through: SmallCompany.today)
            )
        }
        #expect(times == ["gesprekken": 1, "omzet": 1])
        #expect(minutes.map(\.managerID) == ["dir", "dir"])
        #expect(minutes.map(\.minutes).sorted() == [7, 12])
        let recap = try await director.get("/reviews/r1").body
        #expect(
            recap.contains("Elke dag van 9 tot 10 bellen") && recap.contains("mailto:?subject="))
        #expect(recap.contains("Zet belblokken in de agenda: An, klaar op 3 apr 2026"))
        #expect(try await director.get("/").body.contains("1 van 12") == false)
        #expect(try await director.get("/reviews/r1/items/omzet").status == 404)
        director.keep(Language.cookie, "en")
        #expect(try await director.get("/reviews/r1").body.contains("What do we decide?"))
    }

    @Test("it goes on after a restart, and what was asked for stays until it was discussed")
    func goesOn() async throws {
        try await director.get("/")
        try await director.post("/discussions", [("kpi", "omzet")])
        try await plan(director)
        try await director.get("/reviews/r1")
        try await director.post("/reviews/r1", [("do", "begin")])
        _ = try await say(director, "gesprekken", [("saw", "Bewaard"), ("do", "stay")])
        let other = house.browser()
        try await other.signIn()
        #expect(try await other.get("/reviews/r1").body.contains("/reviews/r1/items/gesprekken"))
        #expect(try await other.get("/reviews/r1/items/gesprekken").body.contains("Bewaard"))
        try await director.get("/reviews/r1/end")
        try await director.post("/reviews/r1/end", [("spent-0", "5")])
        #expect(try await house.store.read { try $0.wishes(ofTeam: nil) } == ["omzet"])
    }

    @Test("two people in one review do not overwrite each other")
    func two() async throws {
        try await plan(director)
        try await director.get("/reviews/r1")
        try await director.post("/reviews/r1", [("do", "begin")])
        let other = house.browser()
        try await other.signIn()
        let old = hidden("seen-said", try await other.get("/reviews/r1/items/leads").body)
        _ = try await say(director, "leads", [("saw", "van Dina"), ("do", "stay")])
        let refused = try await say(
            other, "leads", [("saw", "van een ander"), ("do", "next")], seen: old)
        #expect(refused.status == 409)
        #expect(refused.body.contains("van Dina") && refused.body.contains("van een ander"))
        let kept = try await say(other, "leads", [("saw", "van beiden"), ("do", "stay")])
        #expect(kept.status == 303)
    }

    @Test("the agenda is put together before it begins: dropped, added, ordered, other minutes")
    func agenda() async throws {
        try await plan(director)
        let page = try await director.get("/reviews/r1").body
        let rows = [
            ("kpi-0", "omzet"), ("on-0", "yes"), ("at-0", "2"), ("minutes-0", "20"),
            ("kpi-1", "leads"), ("on-1", "yes"), ("at-1", "1"), ("minutes-1", "40"),
            ("kpi-2", "gesprekken"), ("at-2", "3"), ("minutes-2", "x"),
        ]
        let seen = ("seen", hidden("seen", page))
        let kept = try await director.post("/reviews/r1", rows + [seen, ("do", "keep")])
        #expect(kept.location == "/reviews/r1?done=kept#agenda")
        let sight = ReviewSight(Access(.director), teams: TeamTree([]))
        let items = try await house.store.read { try $0.review("r1", sight)?.items ?? [] }
        #expect(items.map(\.kpi) == ["leads", "omzet"] && items.map(\.minutes) == [40, 20])
        let stale = try await director.post("/reviews/r1", rows + [seen, ("do", "keep")])
        #expect(stale.status == 409)
        let now = ("seen", hidden("seen", try await director.get("/reviews/r1").body))
        let wrong = try await director.post(
            "/reviews/r1",
            [("kpi-0", "omzet"), ("on-0", "yes"), ("minutes-0", "veel"), now, ("do", "keep")])
        #expect(wrong.status == 422 && wrong.body.contains("value=\"veel\""))
        let shared = try await director.post("/reviews/r1", rows + [now, ("do", "share")])
        #expect(shared.location == "/reviews/r1?done=shared#agenda")
        // What somebody asks for later comes on as well.
        try await director.post("/discussions", [("kpi", "gesprekken")])
        let more = try await house.store.read { try $0.review("r1", sight)?.items ?? [] }
        #expect(more.map(\.kpi) == ["leads", "omzet", "gesprekken"])
        let again = try await director.post("/discussions", [("kpi", "gesprekken")])
        #expect(again.location == "/?already=gesprekken")
    }

    @Test("a review can be moved or dropped until it was held, and slips are told")
    func moved() async throws {
        try await plan(director)
        let page = try await director.get("/reviews/r1").body
        let part = String(page.split(separator: "id=\"plan\"").last ?? "")
        let fields = [("review", "r1"), ("minutes", "90"), ("leader", "dir"), ("do", "move")]
        let seen = ("seen", hidden("seen", part))
        // Minutes count as the attention of whoever leads: only of somebody who can.
        for nobody in ["an", "weg"] {
            let others = fields.filter { $0.0 != "leader" } + [("leader", nobody)]
            let refused = try await director.post(
                "/reviews/r1", others + [seen, ("day", "2026-04-09")])
            #expect(refused.status == 422, "\(nobody)")
        }
        let gone = try await director.post(
            "/reviews/r1", fields + [seen, ("day", "2020-01-01")])
        #expect(gone.status == 422 && gone.body.contains(wording("reviews.dayGone")))
        #expect(
            try await director.post("/reviews/r1", fields + [seen, ("day", "2026-04-09")]).location
                == "/reviews/r1?done=moved")
        #expect(
            try await director.post("/reviews/r1", fields + [seen, ("day", "2026-04-10")]).status
                == 409)
        #expect(
            try await director.post("/reviews/r1", [("do", "drop")]).location
                == "/reviews?done=dropped")
        #expect(try await director.get("/reviews/r1").status == 404)
        let wrong = try await director.post(
            "/reviews",
            [("review", "r2"), ("day", "x"), ("minutes", "0"), ("team", "Mars"), ("leader", "an")])
        #expect(wrong.status == 422 && wrong.body.contains(wording("reviews.unknownTeam")))
        #expect(wrong.body.contains(wording("reviews.unknownLeader")))
    }

    @Test("a manager holds the review of their team; other teams see nothing of it")
    func whoSees() async throws {
        let manager = try await house.browser(.manager, "man-n", director)
        let other = try await house.browser(.manager, "man-z", director)
        let an = try await house.browser(.member, "an", director)
        let cy = try await house.browser(.member, "cy", director)
        let viewer = try await house.browser(.viewer, nil, director)
        #expect(try await plan(manager, team: "Zuid", leader: "man-n").status == 422)
        #expect(try await plan(manager, team: "", leader: "man-n").status == 422)
        #expect(try await plan(manager, team: "Noord", leader: "man-n").status == 303)
        let page = try await manager.get("/reviews/r1").body
        #expect(page.contains("value=\"gesprekken\"") && !page.contains("value=\"rendement\""))
        for browser in [other, an, cy] {
            #expect(try await browser.get("/reviews/r1").status == 404)
        }
        try await manager.post("/reviews/r1", [("do", "begin")])
        _ = try await say(manager, "gesprekken", [("saw", "Onder ons"), ("do", "next")])
        #expect(try await other.get("/reviews/r1/items/gesprekken").status == 404)
        try await other.get("/reviews")
        for deed in ["begin", "drop", "keep", "move"] {
            let fields = [
                ("do", deed), ("kpi-0", "omzet"), ("on-0", "yes"), ("minutes-0", "9"),
                ("review", "r1"), ("day", "2026-04-09"), ("minutes", "60"),
            ]
            #expect(try await other.post("/reviews/r1", fields).status == 404, "\(deed)")
        }
        #expect(try await other.post("/reviews/r1/end").status == 404)
        try await manager.get("/reviews/r1/end")
        try await manager.post("/reviews/r1/end", [("leader", "man-n")])
        for browser in [director, manager, an] {
            #expect(try await browser.get("/reviews/r1").body.contains("Onder ons"))
        }
        for browser in [other, cy] {
            #expect(try await browser.get("/reviews/r1").status == 404)
            #expect(try await !browser.get("/reviews").body.contains("/reviews/r1"))
        }
        #expect(try await viewer.get("/reviews/r1").status == 403)
    }
}
