import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The page on which the director says who may come in.
@Suite struct PeoplePageTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        try await director.get("/people")
    }

    private func accounts() async throws -> [Account] {
        try await house.store.read { try $0.accounts() }
    }

    private func link(_ body: String) throws -> String {
        let found = try #require(body.firstMatch(of: /http:\/\/localhost(\/link\?key=[\w-]+)/))
        return String(found.output.1)
    }

    @Test("an invitation is a link that is shown once, and lets its owner in")
    func invite() async throws {
        let page = try await director.post(
            "/people",
            [("email", "Zara@Voorbeeld.nl"), ("role", "manager"), ("person_id", "man-z")])
        #expect(page.status == 200 && page.body.contains("de link voor Zara"))
        let path = try link(page.body)
        #expect(try await !director.get("/people").body.contains("/link?key="))
        let zara = try #require(try await accounts().first { $0.personID == "man-z" })
        #expect(zara.name == "Zara" && zara.role == .manager && zara.standing == .invited)
        let guest = house.browser()
        try await guest.get(path)
        let key = String(path.split(separator: "=")[1])
        let password = "boterham met kaas"
        try await guest.post("/link", [("key", key), ("password", password), ("again", password)])
        #expect(try await guest.get("/board").body.contains("Zara"))
        #expect(try await guest.get("/people").status == 403)
    }

    @Test("somebody in people.csv is known by the address there")
    func byAddress() async throws {
        try await house.store.keep(
            .people([Person(id: "an", name: "An de Boer", email: "An@Voorbeeld.nl")]))
        try await director.post("/people", [("email", "an@voorbeeld.nl"), ("role", "member")])
        let an = try #require(try await accounts().first { $0.personID == "an" })
        #expect(an.name == "An de Boer")
    }

    @Test(
        "what is wrong is said beside its field, and what was filled in stays",
        arguments: [
            ("geen adres", "", "email-mistake"), ("dina@voorbeeld.nl", "", "email-mistake"),
            ("nieuw@x.nl", "nergens", "person_id-mistake"),
        ])
    func mistakes(email: String, personID: String, mistake: String) async throws {
        let page = try await director.post(
            "/people",
            [("email", email), ("person_id", personID), ("name", "<N>"), ("role", "viewer")])
        #expect(page.status == 422 && page.body.contains("id=\"\(mistake)\""))
        #expect(
            page.body.contains("value=\"\(email)\"") && page.body.contains("value=\"&lt;N&gt;\""))
        #expect(page.body.contains("<option value=\"viewer\" selected=\"selected\">meekijker"))
        #expect(try await accounts().count == 1)
    }

    @Test("a new link, another role, out and in again; the last director stays")
    func changes() async throws {
        try await director.post(
            "/people", [("email", "noor@x.nl"), ("name", "Noor"), ("role", "member")])
        let noor = try #require(try await accounts().first { $0.name == "Noor" })
        let dina = try #require(try await accounts().first { $0.name == "Dina" })
        let path = try link(try await director.post("/people/\(noor.id)/link").body)
        #expect(try await house.browser().get(path).status == 200)
        let role = try await director.post("/people/\(noor.id)/role", [("role", "viewer")])
        #expect(role.location == "/people?done=yes")
        try await director.post("/people/\(noor.id)/standing", [("standing", "out")])
        #expect(try await house.browser().get(path).status == 410)
        #expect(try await director.post("/people/\(noor.id)/link").status == 422)
        let noorNow = try #require(try await accounts().first { $0.name == "Noor" })
        #expect(noorNow.role == .viewer && noorNow.standing == .deactivated)
        try await director.post("/people/\(noor.id)/standing", [("standing", "in")])
        let last = try await director.post("/people/\(dina.id)/role", [("role", "member")])
        #expect(last.status == 422 && last.body.contains("Er moet een directeur overblijven"))
        #expect(try await director.post("/people/nobody/standing").status == 422)
    }

    @Test("the first account is a director's, by whichever way it is made")
    func firstRole() async throws {
        let store = try await emptyStore()
        let email = try #require(EmailAddress("a@b.nl"))
        await #expect(throws: AccountRefusal.firstIsDirector) {
            try await store.add(
                NewAccount(id: "a", email: email, name: "A", role: .viewer), password: "x", at: 1)
        }
    }
}
