import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Setting a second factor up and ending it, and being asked to have one.
@Suite struct OwnSecondFactorTests {
    private static let password = SignInHouse.director.password

    @Test("the secret is shown to whoever types the password, and to nobody else")
    func begin() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let browser = try await house.firstBrowser()
        try await browser.get("/account/second-step")
        let wrong = try await browser.post("/account/second-step", [("current", "een gok")])
        #expect(wrong.status == 422 && !wrong.body.contains("name=\"secret\""))
        let secret = try await browser.beginSecondFactor(Self.password)
        #expect(try await !browser.get("/account/second-step").body.contains(secret))
        let other = try await browser.post(
            "/account/second-step/confirmation", [("secret", "A"), ("code", "000000")])
        #expect(other.status == 303 && !other.body.contains(secret))
        let missed = try await browser.post(
            "/account/second-step/confirmation", [("secret", secret), ("code", "000000")])
        #expect(missed.status == 422 && missed.body.contains(secret))
        #expect(missed.body.contains("id=\"code-mistake\"") && missed.body.contains("<svg"))
        let again = try await browser.beginSecondFactor(Self.password)
        #expect(again != secret)
        // Nothing is asked for as long as it is not confirmed.
        #expect(try await house.browser().signIn().location == "/")
    }

    @Test("confirming it ends other sign-ins; ending it takes the password and a code")
    func end() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let (browser, other) = (try await house.firstBrowser(), house.browser())
        try await other.signIn()
        let (phone, codes) = try await browser.setUpSecondFactor(Self.password, house)
        #expect(try await other.get("/").status == 303)
        #expect(try await browser.get("/account").body.contains("Staat aan"))
        house.pass(seconds: 60)
        try await browser.get("/account/second-step")
        func send(_ path: String, _ password: String, _ code: String) async throws
            -> TestBrowser.Answer
        {
            try await browser.post(
                "/account/second-step/\(path)", [("current", password), ("code", code)])
        }
        #expect(try await send("removal", "een gok", codes[0]).status == 422)
        let wrong = try await send("removal", Self.password, "123")
        #expect(wrong.status == 422 && wrong.body.contains("id=\"end-code-mistake\""))
        let renewed = try await send("recovery-codes", Self.password, phone.code(house.second))
        let new = try #require(renewed.body.firstMatch(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){5}/))
        try await browser.get("/account/second-step")
        let used = try await send("removal", Self.password, phone.code(house.second))
        #expect(used.status == 422)
        #expect(try await send("removal", Self.password, codes[1]).status == 422)
        let ended = try await send("removal", Self.password, String(new.output.0))
        #expect(ended.location == "/account/second-step?done=ended")
        #expect(try await house.browser().signIn().location == "/")
    }

    @Test("who is asked for one does nothing else first, also where they are signed in already")
    func required() async throws {
        let here = try await SecondFactorHouse()
        let member = here.house.browser()
        try await here.house.store.add(
            NewAccount(
                id: "an", email: try #require(EmailAddress("an@x.nl")), name: "An",
                role: .director),
            password: here.house.site().hash(password: "boterham met kaas"),
            at: here.house.second)
        try await member.signIn("an@x.nl", "boterham met kaas")
        #expect(try await member.get("/").status == 200)
        // Who does not have it cannot ask it of others.
        try await member.get("/people")
        let early = try await member.post("/people/second-step", [("rule", "required")])
        #expect(early.status == 422 && early.body.contains("Stel eerst je eigen tweede stap in"))
        try await here.director.get("/people")
        let set = try await here.director.post("/people/second-step", [("rule", "required")])
        #expect(set.location == "/people?done=yes")
        for path in ["/", "/kpis/omzet", "/account", "/people", "/help", "/nergens"] {
            let answer = try await member.get(path)
            #expect(answer.location == "/account/second-step" || path == "/nergens", "\(path)")
        }
        let json = try await member.get("/api/jobs/some-job-id")
        #expect(json.status == 403 && json.body.contains("second step"))
        let page = try await member.get("/account/second-step").body
        #expect(page.contains("De directeur vraagt iedereen") && !page.contains("href=\"/people\""))
        let again = here.house.browser()
        #expect(try await again.signIn("an@x.nl", "boterham met kaas").location == "/")
        #expect(try await again.get("/").location == "/account/second-step")
        _ = try await member.setUpSecondFactor("boterham met kaas", here.house)
        #expect(try await member.get("/people").status == 200)
    }

    @Test("the director takes it away from whoever lost the phone, but not their own")
    func removed() async throws {
        let here = try await SecondFactorHouse()
        let own = try #require(try await here.house.store.read { try $0.accounts().first })
        let page = try await here.director.get("/people")
        #expect(page.body.contains("met tweede stap") && !page.body.contains("Haal tweede stap"))
        let refused = try await here.director.post("/people/\(own.id)/second-step")
        #expect(refused.status == 422 && refused.body.contains("op je eigen pagina"))
        try await here.house.store.add(
            NewAccount(
                id: "an", email: try #require(EmailAddress("an@x.nl")), name: "An", role: .viewer),
            password: here.house.site().hash(password: "boterham met kaas"),
            at: here.house.second)
        let an = here.house.browser()
        try await an.signIn("an@x.nl", "boterham met kaas")
        _ = try await an.setUpSecondFactor("boterham met kaas", here.house)
        #expect(try await here.director.get("/people").body.contains("Haal tweede stap weg"))
        #expect(try await here.director.post("/people/an/second-step").status == 303)
        #expect(try await here.director.post("/people/an/second-step").status == 303)
        let back = here.house.browser()
        #expect(try await back.signIn("an@x.nl", "boterham met kaas").location == "/")
        let dina = "Dina <dina@voorbeeld.nl>"
        let removals = try await here.log().filter { $0.contains("Removed") }
        #expect(removals == ["\(dina) secondFactorRemoved An <an@x.nl>"])
    }
}
