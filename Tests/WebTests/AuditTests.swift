import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The log of who changed what or took it out.
@Suite struct AuditTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        try await director.get("/people")
    }

    private func log(_ search: AuditSearch = AuditSearch()) async throws -> [String] {
        try await house.store.read {
            try $0.auditLog(search, limit: 100, offset: 0).entries.map {
                "\($0.actor?.name ?? "-") \($0.deed.rawValue) \($0.subject)"
            }
        }
    }

    private let dina = "Dina <dina@voorbeeld.nl>"

    @Test("what is changed or taken out is in the log, once, with who did it")
    func noted() async throws {
        house.pass(seconds: 1)
        try await director.post(
            "/costs/2026-01",
            [("new", "yes"), ("do", "keep"), ("kind", "fixed"), ("label", "auto"), ("amount", "5")])
        house.pass(seconds: 1)
        try await director.get("/kpis/omzet/facts.csv?of=2026-02-03")
        house.pass(seconds: 1)
        try await director.post(
            "/people", [("email", "noor@x.nl"), ("name", "Noor"), ("role", "member")])
        #expect(
            try await log() == [
                "\(dina) invited noor@x.nl", "\(dina) factsExported omzet 2026-02-03",
                "\(dina) costKept 2026-01 fixed auto", "\(dina) firstAccountMade \(dina)",
            ])
    }

    @Test("what was refused or changed nothing is not in the log")
    func refused() async throws {
        for amount in ["veel", "7"] {
            try await director.post(
                "/costs/2026-01",
                [("new", "yes"), ("do", "keep"), ("kind", "personnel"), ("amount", amount)])
        }
        try await director.post("/people", [("email", "dina@voorbeeld.nl"), ("role", "viewer")])
        #expect(try await log() == ["\(dina) firstAccountMade \(dina)"])
    }

    @Test("a change that is not kept leaves no entry")
    func together() async throws {
        struct Stop: Error {}
        let entry = AuditEntry(
            atSecond: house.second, actor: nil, deed: .costKept, subject: "x", address: "")
        await #expect(throws: AccountRefusal.unknownAccount) {
            try await house.store.noting(entry, id: "y").setRole(.viewer, of: "nobody")
        }
        #expect(try await log().count == 1)
    }

    @Test("the log is searched by text and by deed; signs stand for themselves")
    func search() async throws {
        for (email, name) in [("a_b@x.nl", "A"), ("axb@x.nl", "B"), ("c%d@x.nl", "C")] {
            try await director.post(
                "/people", [("email", email), ("name", name), ("role", "viewer")])
        }
        #expect(try await log(AuditSearch(text: "a_B")).map { $0.hasSuffix("a_b@x.nl") } == [true])
        #expect(try await log(AuditSearch(text: "%")).count == 1)
        #expect(try await log(AuditSearch(text: "@")).count == 4)
        #expect(try await log(AuditSearch(deed: .invited)).count == 3)
        #expect(try await log(AuditSearch(text: "axb", deed: .signedIn)) == [])
        let page = try await director.get("/audit?q=a_b&deed=invited")
        #expect(page.status == 200 && page.body.contains("nodigde iemand uit"))
        #expect(page.body.contains("<td>a_b@x.nl</td>") && !page.body.contains("<td>axb@x.nl</td>"))
        #expect(try await director.get("/audit?q=nergens").body.contains("Hier staat niets"))
        #expect(try await director.get("/audit?page=2").status == 404)
        #expect(try await director.get("/audit?q=%3Cb%3E").body.contains("&lt;b&gt;"))
    }
}

/// What a proxy says is believed when it is named as one.
@Suite struct ProxyTests {
    private func wire(
        _ peer: String, _ fields: [(String, String)], proxies: Set<String> = ["10.0.0.1"]
    ) -> Wire {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "inside:8080", path: "/")
        for (name, value) in fields {
            if let name = HTTPField.Name(name) {
                head.headerFields.append(HTTPField(name: name, value: value))
            }
        }
        return Wire(head, from: peer, proxies: proxies)
    }

    private let told = [
        ("X-Forwarded-For", "6.6.6.6, 1.2.3.4"), ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Host", "koers.example"),
    ]

    @Test("a named proxy is believed, whatever the browser wrote before it")
    func named() {
        let found = wire("10.0.0.1", told)
        #expect(found.address == "1.2.3.4" && found.isEncrypted)
        #expect(found.authority == "koers.example")
        let dressed = wire("::ffff:10.0.0.1", told)
        #expect(dressed == found)
        let chain = [("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-For", "10.0.0.2")]
        #expect(wire("10.0.0.1", chain, proxies: ["10.0.0.1", "10.0.0.2"]).address == "1.2.3.4")
        #expect(wire("10.0.0.1", []).address == "10.0.0.1")
        #expect(!wire("10.0.0.1", [("X-Forwarded-Proto", "http")]).isEncrypted)
    }

    @Test("nobody else is", arguments: ["10.0.0.2", "1.2.3.4", ""])
    func others(peer: String) {
        let found = wire(peer, told)
        #expect(found.address == peer && !found.isEncrypted)
        #expect(found.authority == "inside:8080")
    }

    @Test(
        "who has many addresses of the sixth version has one place",
        arguments: [
            ("1.2.3.4", "1.2.3.4"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8::6", "2001:db8:0:0::"), ("::1", "0:0:0:0::"), ("", ""),
        ])
    func network(address: String, network: String) {
        #expect(wire(address, []).network == network)
    }

    @Test("behind TLS cookies are for TLS only, and the browser is told to keep to it")
    func secure() async throws {
        let store = try await SmallCompany.store()
        let house = SignInHouse(store)
        let plain = try await house.browser().get("/help")
        #expect(plain.headers[.strictTransportSecurity] == nil)
        // A request of a test has no address: it is the proxy.
        let behind = TestBrowser(house.site(proxies: [""]))
        let answer = try await behind.get("/first-account", headers: TestBrowser.encrypted)
        #expect(answer.headers[.strictTransportSecurity] == SafetyHeaders.onlyTLS.value)
        #expect(answer.headers[.setCookie]?.contains("Secure") == true)
        #expect(behind.cookies.keys.allSatisfy { $0.hasPrefix("__Host-") })
        // A cookie of the same name that came unencrypted, or that a page beside set, opens nothing.
        let first = try await behind.post(
            "/first-account",
            [
                ("name", "Dina"), ("email", SignInHouse.director.email),
                ("password", SignInHouse.director.password),
                ("again", SignInHouse.director.password),
            ], headers: TestBrowser.encrypted)
        #expect(first.status == 303)
        let secret = try #require(behind.cookies["__Host-koers_session"])
        #expect(try await behind.get("/account", headers: TestBrowser.encrypted).status == 200)
        behind.forget("__Host-koers_session")
        behind.keep("koers_session", secret)
        #expect(try await behind.get("/account", headers: TestBrowser.encrypted).status == 303)
    }
}
