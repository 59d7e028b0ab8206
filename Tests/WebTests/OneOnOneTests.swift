import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// One-on-ones: what two people see of each other, and nobody else of them.
@Suite struct OneOnOneTests {
    private let house: SignInHouse
    private let director, nico, an: TestBrowser
    private let pair = TalkPair(leaderID: "man-n", personID: "an")
    private let wording = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        nico = try await house.browser(.manager, "man-n", director)
        an = try await house.browser(.member, "an", director)
    }

    /// The hidden field of a form that stands behind a mark.
    private func hidden(_ name: String, after mark: String, _ page: String) -> String {
        guard let start = page.ranges(of: mark).first else { return "" }
        let rest = page[start.upperBound...]
        guard let found = rest.ranges(of: "name=\"\(name)\" value=\"").first else { return "" }
        return String(rest[found.upperBound...].prefix { $0 != "\"" })
    }

    @discardableResult private func write(
        _ browser: TestBrowser, _ deed: String, _ words: String, seen: String? = nil
    ) async throws -> TestBrowser.Answer {
        let mark = deed == "shared" ? "id=\"notes\"" : "id=\"private\""
        let page = try await browser.get("/one-on-ones/an").body
        return try await browser.post(
            "/one-on-ones/an",
            [
                ("do", deed), ("note", words), ("seen", seen ?? hidden("seen", after: mark, page)),
            ])
    }

    @Test("a manager sees whom and when, overdue first; a member their own; a director that it was")
    func lists() async throws {
        let list = try await nico.get("/one-on-ones").body
        #expect(list.contains("href=\"/one-on-ones/an\"") && list.contains("/one-on-ones/bo"))
        #expect(!list.contains("/one-on-ones/cy"))
        let own = try await an.get("/one-on-ones").body
        #expect(own.contains(">Nico<") && !own.contains(">Bo<") && !own.contains(">Cy<"))
        let all = try await director.get("/one-on-ones").body
        #expect(all.contains(wording("oneOnOnes.others.text")) && all.contains("Zara – Cy"))
        #expect(!all.contains("href=\"/one-on-ones/an\""))
        let days = try await director.get("/one-on-ones/an").body
        #expect(days.contains("Nico") && !days.contains("<textarea"))
    }

    @Test("both write the shared notes; a private note is its author's alone, wherever one looks")
    func privacy() async throws {
        let cy = try await house.browser(.member, "cy", director)
        #expect(try await write(nico, "private", "geheim-van-nico <b>").status == 303)
        #expect(try await write(an, "private", "geheim-van-an").status == 303)
        #expect(try await write(nico, "shared", "samen-geschreven").status == 303)
        let (his, hers) = (
            try await nico.get("/one-on-ones/an").body, try await an.get("/one-on-ones/an").body
        )
        #expect(his.contains("geheim-van-nico &lt;b&gt;") && !his.contains("geheim-van-an"))
        #expect(hers.contains("geheim-van-an") && !hers.contains("geheim-van-nico"))
        #expect(his.contains("samen-geschreven") && hers.contains("samen-geschreven"))
        #expect(try await nico.get("/about-me").body.contains("geheim-van-nico"))
        #expect(
            try await an.get("/about-me/private-notes.csv").body.contains("geheim-van-an"))
        let places = [
            "/", "/one-on-ones", "/one-on-ones/an", "/about-me", "/about-me/everything.json",
            "/persons", "/persons/an", "/persons/an/files/everything.json", "/persons?q=geheim",
            "/persons/man-n", "/persons/man-n/files/everything.json", "/audit", "/audit?q=geheim",
            "/persons/an/files/private-notes.csv", "/persons/an/files/talk-lines.csv",
            "/purpose", "/reviews", "/actions", "/people", "/persons/an/erasure",
        ]
        for path in places {
            for browser in [director, cy] {
                let body = try await browser.get(path).body
                #expect(!body.contains("geheim-van"), "\(path)")
                #expect(!body.contains("samen-geschreven"), "\(path)")
            }
            #expect(try await !nico.get(path).body.contains("geheim-van-an"), "\(path)")
            #expect(try await !an.get(path).body.contains("geheim-van-nico"), "\(path)")
        }
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 500, offset: 0).entries
        }
        #expect(log.allSatisfy { !$0.subject.contains("geheim") && !$0.subject.contains("samen") })
    }

    @Test("who is not one of the two writes nothing, and what is not theirs is unknown")
    func strangers() async throws {
        let bo = try await house.browser(.member, "bo", director)
        let other = try await house.browser(.manager, "man-z", director)
        for browser in [bo, other] {
            try await browser.get("/account")
            #expect(try await browser.get("/one-on-ones/an").status == 404)
            for path in ["", "/lines", "/talks"] {
                let sent = try await browser.post(
                    "/one-on-ones/an\(path)", [("do", "shared"), ("note", "x"), ("words", "x")])
                #expect(sent.status == 404, "\(path)")
            }
        }
        try await director.get("/account")
        for path in ["", "/lines", "/talks"] {
            #expect(try await director.post("/one-on-ones/an\(path)").status == 404)
        }
        // The person does not set the rhythm, nor say that it was held.
        try await an.get("/one-on-ones/an")
        #expect(try await an.post("/one-on-ones/an/talks", [("talk", "t")]).status == 404)
        #expect(try await an.post("/one-on-ones/an", [("do", "rhythm")]).status == 404)
    }

    @Test("held once, however often it comes: minutes are coaching, notes stay, open lines return")
    func held() async throws {
        try await nico.get("/one-on-ones/an")
        for (id, kind, words) in [
            ("l1", "point", "Hoe gaat het bellen?"), ("l2", "agreement", "Belt elke dag een uur"),
        ] {
            let added = try await nico.post(
                "/one-on-ones/an/lines",
                [("line", id), ("kind", kind), ("words", words), ("due", "2026-03-01")])
            #expect(added.location == "/one-on-ones/an?done=added")
        }
        try await write(an, "shared", "Ging goed")
        #expect(
            try await an.post("/one-on-ones/an", [("do", "done"), ("line", "l1")]).location
                == "/one-on-ones/an?done=ticked")
        try await nico.get("/one-on-ones/an")
        let form = [
            ("talk", "t1"), ("day", "2026-03-30"), ("minutes-salesActivity", "20"),
            ("minutes-result", "10"), ("minutes-leadFlow", ""),
        ]
        for _ in 0..<2 {
            #expect(
                try await nico.post("/one-on-ones/an/talks", form).location
                    == "/one-on-ones/an?done=held")
        }
        let rows = try await house.store.read {
            try $0.attention(from: SmallCompany.today, through: SmallCompany.today)
        }
        #expect(rows.map(\.minutes).sorted() == [10, 20] && rows.allSatisfy { $0.n == 1 })
        let page = try await nico.get("/one-on-ones/an").body
        #expect(page.contains("Belt elke dag een uur") && page.contains("is-late"))
        #expect(page.contains("13 apr 2026"))
        #expect(page.contains("<p class=\"said\">Ging goed</p>"))
        let ahead = try await nico.post(
            "/one-on-ones/an/talks", [("talk", "t2"), ("day", "2026-04-30")])
        #expect(ahead.status == 422 && ahead.body.contains(wording("oneOnOne.dayToCome")))
        let wrong = try await nico.post(
            "/one-on-ones/an/talks",
            [("talk", "t2"), ("day", "2026-03-30"), ("minutes-result", "veel")])
        #expect(wrong.status == 422 && wrong.body.contains("value=\"veel\""))
        #expect(try await director.get("/one-on-ones/an").body.contains("30 maart 2026"))
    }

    @Test("a rhythm of one's own; two who write at once do not overwrite each other")
    func changes() async throws {
        let page = try await nico.get("/one-on-ones/an").body
        let seen = hidden("seen", after: "id=\"rhythm\"", page)
        let kept = [("do", "rhythm"), ("weeks", "4"), ("next", "2026-04-20")]
        #expect(try await nico.post("/one-on-ones/an", kept + [("seen", seen)]).status == 303)
        #expect(try await nico.get("/one-on-ones/an").body.contains("Elke 4 weken"))
        #expect(try await nico.post("/one-on-ones/an", kept + [("seen", seen)]).status == 409)
        let wrong = try await nico.post(
            "/one-on-ones/an", [("do", "rhythm"), ("weeks", "99"), ("next", "x"), ("seen", seen)])
        #expect(wrong.status == 422 && wrong.body.contains("value=\"99\""))
        let blank = hidden("seen", after: "id=\"notes\"", try await an.get("/one-on-ones/an").body)
        try await write(nico, "shared", "van Nico")
        let refused = try await write(an, "shared", "van An", seen: blank)
        #expect(refused.status == 409)
        #expect(refused.body.contains("van Nico") && refused.body.contains("van An"))
    }

    @Test("a deal or a KPI goes on the talk with whoever it is about, once")
    func about() async throws {
        let deal = try await nico.get("/deals/d0").body
        #expect(deal.contains("action=\"/one-on-ones/an/lines\""))
        #expect(try await !an.get("/deals/d0").body.contains("/one-on-ones/an/lines"))
        #expect(try await !director.get("/deals/d0").body.contains("/one-on-ones/an/lines"))
        let first = try await nico.post("/one-on-ones/an/lines", [("deal", "d0")])
        #expect(first.location == "/one-on-ones/an?done=added")
        let second = try await nico.post("/one-on-ones/an/lines", [("deal", "d0")])
        #expect(second.location == "/one-on-ones/an?done=already")
        let kpi = try await nico.get("/kpis/gesprekken").body
        #expect(kpi.contains("action=\"/one-on-ones/an/lines\""))
        try await nico.post("/one-on-ones/an/lines", [("kpi", "gesprekken")])
        let page = try await an.get("/one-on-ones/an").body
        #expect(page.contains("href=\"/deals/d0\"") && page.contains("href=\"/kpis/gesprekken\""))
        // What one may not see cannot be put on a talk either.
        #expect(try await nico.post("/one-on-ones/an/lines", [("deal", "d1")]).status == 404)
        let empty = try await nico.post("/one-on-ones/an/lines", [("words", " "), ("due", "x")])
        #expect(empty.status == 422)
    }

    @Test("as long as nobody has an account, whoever works here is the director, without secrets")
    func nobody() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let browser = house.browser()
        #expect(try await browser.get("/one-on-ones").body.contains("href=\"/one-on-ones/man-n\""))
        let page = try await browser.get("/one-on-ones/man-n").body
        #expect(page.contains(wording("oneOnOne.private.nobody")))
        #expect(
            try await browser.post(
                "/one-on-ones/man-n", [("do", "private"), ("note", "x")]
            ).status == 404)
        for path in ["/reviews", "/actions"] {
            #expect(try await browser.get(path).status == 200)
        }
    }
}
