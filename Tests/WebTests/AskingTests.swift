import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The questions about a file that was handed over.
extension UploadTests {
    @Test("a file that lacks a column asks for it, in the reader's language, and is not tried")
    func missing() async throws {
        let store = try await SmallCompany.store()
        let draft = try #require(try await send("deals.csv", "deal_id\n1\n", to: store).location)
        try await workAll(store)
        for (cookie, words) in [
            ("koers_language=nl", "Elke rij heeft “Aangemaakt op” nodig"),
            ("koers_language=en", "Every row needs “Created on”"),
        ] {
            let page = try await ask(.get, draft, [.cookie: cookie], of: store)
            #expect(page.status == 200 && page.body.contains(words))
            #expect(!page.body.contains("http-equiv=\"refresh\""))
        }
        #expect(try await store.read { try $0.imports(limit: 9) } == [])
    }

    @Test("another file in a form that the browser still had is another file")
    func secondFile() async throws {
        let store = try await SmallCompany.store()
        for content in ["team\nOost\n", "team\nWest\n"] {
            _ = try await send("teams.csv", content, to: store)
        }
        #expect(try await store.read { try $0.importDrafts(limit: 9) }.count == 2)
    }

    @Test("rows that were pasted are a file, and nothing at all is none")
    func pasted() async throws {
        let store = try await SmallCompany.store()
        let draft = try #require(
            try await send("", pasted: "team\tparent\nOost\t\n", to: store).location)
        try await workAll(store)
        let page = try await ask(.get, draft, of: store)
        #expect(page.body.contains("geplakt.csv") && page.body.contains("class=\"receipt\""))
        let nothing = try await send("", pasted: " \n", to: store)
        #expect(nothing.status == 400 && nothing.body.contains("nothing was pasted"))
    }

    @Test("what was chosen is kept, and a trial is of those choices only")
    func choices() async throws {
        let store = try await SmallCompany.store()
        let file = "Nr;Wie;Soort;Datum\nx1;An;call;03/04/2026\n"
        let draft = try #require(try await send("lijst.csv", file, to: store).location)
        let fields = [
            "kind=activities", "column-activity_id-0=0%3ANr", "column-person-0=1%3AWie",
            "column-type-0=2%3ASoort", "column-date-0=3%3ADatum", "mode=both",
        ].joined(separator: "&")
        _ = try await post(draft, "kind=activities&mode=both", to: store)
        _ = try await post(draft, fields, to: store)
        let asking = try await ask(.get, draft, [.cookie: "koers_language=en"], of: store)
        #expect(asking.body.contains("03/04/2026") && asking.body.contains("Choose here"))
        _ = try await post("\(draft)/trial", fields + "&dates=dmy", to: store)
        try await workAll(store)
        let tried = try await ask(.get, draft, of: store)
        #expect(tried.body.contains("class=\"receipt\""))
        _ = try await post(draft, fields + "&dates=mdy", to: store)
        let other = try await ask(.get, draft, of: store)
        #expect(!other.body.contains("class=\"receipt\""))
        #expect(try await post("\(draft)/entry", to: store).location == draft)
        #expect(try await store.read { try $0.imports(limit: 9) } == [])
    }

    @Test("a file that is thrown away is gone")
    func dropped() async throws {
        let store = try await SmallCompany.store()
        let draft = try #require(try await send("activities.csv", to: store).location)
        #expect(try await post("\(draft)/removal", to: store).location == "/imports")
        #expect(try await ask(.get, draft, of: store).status == 404)
        try await workAll(store)
        #expect(try await store.read { try $0.importDrafts(limit: 9) } == [])
    }
}
