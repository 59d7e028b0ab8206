import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// One's own account, and the link by which a password is chosen.
@Suite struct OwnAccountTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    @Test("one sees where one is signed in, and ends it there")
    func elsewhere() async throws {
        let (here, there) = (try await house.firstBrowser(), house.browser())
        try await there.signIn()
        let page = try await here.get("/account").body
        #expect(page.matches(of: /name="ended"/).count == 1)
        let hash = try #require(page.firstMatch(of: /name="ended" value="([0-9a-f]+)"/)).output.1
        #expect(try await here.post("/account/sign-ins", [("ended", String(hash))]).status == 303)
        #expect(try await there.get("/").status == 303)
        #expect(try await here.get("/").status == 200)
    }

    @Test("a new password needs the old one, and ends every other sign-in")
    func password() async throws {
        let (here, there) = (try await house.firstBrowser(), house.browser())
        try await there.signIn()
        try await here.get("/account")
        let new = "een heel andere zin"
        let wrong = try await here.post(
            "/account/password", [("current", "x"), ("password", new), ("again", "anders")])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("Dit is niet je huidige wachtwoord."))
        #expect(wrong.body.contains("niet gelijk") && !wrong.body.contains(new))
        let changed = try await here.post(
            "/account/password",
            [("current", SignInHouse.director.password), ("password", new), ("again", new)])
        #expect(changed.location == "/account?done=changed")
        #expect(try await here.get("/account?done=changed").body.contains("is veranderd"))
        #expect(try await there.get("/").status == 303)
        #expect(try await there.signIn().status == 422)
        #expect(try await there.signIn(SignInHouse.director.email, new).status == 303)
    }

    private func invite(_ key: Secret) async throws -> Account {
        let email = try #require(EmailAddress("nieuw@voorbeeld.nl"))
        return try await house.store.invite(
            NewAccount(id: "nieuw", email: email, name: "Noor", role: .viewer),
            link: NewLink(tokenHash: key.hash, from: house.second), at: house.second)
    }

    @Test("a link lets somebody choose a password, once")
    func link() async throws {
        _ = try await house.firstBrowser()
        let (key, guest) = (house.site().secret(), house.browser())
        _ = try await invite(key)
        let page = try await guest.get("/link?key=\(key.text)")
        #expect(page.status == 200 && page.body.contains("Noor"))
        let password = "boterham met kaas"
        let fields = [("key", key.text), ("password", password), ("again", password)]
        let short = [("key", key.text), ("password", "kort"), ("again", "kort")]
        #expect(try await guest.post("/link", short).status == 422)
        #expect(try await guest.post("/link", fields).location == "/")
        #expect(try await guest.get("/").status == 200)
        #expect(try await guest.get("/imports").status == 403)
        let thief = house.browser()
        #expect(try await thief.get("/link?key=\(key.text)").status == 410)
        try await thief.get("/sign-in")
        #expect(try await thief.post("/link", fields).status == 410)
        #expect(try await house.browser().signIn("nieuw@voorbeeld.nl", password).status == 303)
    }

    @Test("a link ends after three days, when another takes its place, and with its account")
    func ended() async throws {
        _ = try await house.firstBrowser()
        let (old, new, last) = (house.site().secret(), house.site().secret(), house.site().secret())
        let account = try await invite(old)
        try await house.store.keep(
            NewLink(tokenHash: new.hash, from: house.second), of: account.id)
        let guest = house.browser()
        #expect(try await guest.get("/link?key=\(old.text)").status == 410)
        #expect(try await guest.get("/link?key=\(new.text)").status == 200)
        house.pass(seconds: NewLink.lasting)
        #expect(try await guest.get("/link?key=\(new.text)").status == 410)
        try await house.store.keep(
            NewLink(tokenHash: last.hash, from: house.second), of: account.id)
        try await house.store.setActive(false, of: account.id, at: house.second)
        #expect(try await guest.get("/link?key=\(last.text)").status == 410)
        #expect(try await guest.get("/link?key=x").status == 410)
    }

    @Test("somebody who is kept out is out at once, and the last director cannot be")
    func deactivated() async throws {
        let browser = try await house.firstBrowser()
        let director = try #require(try await house.store.read { try $0.accounts().first })
        await #expect(throws: AccountRefusal.lastDirector) {
            try await house.store.setActive(false, of: director.id, at: house.second)
        }
        await #expect(throws: AccountRefusal.lastDirector) {
            try await house.store.setRole(.viewer, of: director.id)
        }
        let (key, guest) = (house.site().secret(), house.browser())
        let account = try await invite(key)
        try await guest.get("/link?key=\(key.text)")
        let password = "boterham met kaas"
        try await guest.post(
            "/link", [("key", key.text), ("password", password), ("again", password)])
        try await house.store.setRole(.director, of: account.id)
        #expect(try await guest.get("/imports").status == 200)
        try await house.store.setActive(false, of: director.id, at: house.second)
        #expect(try await browser.get("/").status == 303)
        #expect(try await browser.signIn().status == 422)
    }
}
