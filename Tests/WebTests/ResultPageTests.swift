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

/// The page of the result, and the wanted mix that is edited on it.
@Suite struct ResultPageTests {
    private func send(
        _ fields: String, to store: Store, query: String = "by=product",
        headers: HTTPFields = [:]
    ) async throws -> (status: Int, location: String?, body: String) {
        try await PageRoutesTests.application(store).test(.router) { client in
            try await client.execute(
                uri: "/areas/result/wanted?\(query)", method: .post, headers: headers,
                body: ByteBuffer(string: fields)
            ) { response in
                (
                    response.status.code, response.headers[.location],
                    String(buffer: response.body)
                )
            }
        }
    }

    @Test("a wanted mix is kept, shown beside the actual, and replaced as a whole")
    func kept() async throws {
        let store = try await SmallCompany.store()
        let first = try await send(
            "group0=Pomp&share0=62%2C5&group1=&share1=&group2=Paneel&share2=&together=90%25",
            to: store)
        #expect(first.status == 303 && first.location == "/areas/result?by=product#wanted")
        let wanted = try await store.read { try $0.attributes().wanted }
        #expect(
            wanted == [
                WantedGroup(dimension: .product, group: "Pomp", share: 62.5),
                WantedGroup(dimension: .product, group: "Paneel"),
                WantedGroup(dimension: .product, group: nil, share: 90),
            ])
        let page = try await PageRoutesTests.get("/areas/result?by=product", from: store)
        #expect(page.status == 200 && page.body.contains("value=\"62,5\""))
        #expect(page.body.contains("<th scope=\"row\">Pomp</th>"))
        _ = try await send("group0=Paneel&share0=40&together=", to: store)
        #expect(
            try await store.read { try $0.attributes().wanted } == [
                WantedGroup(dimension: .product, group: "Paneel", share: 40)
            ])
    }

    @Test(
        "what makes no sense is said, nothing is lost and nothing kept",
        arguments: [
            ("group0=Pomp&share0=101&together=", "“101” is geen aandeel van 0 tot 100"),
            ("group0=Pomp&share0=veel&together=", "“veel” is geen aandeel"),
            ("group0=Pomp&share0=-5&together=", "“-5” is geen aandeel"),
            ("group0=Pomp&share0=60&group1=Paneel&share1=40,5&together=", "zijn samen 100,5"),
            ("group0=Pmp&share0=60&together=", "“Pmp” bestaat niet. Bedoel je “Pomp”?"),
            ("group0=Zonneboiler&share0=60&together=", "“Zonneboiler” bestaat niet.</p>"),
            ("group0=Pomp&group1=Pomp&together=", "“Pomp” staat op twee regels"),
            ("group0=&share0=60&together=", "Naast het aandeel 60 staat geen groep"),
            ("group0=Pomp&together=120", "“120” is geen aandeel"),
            ("group0=%3Cb%3E&share0=1&together=", "“&lt;b&gt;” bestaat niet"),
            ("something else", "kwam niet heel aan"),
        ])
    func refused(fields: String, words: String) async throws {
        let store = try await SmallCompany.store()
        let answer = try await send(fields, to: store)
        #expect(answer.status == 422 && answer.body.contains("role=\"alert\""))
        let text = answer.body.replacing("\u{A0}", with: " ")
        #expect(text.contains(words))
        #expect(try await store.read { try $0.attributes().wanted }.isEmpty)
        if fields.hasPrefix("group0=Pomp&share0=101") {
            #expect(answer.body.contains("value=\"101\"") && answer.body.contains("value=\"Pomp\""))
        }
    }

    @Test("a customer is found by its id, and by its name where one bears it")
    func customers() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(
            .customers([
                Customer(id: "c1", name: "Bakker"), Customer(id: "c2", name: "Slager"),
                Customer(id: "c3", name: "Slager"),
            ]))
        let good = try await send(
            "group0=Bakker&group1=c3&together=", to: store, query: "by=customer")
        #expect(good.status == 303)
        let groups = try await store.read { try $0.attributes().wanted.map(\.group) }
        #expect(groups == ["c1", "c3"])
        let page = try await PageRoutesTests.get("/areas/result?by=customer", from: store)
        #expect(page.body.contains("<th scope=\"row\">Bakker</th>"))
        let several = try await send("group0=Slager&together=", to: store, query: "by=customer")
        #expect(several.status == 422 && several.body.contains("heten “Slager”"))
    }

    @Test("pages of other sites change nothing; other areas have no wanted mix")
    func foreign() async throws {
        let store = try await SmallCompany.store()
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let answer = try await send(
            "group0=Pomp&together=", to: store, headers: [site: "cross-site"])
        #expect(answer.status == 403)
        for path in ["by=colour", "period=week", "page=x"] {
            let page = try await PageRoutesTests.get("/areas/result?\(path)", from: store)
            #expect(page.status == 404 || page.status == 400)
        }
    }

    @Test("many groups come a page at a time")
    func paged() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(
            .deals(
                (0..<60).map { place in
                    Deal(
                        id: "x\(place)", createdOn: SmallCompany.today - 9, status: .won,
                        amount: Money(minor: Int64(1000 - place)), product: "P\(100 + place)",
                        closedOn: SmallCompany.today)
                }))
        let query = "/areas/result?by=product"
        let first = try await PageRoutesTests.get(query, from: store)
        let last = try await PageRoutesTests.get(query + "&page=3", from: store)
        #expect(first.body.contains("P100") && !first.body.contains("P159"))
        #expect(last.body.contains("P159"))
        #expect(first.body.contains("/areas/result?by=product&amp;page=2#pareto"))
        let beyond = try await PageRoutesTests.get(query + "&page=4", from: store)
        #expect(beyond.status == 404)
    }
}
