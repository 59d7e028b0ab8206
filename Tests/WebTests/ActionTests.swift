import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Action items: who sees them, who can be asked, and what becomes of slips and of two at once.
@Suite struct ActionTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    private func fields(
        _ title: String, _ owner: String, due: String = "2026-04-03", id: String = "x1",
        kpi: String = ""
    ) -> [(String, String)] {
        [("action", id), ("title", title), ("owner", owner), ("due", due), ("kpi", kpi)]
    }

    /// The fingerprint in the form of an item.
    private func seen(_ browser: TestBrowser, _ id: String) async throws -> String {
        let page = try await browser.get("/actions").body
        let part = try #require(page.components(before: "id=\"action-\(id)\"").last)
        return String(
            try #require(part.firstMatch(of: /name="seen" value="([0-9a-f]+)"/)).output.1)
    }

    @Test("everyone sees their own, managers those of their people, the director all")
    func whoSees() async throws {
        let manager = try await house.browser(.manager, "man-n", director)
        let other = try await house.browser(.manager, "man-z", director)
        let an = try await house.browser(.member, "an", director)
        let bo = try await house.browser(.member, "bo", director)
        let viewer = try await house.browser(.viewer, nil, director)
        try await director.get("/actions")
        #expect(
            try await director.post("/actions", fields("Bel tien klanten", "an")).status == 303)
        for browser in [director, manager, an] {
            #expect(try await browser.get("/actions").body.contains("Bel tien klanten"))
        }
        for browser in [other, bo] {
            #expect(try await !browser.get("/actions").body.contains("Bel tien klanten"))
            let refused = try await browser.post("/actions/x1", [("do", "done"), ("seen", "")])
            #expect(refused.status == 404)
        }
        #expect(try await viewer.get("/actions").status == 403)
        // Once is once, however often the form comes.
        try await director.post("/actions", fields("Bel tien klanten", "an"))
        let times = try await director.get("/actions").body.ranges(of: ">Bel tien klanten<").count
        #expect(times == 1)
    }

    @Test("somebody who left, or is not one's own, is refused in words, and nothing is lost")
    func owners() async throws {
        let manager = try await house.browser(.manager, "man-n", director)
        try await director.get("/actions")
        let left = try await director.post("/actions", fields("Ruim <b>op", "oud"))
        #expect(left.status == 422)
        #expect(left.body.contains(Wording(.dutch)("action.ownerLeft")))
        #expect(left.body.contains("value=\"Ruim &lt;b&gt;op\""))
        try await manager.get("/actions")
        for owner in ["cy", "wie", ""] {
            let refused = try await manager.post("/actions", fields("Iets", owner))
            #expect(refused.status == 422, "\(owner)")
            #expect(refused.body.contains(Wording(.dutch)("action.unknownOwner")))
        }
        let empty = try await manager.post("/actions", fields(" ", "an", due: "morgen"))
        #expect(empty.status == 422)
        #expect(empty.body.contains(Wording(.dutch)("action.noTitle")))
        #expect(empty.body.contains(Wording(.dutch)("action.notADay")))
        let all = try await house.store.read {
            try $0.openActions(Access(.director).actionSight(own: nil))
        }
        #expect(all.isEmpty)
    }

    @Test("ticked off, opened, given another day and owner; late ones say so")
    func course() async throws {
        let an = try await house.browser(.member, "an", director)
        try await director.get("/actions")
        try await director.post("/actions", fields("Bel tien klanten", "an", due: "2026-03-01"))
        let page = try await an.get("/actions").body
        #expect(page.contains("is-late"))
        let first = try await seen(an, "x1")
        #expect(
            try await an.post("/actions/x1", [("do", "done"), ("seen", first)]).status == 303)
        #expect(try await !an.get("/actions").body.contains("is-late"))
        // The second tap changes nothing and is no mistake.
        #expect(
            try await an.post("/actions/x1", [("do", "done"), ("seen", first)]).status == 303)
        let second = try await seen(an, "x1")
        try await an.post("/actions/x1", [("do", "open"), ("seen", second)])
        let third = try await seen(director, "x1")
        let moved = [("do", "keep"), ("owner", "bo"), ("due", "2026-05-04")]
        #expect(
            try await director.post("/actions/x1", moved + [("seen", third)]).status == 303)
        #expect(try await !an.get("/actions").body.contains("Bel tien klanten"))
        let item = try await house.store.read {
            try $0.openActions(Access(.director).actionSight(own: nil)).first
        }
        #expect(item?.ownerID == "bo" && item?.dueOn == day("2026-05-04"))
    }

    @Test("what somebody else changed meanwhile is not overwritten unseen")
    func changedMeanwhile() async throws {
        let manager = try await house.browser(.manager, "man-n", director)
        try await director.get("/actions")
        try await director.post("/actions", fields("Bel tien klanten", "an"))
        let old = try await seen(manager, "x1")
        try await director.post(
            "/actions/x1", [("do", "keep"), ("owner", "bo"), ("due", "2026-06-01"), ("seen", old)])
        let mine = [("do", "keep"), ("owner", "an"), ("due", "2026-07-01")]
        let refused = try await manager.post("/actions/x1", mine + [("seen", old)])
        #expect(refused.status == 409)
        #expect(refused.body.contains("1 jun 2026") && refused.body.contains("2026-07-01"))
        let now = try await seen(manager, "x1")
        #expect(try await manager.post("/actions/x1", mine + [("seen", now)]).status == 303)
    }

    @Test("a KPI that is off track goes on the agenda once, by those who lead")
    func discuss() async throws {
        let manager = try await house.browser(.manager, "man-n", director)
        let an = try await house.browser(.member, "an", director)
        let board = try await director.get("/").body
        #expect(board.contains("action=\"/discussions\""))
        #expect(board.contains("href=\"/actions?kpi=gesprekken\""))
        #expect(try await !an.get("/board").body.contains("action=\"/discussions\""))
        #expect(try await an.get("/board").body.contains("keer besproken in 90 dagen"))
        let once = try await director.post(
            "/discussions", [("kpi", "gesprekken"), ("from", "board")])
        #expect(once.location == "/?asked=gesprekken")
        #expect(
            try await director.get("/?asked=gesprekken").body.contains(
                Wording(.dutch)("talk.asked.now", ["kpi": "Gesprekken per week"])))
        let twice = try await director.post(
            "/discussions", [("kpi", "gesprekken"), ("from", "kpi")])
        #expect(twice.location == "/kpis/gesprekken?already=gesprekken")
        #expect(
            try await director.get("/kpis/gesprekken?already=gesprekken").body.contains(
                Wording(.dutch)("talk.asked.already", ["kpi": "Gesprekken per week"])))
        // A manager's own review is another one; what is not of people is not theirs.
        try await manager.get("/board")
        let theirs = try await manager.post("/discussions", [("kpi", "gesprekken")])
        #expect(theirs.location == "/board?asked=gesprekken")
        #expect(try await manager.post("/discussions", [("kpi", "rendement")]).status == 404)
        #expect(try await an.post("/discussions", [("kpi", "gesprekken")]).status == 403)
    }

    @Test("from a red KPI to an action item: the form is ready, with the KPI and a day")
    func act() async throws {
        let page = try await director.get("/actions?kpi=gesprekken").body
        #expect(page.contains("Gesprekken per week") && page.contains("value=\"2026-04-13\""))
        try await director.post(
            "/actions", fields("Elke dag een uur bellen", "an", kpi: "gesprekken"))
        let kept = try await house.store.read {
            try $0.openActions(Access(.director).actionSight(own: nil)).first
        }
        #expect(kept?.kpi == "gesprekken" && kept?.area == .salesActivity)
        #expect(kept?.source == ActionItem.Source(.board))
    }
}

extension String {
    /// What comes before the first place where a text stands, and what comes after it.
    fileprivate func components(before mark: String) -> [String] {
        guard let found = ranges(of: mark).first else { return [] }
        return [String(self[..<found.lowerBound]), String(self[found.upperBound...])]
    }
}
