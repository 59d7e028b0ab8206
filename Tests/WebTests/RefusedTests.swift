import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// What is refused is counted, and wrong passwords are in the log, without flooding it.
@Suite struct RefusedTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    private func log(_ deed: AuditEntry.Deed) async throws -> [AuditEntry] {
        try await house.store.read {
            try $0.auditLog(AuditSearch(deed: deed), limit: 100, offset: 0).entries
        }
    }

    @Test(
        "wrong passwords of an account: the first is noted, and each time there are twice as many")
    func known() async throws {
        let stranger = house.browser()
        for _ in 1...9 {
            try await stranger.signIn("dina@voorbeeld.nl", "een gok die mis is")
            house.pass(seconds: 300)
        }
        let found = try await log(.passwordWrong)
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.subject == "Dina <dina@voorbeeld.nl>" && $0.actor == nil })
        let page = try await director.get("/audit").body
        #expect(page.contains("iemand die niet is ingelogd"))
        #expect(!page.contains("een gok"))
    }

    @Test("what was typed where nobody has an account is kept nowhere: it may be a password")
    func unknown() async throws {
        let stranger = house.browser()
        for place in 1...9 {
            try await stranger.signIn("mijngeheim\(place)@x.nl", "een gok die mis is")
        }
        let found = try await log(.passwordWrong)
        #expect(found.count == 4 && found.allSatisfy { $0.subject.isEmpty })
        let sums = try await house.store.read {
            try $0.auditLog(AuditSearch(text: "geheim"), limit: 9, offset: 0)
        }
        #expect(sums.total == 0)
    }

    @Test("the director sees how often what was refused")
    func counted() async throws {
        let site = house.site()
        let browser = TestBrowser(site)
        #expect(try await browser.signIn().status == 303)
        #expect(try await browser.get("/audit").body.contains("Er is nog niets geweigerd."))
        let evil = HTTPFields(dictionaryLiteral: (.origin, "https://evil.example"))
        for _ in 1...2 { try await browser.post("/sign-out", headers: evil) }
        try await browser.post("/sign-out", token: "x")
        let stranger = TestBrowser(site)
        for _ in 1...6 { try await stranger.signIn("nemo@x.nl", "een gok die mis is") }
        let page = try await browser.get("/audit").body
        for (refusal, n) in [(TurnedAway.foreignPage, 2), (.staleForm, 1), (.tooOften, 1)] {
            let words = Wording(.dutch)("refused.\(refusal.rawValue)")
            #expect(page.contains("<td>\(words)</td><td class=\"number\">\(n)</td>"), "\(words)")
        }
        #expect(!page.contains("evil.example"))
    }

    @Test("browsers are told to come by TLS with one value, on every answer, also mistakes")
    func onlyTLS() async throws {
        let site = house.site(proxies: [""])
        for path in ["/sign-in", "/nergens", "/"] {
            let answer = try await TestBrowser(site).get(path, headers: TestBrowser.encrypted)
            #expect(
                answer.headers[values: .strictTransportSecurity] == [SafetyHeaders.onlyTLS.value])
            #expect(try await TestBrowser(site).get(path).headers[.strictTransportSecurity] == nil)
        }
    }
}
