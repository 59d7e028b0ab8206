import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// A code of a phone besides the password.
@Suite struct SecondFactorTests {
    @Test(
        "codes are those of RFC 6238, appendix B, in six digits",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
            (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ])
    func vectors(second: Int, code: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(TimedCode.code(secret, step: TimedCode.step(at: second)) == code)
    }

    @Test("after the password a code is asked for, and nothing is open until it was right")
    func signIn() async throws {
        let here = try await SecondFactorHouse()
        #expect(here.recovery.count == 10 && Set(here.recovery).count == 10)
        here.house.pass(seconds: 60)
        let browser = here.house.browser()
        let half = try await browser.signIn(back: "/kpis/omzet")
        #expect(half.location == "/sign-in/code?back=%2Fkpis%2Fomzet")
        #expect(half.headers[values: .setCookie].allSatisfy { $0.contains("HttpOnly") })
        #expect(browser.cookies[Arrival.signInCookie] == nil)
        let secret = try #require(browser.cookies[Arrival.halfCookie])
        browser.keep(Arrival.signInCookie, secret)
        #expect(try await browser.get("/").status == 303)
        let wrong = try await browser.show(code: "000000")
        #expect(wrong.status == 422 && !wrong.body.contains("000000"))
        let answer = try await browser.show(code: here.code())
        #expect(answer.status == 303 && answer.location == "/kpis/omzet")
        #expect(try await browser.get("/").status == 200)
        #expect(browser.cookies[Arrival.halfCookie] == nil)
        let log = try await here.log()
        #expect(log.count { $0.contains("signedIn") } == 1)
        #expect(log.count { $0.contains("codeWrong") } == 1)
    }

    @Test("no code works twice, nor one from before it; clocks may differ by one step")
    func replay() async throws {
        let here = try await SecondFactorHouse()
        func shows(_ code: String) async throws -> Int {
            let browser = here.house.browser()
            try await browser.signIn()
            return try await browser.show(code: code).status
        }
        // The one it was confirmed with is used.
        #expect(try await shows(here.code()) == 422)
        here.house.pass(seconds: 300)
        #expect(try await shows(here.code(2)) == 422)
        #expect(try await shows(here.code(-2)) == 422)
        #expect(try await shows(here.code(-1)) == 303)
        #expect(try await shows(here.code(1)) == 303)
        #expect(try await shows(here.code(1)) == 422)
        #expect(try await shows(here.code()) == 422)
        here.house.pass(seconds: 60)
        let spaced = here.code()
        #expect(try await shows("\(spaced.prefix(3)) \(spaced.suffix(3))") == 303)
    }

    @Test("a recovery code works once, however it is written; others do not")
    func recovery() async throws {
        let here = try await SecondFactorHouse()
        func shows(_ code: String) async throws -> Int {
            let browser = here.house.browser()
            try await browser.signIn()
            return try await browser.show(code: code).status
        }
        #expect(try await shows(here.recovery[0]) == 303)
        #expect(try await shows(here.recovery[0]) == 422)
        #expect(try await shows(here.recovery[1].lowercased().replacing("-", with: " ")) == 303)
        #expect(try await shows("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA") == 422)
        let page = try await here.director.get("/account/second-step")
        #expect(page.body.contains("nog 8 herstelcodes"))
    }

    @Test("the code comes within ten minutes of the password")
    func tooLate() async throws {
        let here = try await SecondFactorHouse()
        let browser = here.house.browser()
        try await browser.signIn()
        try await browser.get("/sign-in/code")
        here.house.pass(seconds: HalfSignIn.longest)
        #expect(
            try await browser.get("/sign-in/code?back=/help").location?.contains("help") == true)
        let late = try await browser.post("/sign-in/code", [("code", here.code())])
        #expect(late.status == 422 && late.body.contains("te lang na het wachtwoord"))
        let stranger = here.house.browser()
        try await stranger.get("/sign-in")
        #expect(try await stranger.post("/sign-in/code", [("code", here.code())]).status == 422)
    }

    @Test("wrong codes cost patience, which a right password does not give back")
    func patience() async throws {
        let here = try await SecondFactorHouse()
        let thief = here.house.browser()
        for _ in 1...5 {
            #expect(try await thief.signIn().location == "/sign-in/code")
            #expect(try await thief.show(code: "000000").status == 422)
        }
        let waiting = try await thief.show(code: here.code(1))
        #expect(waiting.status == 429 && waiting.headers[.retryAfter] == "2")
        #expect(try await thief.signIn().status == 303)
        #expect(try await thief.show(code: here.code(1)).status == 429)
        here.house.pass(seconds: 2)
        #expect(try await thief.show(code: here.code(1)).status == 303)
        let wrong = try await here.log().filter { $0.contains("codeWrong") }
        // The first, the second and the fourth.
        #expect(wrong == Array(repeating: "- codeWrong Dina <dina@voorbeeld.nl>", count: 3))
    }

    @Test("a link lets somebody choose a password, and still asks for the code")
    func link() async throws {
        let here = try await SecondFactorHouse()
        let account = try #require(try await here.house.store.read { try $0.accounts().first })
        let key = here.house.site().secret()
        try await here.house.store.keep(
            NewLink(tokenHash: key.hash, from: here.house.second), of: account.id)
        let thief = here.house.browser()
        try await thief.get("/link?key=\(key.text)")
        let new = "een heel ander wachtwoord"
        let answer = try await thief.post(
            "/link", [("key", key.text), ("password", new), ("again", new)])
        #expect(answer.location == "/sign-in/code")
        #expect(try await thief.get("/").status == 303)
        #expect(try await here.director.get("/").status == 303)
        here.house.pass(seconds: 30)
        #expect(try await thief.show(code: here.code()).status == 303)
        #expect(try await thief.get("/").status == 200)
    }
}
