import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

/// Costs entered by hand: the same table as costs.csv, and nothing typed is lost.
@Suite struct CostPageTests {
    private func send(
        _ body: String, to store: Store, language: String = "nl", month: String = "2026-01"
    ) async throws -> (status: Int, body: String, location: String?) {
        try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(
                uri: "/costs/\(month)", method: .post,
                headers: [
                    .cookie: "koers_language=\(language)",
                    .contentType: "application/x-www-form-urlencoded",
                ], body: ByteBuffer(string: body)
            ) { answer in
                (
                    answer.status.code, String(buffer: answer.body),
                    answer.headers[.location]
                )
            }
        }
    }

    private func costs(_ store: Store, _ month: String = "2026-01-01") async throws -> [String] {
        let day = try #require(Day(month))
        return try await store.read { try $0.costs(of: day) }
            .map { "\($0.kind.rawValue) \($0.label ?? "-") \($0.amount.minor)" }
    }

    @Test("a cost is added, changed and removed; sent twice it is one")
    func journey() async throws {
        let store = try await SmallCompany.store()
        #expect(try await costs(store) == ["fixed huur 100000", "personnel - 700000"])
        for _ in 1...2 {
            let added = try await send(
                "new=yes&do=keep&kind=fixed&amount=1.234%2C56&label=+Auto%27s+%26+meer", to: store)
            #expect(added.status == 303 && added.location == "/costs/2026-01?done=kept")
        }
        _ = try await send("do=keep&kind=personnel&label=&amount=8000", to: store)
        _ = try await send("do=remove&kind=fixed&label=huur&amount=1", to: store)
        #expect(try await costs(store) == ["fixed Auto's & meer 123456", "personnel - 800000"])
        let page = try await PageRoutesTests.get("/costs/2026-01?done=kept", from: store).body
        #expect(page.contains("Auto&#39;s &amp; meer") && page.contains("Bewaard."))
        #expect(page.contains("value=\"1234,56\"") && page.contains("januari 2026"))
    }

    @Test(
        "what is wrong is said, what was typed stays, and nothing is kept",
        arguments: [
            ("kind=fixed&amount=", "Vul een bedrag in"), ("amount=12", "Kies of het vaste kosten"),
            ("kind=fixed&amount=veel", "“veel” is geen bedrag"),
            ("kind=fixed&amount=1%2C234", "“1,234” heeft meer decimalen"),
            ("kind=fixed&amount=%24+5", "in $"), ("kind=fixed&amount=9999999999999", "te groot"),
            ("kind=personnel&amount=5", "staat al €\u{A0}7.000,00"),
        ])
    func refused(body: String, words: String) async throws {
        let store = try await SmallCompany.store()
        let answer = try await send("new=yes&do=keep&label=x%3Cy&" + body, to: store)
        let isThere = body.hasPrefix("kind=personnel")
        let again =
            isThere ? try await send("new=yes&do=keep&" + body, to: store) : answer
        #expect(again.status == 422 && again.body.contains(words))
        #expect(again.body.contains("role=\"alert\""))
        if !isThere {
            #expect(answer.body.contains("value=\"x&lt;y\""))
            #expect(try await costs(store).count == 2)
        }
    }

    @Test(
        "the point and the comma mean what they mean to the reader",
        arguments: [
            ("nl", "1.234", 123_400), ("en", "1,234", 123_400), ("nl", "1234.5", 123_450),
            ("en", "1,234.50", 123_450), ("nl", "€ 1.234,5", 123_450), ("nl", "-5", -500),
        ])
    func marks(language: String, text: String, minor: Int) async throws {
        let store = try await SmallCompany.store()
        let typed = text.replacing(" ", with: "+").replacing("€", with: "%E2%82%AC")
        let answer = try await send(
            "new=yes&do=keep&kind=fixed&label=x&amount=\(typed)", to: store, language: language)
        #expect(answer.status == 303)
        #expect(try await costs(store).contains("fixed x \(minor)"))
    }

    @Test("only a month has costs", arguments: ["2026-13", "2026-1", "2026-01-01", "x", "0000-01"])
    func months(month: String) async throws {
        let store = try await SmallCompany.store()
        #expect(try await PageRoutesTests.get("/costs/\(month)", from: store).status == 404)
        #expect(try await send("kind=fixed&amount=1", to: store, month: month).status == 404)
    }

    @Test("the efficiency page shows the parts, and leads to the months that miss a figure")
    func efficiency() async throws {
        let store = try await SmallCompany.store()
        let whole = try await PageRoutesTests.get("/areas/labourEfficiency", from: store).body
        #expect(whole.contains("€\u{A0}42.000") && whole.contains("€\u{A0}6.000"))
        #expect(!whole.contains("efficiency-gap"))
        _ = try await send("do=remove&kind=personnel&label=", to: store)
        _ = try await send("do=remove&kind=fixed&label=huur", to: store, month: "2026-02")
        let gaps = try await PageRoutesTests.get("/areas/labourEfficiency", from: store).body
        #expect(gaps.contains("van 5 van de 6 maanden zijn de personeelskosten bekend"))
        #expect(gaps.contains("Voer januari 2026 in") && gaps.contains("Voer februari 2026 in"))
        #expect(gaps.contains("href=\"/costs/2026-01\"") && gaps.contains("geen; telt als 0"))
    }
}
