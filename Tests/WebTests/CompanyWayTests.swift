import Domain
import HTTPTypes
import OpenID
import Storage
import TestSupport
import Testing

@testable import Web

/// The way to the company's own sign-in and back, and whoever does not come in by it.
@Suite struct CompanyWayTests {
    private let company: CompanyHouse

    init() async throws { company = try await CompanyHouse() }

    @Test("a way back works once, in the browser that left, within ten minutes")
    func once() async throws {
        let (mine, other) = (company.browser(), company.browser())
        let way = try await company.wayBack(mine, CompanyHouse.who("m-1", "m@x.nl"))
        try await other.get("/sign-in")
        #expect(try await other.get(way).status == 422)
        #expect(try await company.browser().get(way).status == 422)
        #expect(try await mine.get(way).status == 303)
        let again = try await mine.get(way)
        #expect(again.status == 422 && again.body.contains("verlopen of al gebruikt"))
        let late = company.browser()
        let slow = try await company.wayBack(late, CompanyHouse.who("m-1", "m@x.nl"))
        company.house.pass(seconds: CompanyTry.lasting)
        #expect(try await late.get(slow).status == 422)
        for odd in [
            "", "?state=x", "?code=a", "?state=\(String(repeating: "a", count: 43))&code=a",
        ] {
            #expect(try await late.get("/sign-in/company/return\(odd)").status == 422)
        }
    }

    @Test("when nobody answers there, the page says so and the password still works")
    func away() async throws {
        company.standIn.set(isAway: true)
        let browser = company.browser()
        let answer = try await browser.get("/sign-in/company")
        #expect(answer.status == 503 && answer.body.contains("er komt geen antwoord"))
        #expect(answer.headers[.setCookie]?.contains("koers_form") == true)
        #expect(try await browser.signIn().status == 303)
        #expect(try await browser.get("/sign-in/company?back=/help").location == "/help")
    }

    @Test("whoever is sent back without an answer reads why, and a false answer is nobody's")
    func sentBack() async throws {
        for (query, status) in [
            ([("error", "access_denied")], 422), ([("error", "<script>")], 422), ([], 422),
            ([("code", "guessed")], 502), ([("code", "a"), ("iss", "https://evil.example")], 502),
            ([("error", "access_denied"), ("iss", "https://evil.example")], 502),
        ] as [([(String, String)], Int)] {
            let browser = company.browser()
            let left = try #require(try await browser.get("/sign-in/company").location)
            let state = company.standIn.visit(left).last?.1 ?? ""
            let answer = try await browser.get(CompanyHouse.address(query + [("state", state)]))
            #expect(answer.status == status && !answer.body.contains("<script>"), "\(query)")
            #expect(try await browser.get("/help").status == 303)
        }
        for wrong in [["nonce": "another"], ["aud": "another"], ["exp": 7]]
            as [[String: (any Sendable)?]]
        {
            let claims = CompanyHouse.who("m-1", "m@x.nl").merging(wrong) { _, new in new }
            let answer = try await company.comeIn(company.browser(), claims)
            #expect(answer.status == 502 && answer.body.contains("ging mis"))
        }
        #expect(try await company.accounts().count == 1)
    }

    @Test(
        "where none is set there is no such address, and nobody comes in before the first account")
    func notSet() async throws {
        #expect(try await company.house.browser().get("/sign-in/company").status == 404)
        #expect(try await company.house.browser().get("/sign-in/company/return").status == 404)
        #expect(try await !company.house.browser().get("/sign-in").body.contains("company"))
        let empty = SignInHouse(try await SmallCompany.store())
        var site = empty.site()
        site.company = CompanySignIn(
            name: nil, provider: company.standIn.provider(), roles: CompanyHouse.groups)
        #expect(try await TestBrowser(site).get("/sign-in/company").location == "/")
    }

    @Test("a page of another site leads nobody there, only to where one signs in")
    func foreign() async throws {
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let answer = try await company.browser().get(
            "/sign-in/company", headers: [name: "cross-site"])
        #expect(answer.location == "/sign-in" && company.standIn.asked.isEmpty)
        let own = try await company.browser().get(
            "/sign-in/company", headers: [name: "same-origin"])
        #expect(own.location?.hasPrefix(StandInProvider.issuer) == true)
    }

    @Test("where they go then is a page of ours")
    func ownAddresses() async throws {
        let browser = company.browser()
        let answer = try await company.comeIn(
            browser, CompanyHouse.who("m-1", "m@x.nl"), back: "https%3A%2F%2Fevil.example")
        #expect(answer.location == "/")
    }
}
