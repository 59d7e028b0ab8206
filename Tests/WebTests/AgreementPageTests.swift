import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What is agreed about what matters to somebody: for the two of them, and for nobody else.
@Suite struct AgreementPageTests {
    private let house: SignInHouse
    private let director, nico, an: TestBrowser
    private let wording = Wording(.dutch)
    private let path = "/one-on-ones/an/agreements"

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        nico = try await house.browser(.manager, "man-n", director)
        an = try await house.browser(.member, "an", director)
    }

    /// The field of the form in which an agreement is changed.
    private func hidden(_ name: String, _ page: String) -> String {
        guard let id = page.ranges(of: "name=\"agreement\" value=\"a1\"").first else { return "" }
        let rest = page[id.upperBound...]
        guard let found = rest.ranges(of: "name=\"\(name)\" value=\"").first else { return "" }
        return String(rest[found.upperBound...].prefix { $0 != "\"" })
    }

    private func form(
        _ words: String = "geheim-van-nico <b>", statement: Int = 7, due: String = "2026-03-01"
    ) -> [(String, String)] {
        [
            ("do", "add"), ("agreement", "a1"), ("statement", "\(statement)"),
            ("leader-part", words), ("organisation-part", "geheim-budget"), ("due", due),
        ]
    }

    private func make() async throws {
        try await nico.get("/one-on-ones/an")
        for _ in 0..<2 {
            #expect(
                try await nico.post(path, form()).location == "/one-on-ones/an?done=agreed")
        }
    }

    @Test("both see it, late and all, once; it stays until it is done, and then it is rated")
    func course() async throws {
        try await make()
        for browser in [nico, an] {
            let page = try await browser.get("/one-on-ones/an").body
            #expect(page.ranges(of: "geheim-van-nico &lt;b&gt;").count >= 1)
            #expect(page.contains(wording("action.late", ["day": "1 mrt 2026"])))
        }
        #expect(try await an.get("/today").body.contains("1 afspraak loopt met je manager"))
        try await nico.post("/one-on-ones/an/talks", [("talk", "t1"), ("day", "2026-03-30")])
        let next = try await nico.get("/one-on-ones/an").body
        #expect(next.contains("geheim-budget"))
        let seen = hidden("seen", next)
        let done = [("do", "done"), ("agreement", "a1"), ("seen", seen)]
        // Who is led does not end it, nor does whoever leads say how well it was kept.
        try await an.get("/one-on-ones/an")
        #expect(try await an.post(path, done).status == 404)
        #expect(try await nico.post(path, done).status == 303)
        let rate = [("do", "kept"), ("agreement", "a1"), ("kept", "4")]
        #expect(try await nico.post(path, rate).status == 404)
        #expect(try await an.get("/one-on-ones/an").body.contains(wording("agreement.kept.ask")))
        #expect(try await an.post(path, rate).location == "/one-on-ones/an?done=rated")
        #expect(try await an.post(path, rate.dropLast() + [("kept", "6")]).status == 404)
        let page = try await nico.get("/one-on-ones/an").body
        #expect(page.contains("An zegt: 4 van 5 nagekomen"))
        #expect(try await !an.get("/today").body.contains("loopt met je manager"))
    }

    @Test("what they chose in a round is what can be agreed on, in the words of that round")
    func chosen() async throws {
        let on = SmallCompany.today
        let store = house.store
        try await store.keep(statements: ["nl": [.voice: "Mijn stem telt"]])
        try await store.plan(
            RoundPlan(id: "r1", name: "Voorjaar", days: Period(start: on, end: on + 7)), on: on,
            at: 1)
        try await store.keep(statements: ["nl": [.voice: "Iets anders"]])
        _ = try await store.keep(
            topThree: [.voice, .growth, .care], of: "an", in: "r1", on: on)
        // While it is open, that something was chosen would tell that they answered.
        #expect(try await !nico.get("/one-on-ones/an").body.contains("Voorjaar"))
        try await store.close(round: "r1", on: on, token: { "t" })
        let page = try await nico.get("/one-on-ones/an").body
        #expect(page.contains("Voorjaar") && page.contains("Mijn stem telt"))
        #expect(!page.contains("Iets anders") && !page.contains("value=\"1\">"))
        let other = try await nico.post(path, form(statement: 1))
        #expect(other.status == 422 && other.body.contains(wording("agreement.noStatement")))
        #expect(try await nico.post(path, form(statement: 12)).status == 303)
        // Not for a manager of others, nor for the director, who sees that it is one of theirs.
        #expect(try await !director.get("/one-on-ones/an").body.contains("Mijn stem telt"))
    }

    @Test("bad input is told at its field and kept; a change that came too late is told")
    func refused() async throws {
        try await nico.get("/one-on-ones/an")
        let nothing = try await nico.post(
            path, form(" ").filter { $0.0 != "organisation-part" })
        #expect(nothing.status == 422 && nothing.body.contains(wording("agreement.nothing")))
        let long = String(repeating: "é", count: 501)
        let tooLong = try await nico.post(path, form(long, due: "gisteren"))
        #expect(tooLong.status == 422 && tooLong.body.contains(long))
        #expect(tooLong.body.contains(wording("agreement.tooLong", ["n": "500"])))
        #expect(tooLong.body.contains("value=\"gisteren\""))
        try await make()
        let seen = hidden("seen", try await nico.get("/one-on-ones/an").body)
        let change = [("do", "change"), ("agreement", "a1"), ("seen", seen), ("due", "")]
        #expect(try await nico.post(path, change + [("leader-part", "eerst")]).status == 303)
        let late = try await nico.post(path, change + [("leader-part", "daarna")])
        #expect(late.status == 409)
        #expect(late.body.contains("eerst") && late.body.contains("daarna"))
        #expect(try await nico.post(path, [("do", "done"), ("agreement", "x")]).status == 404)
    }

    @Test("nobody else reads what was agreed: no director, manager, colleague, file or log")
    func privacy() async throws {
        try await make()
        let cy = try await house.browser(.member, "cy", director)
        let zara = try await house.browser(.manager, "man-z", director)
        let viewer = try await house.browser(.viewer, nil, director)
        let places = [
            "/", "/today", "/one-on-ones", "/one-on-ones/an", "/about-me",
            "/about-me/everything.json", "/about-me/agreements.csv", "/persons/an",
            "/persons/an/files/everything.json", "/persons/an/files/agreements.csv",
            "/persons/man-n/files/everything.json", "/audit", "/audit?q=geheim", "/purpose",
            "/pulse", "/thanks", "/actions", "/reviews", "/board",
        ]
        for browser in [director, cy, zara, viewer] {
            for path in places {
                #expect(try await !browser.get(path).body.contains("geheim-"), "\(path)")
            }
            try await browser.get("/account")
            #expect([403, 404].contains(try await browser.post(path, form("x")).status))
        }
        #expect(try await an.get("/about-me/agreements.csv").body.contains("geheim-budget"))
        #expect(try await nico.get("/about-me").body.contains("geheim-van-nico"))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 500, offset: 0).entries
        }
        #expect(log.contains { $0.deed == .agreementMade && $0.subject == "an" })
        #expect(log.allSatisfy { !$0.subject.contains("geheim") })
        let counts = try await director.get("/one-on-ones").body
        #expect(counts.contains(wording("agreements.title")))
        #expect(counts.contains(wording("agreements.people.one", ["n": "1"])))
        #expect(try await !nico.get("/one-on-ones").body.contains(wording("agreements.title")))
    }
}
