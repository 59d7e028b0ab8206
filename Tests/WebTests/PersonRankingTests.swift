import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Setting people beside each other by name: off, until there is a reason that everybody reads.
@Suite struct PersonRankingTests {
    private let house: SignInHouse
    private let reason = "Het team vroeg hier zelf om in het overleg van maart."

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func decide(_ browser: TestBrowser, _ on: String, _ reason: String) async throws -> Int
    {
        try await browser.get("/person-ranking")
        return try await browser.post("/person-ranking", [("on", on), ("reason", reason)]).status
    }

    @Test("off, nobody is ranked: no split by person, names by alphabet, colleagues unseen")
    func off() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        for browser in [director, member] {
            #expect(try await browser.get("/kpis/gesprekken/by/person").status == 404)
            #expect(try await !browser.get("/kpis/gesprekken").body.contains("by/person"))
            let area = try await browser.get("/areas/salesActivity?per=month&order=count").body
            #expect(!area.contains("order=count"))
            #expect(!area.contains("id=\"person-ranking\""))
        }
        let seen = try await member.get("/areas/salesActivity?per=month").body
        #expect(seen.contains("An") && !seen.contains(">Bo<"))
    }

    @Test("on, everyone whom it concerns reads since when and why, and sees their own team ranked")
    func on() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let viewer = try await house.browser(.viewer, nil, director)
        #expect(try await decide(director, "yes", reason) == 303)
        for path in ["/board", "/account", "/areas/salesActivity?per=month"] {
            let page = try await member.get(path).body
            #expect(page.contains(reason) && page.contains("Dina"), "\(path)")
        }
        #expect(try await !viewer.get("/").body.contains(reason))
        let split = try await member.get("/kpis/gesprekken/by/person").body
        #expect(split.contains("An") && split.contains("Bo") && !split.contains("Cy"))
        let facts = try await member.get("/kpis/gesprekken/facts?of=2026-03-20").body
        #expect(facts.contains("<td>Bo</td>") && !facts.contains("<td>Cy</td>"))
        let ranked = try await director.get("/areas/salesActivity?per=month&order=count").body
        #expect(ranked.contains("aria-current=\"true\">Meeste eerst"))
        #expect(try await viewer.get("/kpis/gesprekken/by/person").status == 403)
    }

    @Test("a decision needs a reason, is taken once, and ends with a reason too")
    func decisions() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        #expect(try await decide(director, "yes", "zomaar") == 422)
        let tooLong = String(repeating: "reden ", count: 100)
        #expect(try await decide(director, "yes", tooLong) == 422)
        let page = try await director.post(
            "/person-ranking", [("on", "yes"), ("reason", "<b>kort")]
        ).body
        #expect(page.contains("&lt;b&gt;kort") && page.contains("reason-mistake"))
        #expect(try await decide(director, "yes", reason) == 303)
        #expect(try await decide(director, "yes", reason) == 422)
        #expect(try await decide(member, "no", reason) == 403)
        house.pass(seconds: 60)
        #expect(
            try await decide(director, "no", "De ondernemingsraad vroeg ons te stoppen.") == 303)
        #expect(try await member.get("/kpis/gesprekken/by/person").status == 404)
        let board = try await member.get("/board").body
        #expect(
            board.contains("De ondernemingsraad vroeg ons te stoppen.") && !board.contains(reason))
        let history = try await director.get("/person-ranking").body
        #expect(history.contains(reason) && history.contains("De ondernemingsraad"))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 100, offset: 0).entries.map(\.deed)
        }
        #expect(log.count { $0 == .personRankingBegun } == 1)
        #expect(log.count { $0 == .personRankingEnded } == 1)
    }
}
