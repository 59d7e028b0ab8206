import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Whole answers of the router over a store in memory, kept as text.
@Suite struct PageRoutesTests {
    static func application(_ store: Store) -> some ApplicationProtocol {
        Application(router: site(store).router())
    }

    /// The pages over a store, at nine in the morning of the day that the sample knows.
    static func site(_ store: Store) -> Site {
        let now = SmallCompany.today.number * 86_400 + 540 * 60
        let clock = Site.Clock(second: { now }) { second, _ in
            (SmallCompany.today, second.map { $0 / 60 % 1440 } ?? 540)
        }
        var site = Site(
            store: store, clock: clock, token: { "a-token-of-a-test" }, chance: someBytes)
        site.leisure = 10
        return site
    }

    /// Chance as the host has it.
    @Sendable static func someBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    }

    /// What the router answers, with the hashes of the assets left out.
    static func get(
        _ uri: String, cookie: String? = nil, from store: Store,
        method: HTTPRequest.Method = .get
    ) async throws -> (status: Int, headers: HTTPFields, body: String) {
        let headers: HTTPFields = cookie.map { [.cookie: $0] } ?? [:]
        return try await application(store).test(.router) { client in
            try await client.execute(uri: uri, method: method, headers: headers) { response in
                let body = String(buffer: response.body)
                return (
                    response.status.code, response.headers,
                    body.replacing(/\/assets\/[0-9a-f]{16}\//, with: "/assets/-/")
                )
            }
        }
    }

    @Test(
        "pages, as they are",
        arguments: [
            ("/", nil, "board.nl.html"), ("/", "koers_language=en", "board.en.html"),
            ("/areas/result", nil, "area.nl.html"), ("/kpis/gesprekken", nil, "kpi.nl.html"),
            ("/kpis/omzet?on=2026-02-28", "koers_language=en", "kpi.en.html"),
            ("/kpis/gesprekken/facts", nil, "facts.nl.html"),
            ("/kpis/omzet/facts.csv?on=2026-02-28", nil, "facts.csv"),
            ("/help", "koers_language=en", "help.en.html"), ("/imports", nil, "imports.nl.html"),
        ] as [(String, String?, String)])
    func golden(uri: String, cookie: String?, name: String) async throws {
        let store = try await SmallCompany.store()
        let (status, _, body) = try await Self.get(uri, cookie: cookie, from: store)
        #expect(status == 200)
        #expect(try Golden.difference(body, from: name) == nil)
    }

    @Test(
        "what cannot be answered gets a page that says so",
        arguments: [
            ("/nergens", 404), ("/kpis/%00", 404), ("/areas/nergens", 404), ("/kpis/geen", 404),
            ("/imports/9", 404), ("/imports/99999999999", 404),
            ("/imports/x", 404), ("/imports/jobs/unknown-job", 404), ("/?on=gisteren", 400),
            ("/kpis/omzet?on=2026-02-30", 400),
            ("/kpis/omzet/facts?page=0", 400), ("/kpis/omzet/facts?page=x", 400),
            ("/language/fr", 404), ("/assets/0000000000000000/koers.css", 404),
        ])
    func mistakes(uri: String, status: Int) async throws {
        let store = try await SmallCompany.store()
        for (cookie, word) in [
            ("koers_language=nl", "lang=\"nl\""), ("koers_language=en", "lang=\"en\""),
        ] {
            let answer = try await Self.get(uri, cookie: cookie, from: store)
            #expect(answer.status == status)
            #expect(answer.body.contains(word))
            #expect(!answer.body.contains("Error("))
        }
    }

    @Test("what breaks inside gets a page of its own, and tells nothing of the inside")
    func broken() async throws {
        let engine = try SQLiteEngine(.memory)
        let store = try await Store(
            engine, migrations: try migrationsOnDisk(), name: "in memory")
        try await store.keep(.organisation([Organisation(name: "Klein")]))
        try await engine.write { try $0.run(script: "DROP TABLE kpi") }
        for (cookie, word) in [
            ("koers_language=nl", "lang=\"nl\""), ("koers_language=en", "lang=\"en\""),
        ] {
            let answer = try await Self.get("/", cookie: cookie, from: store)
            #expect(answer.status == 500)
            #expect(answer.body.contains(word) && answer.body.contains("</html>"))
            #expect(!answer.body.contains("no such table") && !answer.body.contains("Error"))
        }
    }

    @Test("every answer carries the safety headers, and pages are never kept")
    func headers() async throws {
        let store = try await SmallCompany.store()
        for uri in ["/", "/help", "/nergens", "/?on=x", "/kpis/omzet/facts.csv"] {
            let (_, headers, _) = try await Self.get(uri, from: store)
            for (name, value) in SafetyHeaders.fields {
                #expect(HTTPField.Name(name).flatMap { headers[$0] } == value)
            }
            let onlyTLS = try #require(HTTPField.Name(SafetyHeaders.onlyTLS.name))
            #expect(headers[onlyTLS] == nil)
            #expect(headers[.cacheControl] == "no-store")
        }
    }

    @Test("an empty database says how to start")
    func empty() async throws {
        let store = try await emptyStore()
        let (status, headers, _) = try await Self.get("/", from: store)
        #expect(status == 303 && headers[.location] == "/start")
        #expect(try await Self.get("/start", from: store).body.contains("koers import"))
    }

    @Test("what the source wrote is text, never markup")
    func escaped() async throws {
        let store = try await SmallCompany.store()
        let (_, _, body) = try await Self.get("/", from: store)
        #expect(body.contains("Klein &amp; Zn. &lt;BV&gt;"))
        #expect(!body.contains("<BV>"))
    }

    @Test("a day to come is today; a past day is told as it was")
    func days() async throws {
        let store = try await SmallCompany.store()
        let now = try await Self.get("/", from: store).body
        #expect(try await Self.get("/?on=2999-01-01", from: store).body == now)
        let before = try await Self.get("/kpis/leads?on=2026-01-31", from: store).body
        #expect(before.contains("31 januari 2026"))
    }

    @Test("the language is kept in a cookie, and the way back stays within the product")
    func language() async throws {
        let store = try await SmallCompany.store()
        let answer = try await Self.get("/language/en?back=%2Fkpis%2Fomzet", from: store)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/kpis/omzet")
        #expect(answer.headers[.setCookie]?.contains("koers_language=en") == true)
        for back in ["//evil.example", "https://evil.example", "/\\evil", "javascript:x"] {
            #expect(HouseRoutes.ownAddress(back) == "/")
        }
    }

    @Test(
        "only this machine's own names are answered",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:80", true),
            ("evil.example", false), ("127.0.0.1.evil.example", false), ("localhost:80x", false),
        ])
    func host(authority: String, isLocal: Bool) {
        #expect(LocalHost.isLocal(authority) == isLocal)
    }

    @Test("every address is in the table with who may see it")
    func audiences() {
        #expect(Set(Route.all.map { "\($0.method) \($0.path)" }).count == Route.all.count)
    }
}
