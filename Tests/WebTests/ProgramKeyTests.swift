import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Keys with which programs come in.
@Suite struct ProgramKeyTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    private func make(
        _ browser: TestBrowser, _ password: String = SignInHouse.director.password
    ) async throws -> String {
        try await browser.get("/account/keys")
        let page = try await browser.post(
            "/account/keys", [("name", "nacht"), ("days", "30"), ("current", password)])
        let found = try #require(page.body.firstMatch(of: /koers_[\w-]{43}/))
        return String(found.output)
    }

    /// A browser with which somebody is signed in who sees the board only.
    private func viewer() async throws -> TestBrowser {
        try await house.store.add(
            NewAccount(
                id: "an", email: try #require(EmailAddress("an@x.nl")), name: "An", role: .viewer),
            password: house.site().hash(password: "boterham met kaas"), at: house.second)
        let viewer = house.browser()
        try await viewer.signIn("an@x.nl", "boterham met kaas")
        return viewer
    }

    /// What a program gets that shows a key and nothing else.
    private func ask(
        _ uri: String, _ key: String, _ method: HTTPRequest.Method = .get, _ body: String = ""
    ) async throws -> (status: Int, body: String) {
        let headers: HTTPFields = [.authorization: "Bearer \(key)"]
        return try await Application(router: house.site().router()).test(.router) { client in
            try await client.execute(
                uri: uri, method: method, headers: headers, body: ByteBuffer(string: body)
            ) { ($0.status.code, String(buffer: $0.body)) }
        }
    }

    @Test(
        "a program hands over a file with a key, without the token of a form, in its owner's name")
    func program() async throws {
        let key = try await make(director)
        let taken = try await ask(
            "/api/imports/teams.csv", key, .post, "team,parent\nOost,\n")
        #expect(taken.status == 202)
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(deed: .fileHandedOver), limit: 9, offset: 0).entries
        }
        #expect(log.map(\.actor?.name) == ["Dina <dina@voorbeeld.nl>"])
        let work = WaitingWork(house.site())
        while try await work.next() != nil {}
        let records = try await house.store.read { try $0.imports(limit: 1) }
        #expect(records.map(\.origin.actor) == ["nacht (Dina <dina@voorbeeld.nl>)"])
        #expect(try await ask("/api/jobs/unknown-job", key).status == 404)
        let page = try await director.get("/account/keys").body
        #expect(page.contains("nacht") && !page.contains(key))
    }

    @Test("it opens nothing but what programs ask for")
    func pages() async throws {
        let key = try await make(director)
        for path in ["/", "/imports", "/account", "/people"] {
            #expect(try await ask(path, key).status == 303, "\(path)")
        }
    }

    @Test("revoked, ended, invented, kept out and after a new password it answers 401 in JSON")
    func gone() async throws {
        func isGone(_ key: String) async throws -> Bool {
            let answer = try await ask("/api/jobs/unknown-job", key)
            return answer.status == 401 && answer.body.contains("does not work")
        }
        let revoked = try await make(director)
        let page = try await director.get("/account/keys").body
        let id = try #require(page.firstMatch(of: /name="ended" value="([\w-]+)"/)).output.1
        let other = try await viewer()
        try await other.get("/account/keys")
        let ended = [("ended", String(id))]
        #expect(try await other.post("/account/keys/removal", ended).status == 404)
        #expect(try await !isGone(revoked))
        let done = try await director.post("/account/keys/removal", ended)
        #expect(done.location == "/account/keys?done=yes")
        #expect(try await isGone(revoked))
        for text in ["koers_", "x", "koers_" + String(repeating: "a", count: 43)] {
            #expect(try await isGone(text), "\(text)")
        }
        let old = try await make(director)
        house.pass(seconds: 30 * 86_400)
        #expect(try await isGone(old))
        try await director.signIn()
        let key = try await make(director)
        let account = try #require(
            try await house.store.read { try $0.accounts().first { $0.role == .director } })
        let link = house.site().secret()
        try await house.store.keep(
            NewLink(tokenHash: link.hash, from: house.second), of: account.id)
        let guest = house.browser()
        try await guest.get("/link?key=\(link.text)")
        try await guest.post(
            "/link",
            [("key", link.text), ("password", "boterham met kaas"), ("again", "boterham met kaas")])
        #expect(try await isGone(key))
    }

    @Test("it sees what its owner sees, and nothing where its owner has a second factor to set up")
    func access() async throws {
        let key = try await make(try await viewer(), "boterham met kaas")
        #expect(try await ask("/api/jobs/unknown-job", key).status == 403)
        let own = try await make(director)
        _ = try await director.setUpSecondFactor(SignInHouse.director.password, house)
        #expect(try await ask("/api/jobs/unknown-job", own).status == 404)
        try await director.get("/people")
        try await director.post("/people/second-step", [("rule", "required")])
        #expect(try await ask("/api/jobs/unknown-job", own).status == 404)
        #expect(try await ask("/api/jobs/unknown-job", key).body.contains("second step"))
    }

    @Test("what is wrong is said beside its field, and a key that is not there is not ended")
    func mistakes() async throws {
        try await director.get("/account/keys")
        let page = try await director.post(
            "/account/keys", [("name", " "), ("days", "9999"), ("current", "een gok")])
        #expect(page.status == 422 && page.body.contains("id=\"name-mistake\""))
        #expect(page.body.contains("id=\"current-mistake\"") && !page.body.contains("koers_"))
        #expect(try await director.post("/account/keys/removal", [("ended", "x")]).status == 404)
    }
}
