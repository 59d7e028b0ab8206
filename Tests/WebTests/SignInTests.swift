import Domain
import HTTPTypes
import Hummingbird
import Storage
import TestSupport
import Testing

@testable import Web

/// Coming in, and being kept out.
@Suite struct SignInTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    @Test(
        "as long as nobody has an account this machine sees all; from the first one on, nobody else"
    )
    func first() async throws {
        let stranger = house.browser()
        #expect(try await stranger.get("/").status == 200)
        #expect(try await stranger.get("/account").location == "/first-account")
        let director = try await house.firstBrowser()
        #expect(try await director.get("/imports").status == 200)
        #expect(try await director.get("/first-account").location == "/")
        let refused = try await stranger.get("/kpis/omzet?on=2026-02-28")
        #expect(refused.status == 303)
        #expect(refused.location == "/sign-in?back=%2Fkpis%2Fomzet%3Fon%3D2026-02-28")
        #expect(try await stranger.get("/api/jobs/some-job-id").status == 401)
        #expect(try await stranger.get("/sign-in").status == 200)
        let again = try await stranger.signIn(back: "/kpis/omzet")
        #expect(again.status == 303 && again.location == "/kpis/omzet")
        #expect(try await stranger.get("/kpis/omzet").body.contains("Dina"))
    }

    @Test("a second first account is not made, also not by a page that was open already")
    func notTheFirst() async throws {
        let late = house.browser()
        try await late.get("/first-account")
        _ = try await house.firstBrowser()
        let answer = try await late.post(
            "/first-account",
            [
                ("name", "Erik"), ("email", "e@x.nl"), ("password", "lang genoeg woord"),
                ("again", "lang genoeg woord"),
            ])
        #expect(answer.location == "/")
        #expect(try await house.store.read { try $0.accounts().map(\.name) } == ["Dina"])
    }

    @Test("what is wrong is said beside each field, and what was typed stays, but for passwords")
    func fields() async throws {
        let browser = house.browser()
        try await browser.get("/first-account")
        let answer = try await browser.post(
            "/first-account",
            [("name", "<Dina>"), ("email", "dina@"), ("password", "kort"), ("again", "kort")])
        #expect(answer.status == 422)
        #expect(answer.body.contains("value=\"&lt;Dina&gt;\""))
        #expect(answer.body.contains("value=\"dina@\""))
        #expect(answer.body.contains("id=\"email-mistake\""))
        #expect(!answer.body.contains("kort\""))
        let wrong = try await browser.post(
            "/first-account",
            [
                ("name", "Dina"), ("email", "d@x.nl"), ("password", "twaalf tekens"),
                ("again", "dertien tekens"),
            ])
        #expect(wrong.body.contains("De twee wachtwoorden zijn niet gelijk."))
    }

    @Test("an unknown address and a wrong password get the same answer")
    func sameAnswer() async throws {
        _ = try await house.firstBrowser()
        let browser = house.browser()
        let wrong = try await browser.signIn("dina@voorbeeld.nl", "iets anders dan dat")
        let unknown = try await browser.signIn("nemo@voorbeeld.nl", "iets anders dan dat")
        #expect(wrong.status == 422 && unknown.status == 422)
        let (one, other) = (wrong.body, unknown.body.replacing("nemo@", with: "dina@"))
        #expect(one == other)
        #expect(one.contains("horen niet bij elkaar") && !one.contains("iets anders"))
    }

    @Test("cookies are kept from scripts and other sites, and the secret is new with each sign-in")
    func rotation() async throws {
        let browser = try await house.firstBrowser()
        let old = try #require(browser.cookies[Arrival.signInCookie])
        let answer = try await TestBrowser(house.site()).signIn()
        let cookies = answer.headers[values: .setCookie]
        #expect(cookies.count == 2)
        #expect(cookies.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
        try await browser.get("/account")
        try await browser.post("/sign-out")
        #expect(browser.cookies[Arrival.signInCookie] == nil)
        browser.keep(Arrival.signInCookie, old)
        #expect(try await browser.get("/").status == 303)
        try await browser.signIn()
        let first = try #require(browser.cookies[Arrival.signInCookie])
        browser.forget(Arrival.signInCookie)
        browser.keep(Arrival.signInCookie, first)
        try await house.store.read { snapshot in
            let account = try #require(try snapshot.accounts().first)
            let kept = try snapshot.signIns(of: account.id, at: house.second)
            #expect(!kept.contains { $0.tokenHash == first || $0.tokenHash == old })
        }
    }

    @Test("a sign-in ends when it is not used for two weeks, and after sixty days whatever happens")
    func ends() async throws {
        let browser = try await house.firstBrowser()
        house.pass(seconds: SignIn.longestRest - 60)
        #expect(try await browser.get("/").status == 200)
        for _ in 1...100 where try await seen() != house.second { await Task.yield() }
        house.pass(seconds: SignIn.longestRest - 60)
        #expect(try await browser.get("/").status == 200)
        house.pass(seconds: SignIn.longestRest)
        #expect(try await browser.get("/").status == 303)
        let other = house.browser()
        try await other.signIn()
        house.pass(seconds: SignIn.longest)
        #expect(try await other.get("/").status == 303)
    }

    private func seen() async throws -> Int? {
        try await house.store.read { snapshot in
            try snapshot.accounts().first.flatMap { account in
                try snapshot.signIns(of: account.id, at: house.second).first?.seenSecond
            }
        }
    }

    @Test("every form is refused without the token of a page of ours, and from another site")
    func forged() async throws {
        let browser = try await house.firstBrowser()
        for route in Route.all where route.method == .post {
            let path = "\(route.path)".replacing("{area}", with: "result")
                .replacing("{month}", with: "2026-01").replacing(/{[a-z]+}/, with: "x")
            #expect(try await browser.post(path, token: "").status == 403, "\(path)")
            let other = String(repeating: "0", count: 64)
            #expect(try await browser.post(path, token: other).status == 403, "\(path)")
        }
        try await browser.get("/account")
        let origin = HTTPFields(dictionaryLiteral: (.origin, "https://evil.example"))
        #expect(try await browser.post("/sign-out", headers: origin).status == 403)
        #expect(try await browser.get("/account").status == 200)
        let host = HTTPFields(dictionaryLiteral: (.origin, "http://localhost"))
        #expect(try await browser.post("/sign-out", headers: host).status == 303)
    }
}
