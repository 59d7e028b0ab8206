import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// The what-if, the scenarios that are kept, and which activity moves the result.
@Suite struct WhatIfPageTests {
    /// Three leads became customers after 10, 20 and 30 days, one of them without an amount.
    private static func store() async throws -> Store {
        let store = try await SmallCompany.store()
        try await store.keep(.deals(wins))
        return store
    }

    private static let wins = [35, 36, 37].map { place in
        Deal(
            id: "w\(place)", createdOn: SmallCompany.today - place * 2, leadID: "l\(place)",
            status: .won, amount: place == 35 ? nil : Money(minor: 10_000_00),
            closedOn: SmallCompany.today - place * 2 + (place - 34) * 10)
    }

    private func get(_ uri: String, _ store: Store, language: String = "nl") async throws -> (
        status: Int, body: String
    ) {
        let answer = try await PageRoutesTests.get(
            uri, cookie: "koers_language=\(language)", from: store)
        return (answer.status, answer.body.replacing("\u{A0}", with: " "))
    }

    private func post(
        _ uri: String, _ fields: [String: String], _ store: Store
    ) async throws -> (status: Int, body: String, location: String?) {
        let parts = fields.map { name, value in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
        let body = ByteBuffer(string: parts.joined() + "--b--\r\n")
        return try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(uri: uri, method: .post, headers: headers, body: body) {
                ($0.status.code, String(buffer: $0.body), $0.headers[.location])
            }
        }
    }

    @Test(
        "one sentence says what changes and what that brings",
        arguments: [
            ("/what-if", "nl", "Zoals het nu gaat, brengen deze leads"),
            ("/what-if?cycle=0.5", "nl", "Van 20 naar 10 dagen haalt de komende 12 maanden €"),
            ("/what-if?cycle=0,5", "en", "From 20 to 10 days brings €"),
            ("/what-if?cycle=2", "nl", "Van 20 naar 40 dagen schuift €"),
            ("/what-if?amount=0.5", "nl", "per deal brengt de komende 12 maanden €"),
            ("/what-if?inflow=1", "en", "As things are"),
        ])
    func sentence(uri: String, language: String, words: String) async throws {
        let page = try await get(uri, Self.store(), language: language)
        #expect(page.status == 200 && page.body.contains(words))
        #expect(page.body.contains("id=\"what-if-chart\""))
    }

    @Test("a number that is none is kept, and said so")
    func wrong() async throws {
        let page = try await get("/what-if?cycle=0&inflow=%3Cb%3E&amount=1,5", Self.store())
        #expect(page.status == 400)
        for part in ["value=\"0\"", "value=\"&lt;b&gt;\"", "value=\"1,5\"", "id=\"cycle-wrong\""] {
            #expect(page.body.contains(part), "\(part)")
        }
        #expect(!page.body.contains("what-if-chart"))
    }

    @Test("without a lead that was won there is nothing to show, and the page says why")
    func nothing() async throws {
        let page = try await get("/what-if", SmallCompany.store())
        #expect(page.status == 200 && page.body.contains("nog geen klant geworden"))
        let empty = try await get("/what-if?cycle=0.5", emptyStore(), language: "en")
        #expect(empty.status == 200 && empty.body.contains("no leads came in"))
    }

    @Test("a scenario is kept, stays, is replaced only when that is said, and is forgotten")
    func keeping() async throws {
        let stores = try await twinStores()
        try await stores[0].keep(.leads([Lead(id: "a", createdOn: SmallCompany.today)]))
        let name = "<Sneller> & \"meer\""
        let kept = try await post("/what-if/scenarios?cycle=0.5", ["name": " \(name) "], stores[0])
        #expect(kept.status == 303 && kept.location == "/what-if?cycle=0.5#saved")
        // Another server of the same database.
        let page = try await get("/what-if", stores[1])
        #expect(page.body.contains("href=\"/what-if?cycle=0.5\">&lt;Sneller&gt; &amp;"))

        let taken = try await post("/what-if/scenarios?cycle=0.25", ["name": name], stores[1])
        #expect(taken.status == 409 && taken.body.contains("Er is al een scenario"))
        #expect(taken.body.contains("tijd × 0,5"))
        let replaced = try await post(
            "/what-if/scenarios?cycle=0.25&on=2026-01-31", ["name": name, "replace": "yes"],
            stores[1])
        #expect(replaced.location == "/what-if?cycle=0.25&on=2026-01-31#saved")
        let found = try await stores[0].read { try $0.scenarios(limit: 9) }
        #expect(found.map(\.name) == [name] && found.map(\.scenario.cycle) == [0.25])

        let forgotten = try await post("/what-if/scenarios/forget", ["name": name], stores[0])
        #expect(forgotten.status == 303 && forgotten.location == "/what-if#saved")
        #expect(try await stores[1].read { try $0.scenarios(limit: 9) }.isEmpty)
    }

    @Test("a name of 1 to 80 characters", arguments: ["", "  ", "a\u{7}b"])
    func names(name: String) async throws {
        let store = try await emptyStore()
        let answer = try await post("/what-if/scenarios?cycle=0.5", ["name": name], store)
        #expect(answer.status == 400 && answer.body.contains("id=\"name-wrong\""))
        let long = String(repeating: "é", count: 81)
        #expect(try await post("/what-if/scenarios", ["name": long], store).status == 400)
        #expect(try await post("/what-if/scenarios?cycle=x", ["name": "a"], store).status == 400)
        #expect(try await store.read { try $0.scenarios(limit: 9) }.isEmpty)
    }

    @Test("the lead flow shows the curve with what is undecided, as bands and as a table")
    func conversion() async throws {
        let page = try await get("/areas/leadFlow", Self.store())
        #expect(page.body.contains("Van de 40 leads van het afgelopen jaar zijn er 3 klant"))
        #expect(page.body.contains("class=\"conversion-undecided\""))
        #expect(page.body.contains("href=\"/what-if\""))
        let none = try await get("/areas/leadFlow", emptyStore())
        #expect(none.status == 404 || none.body.contains("Geen waarde"))
    }

    @Test("what is counted once is counted again as soon as a fact comes in")
    func remembered() async throws {
        let store = try await Self.store()
        let before = try await get("/areas/leadFlow", store).body
        #expect(try await get("/areas/leadFlow", store).body == before)
        try await store.keep(.leads([Lead(id: "new", createdOn: SmallCompany.today)]))
        #expect(try await get("/areas/leadFlow", store).body.contains("Van de 41 leads"))
    }

    @Test("the impact says why it says nothing, and for which outcomes it is asked")
    func impact() async throws {
        let store = try await SmallCompany.store()
        let page = try await get("/activity-impact?outcome=revenue", store, language: "en")
        #expect(page.status == 200 && page.body.contains("it takes 8"))
        #expect(page.body.contains("no proof"))
        #expect(try await get("/activity-impact?outcome=luck", store).status == 404)
        #expect(try await get("/areas/salesActivity", store).body.contains("/activity-impact"))
    }
}
