import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Storage
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

    @Test("what was said about a file is remembered for the next with those columns")
    func remembered() async throws {
        let store = try await SmallCompany.store()
        let rows = "id,naam,datum\nx1,Acme,2026-01-13\n"
        let draft = try #require(try await send("lijst.csv", rows, to: store).location)
        let asking = try await ask(.get, draft, [.cookie: "koers_language=nl"], of: store)
        #expect(
            asking.body.contains("Koers weet het niet zeker") && asking.body.contains("Kies hier"))
        _ = try await post("\(draft)/trial", "kind=leads&mode=both", to: store)
        try await workAll(store)
        let kept = try #require(try await store.read { try $0.importDrafts(limit: 1) }.first)
        let shown = "shown=\(DraftJob.mark(kept.choices))"
        _ = try await post("\(draft)/entry", shown, to: store)
        try await workAll(store)
        let receipt = try await ask(.get, "/imports/1", [.cookie: "koers_language=nl"], of: store)
        #expect(receipt.body.contains("Leads, uit een ander bestand"))
        let mappings = try await store.read { try $0.savedMappings() }
        #expect(mappings.map(\.name) == ["lijst.csv"] && mappings.map(\.kind) == [.leads])
        #expect(!"\(mappings)".contains("Acme"))
        let next = try #require(
            try await send("lijst 2.csv", rows + "x2,Bolt,2026-01-14\n", to: store).location)
        try await workAll(store)
        let tried = try await ask(.get, next, [.cookie: "koers_language=nl"], of: store)
        #expect(tried.body.contains("class=\"receipt\"") && tried.body.contains("Leads"))
    }

    @Test("a header without rows is told in one sentence, on the page and to a program")
    func noRows() async throws {
        let store = try await SmallCompany.store()
        for (name, header) in [("deals.csv", "deal_id,created_on,status\n"), ("x.csv", "a,b\n")] {
            let draft = try #require(
                try await send(name, header, token: "a-token-of-\(header.utf8.count)", to: store)
                    .location)
            let page = try await ask(.get, draft, [.cookie: "koers_language=nl"], of: store)
            #expect(page.body.contains("\(name): onder de namen van de kolommen staat geen"))
            #expect(!page.body.contains("Proef draaien") && !page.body.contains("Kies hier"))
            _ = try await post("\(draft)/trial", "mode=both", to: store)
            try await workAll(store)
            let tried = try await ask(.get, draft, of: store)
            #expect(!tried.body.contains("class=\"receipt\""))
        }
        let sent = try await ask(.post, "/api/imports/teams.csv", [:], "team,parent\n", of: store)
        try await workAll(store)
        let told = try await ask(.get, try #require(sent.location), of: store)
        #expect(told.body.contains("\"failed\"") && told.body.contains("no rows below the header"))
        #expect(try await store.read { try $0.imports(limit: 9) } == [])
    }

    @Test("names that only look different are chosen already, and a name of two is asked about")
    func names() async throws {
        let store = try await SmallCompany.store()
        let people =
            "person_id,name,team,email\np1,Jan Bos,Oost,\np2,Jan Bos,West,jan@x.nl\n"
            + "p3,Els Smit,West,\n"
        _ = try await ask(.post, "/api/imports/people.csv", [:], people, of: store)
        try await workAll(store)
        let rows =
            "nummer,aangemaakt op,verkoper,fase\n"
            + "1,2026-01-13,Jan Bos,Demo\n2,2026-01-14,ElsSmit,Demo\n"
        let draft = try #require(try await send("lijst.csv", rows, to: store).location)
        let page = try await ask(.get, draft, of: store)
        #expect(page.body.contains("Jan Bos, West, jan@x.nl, p2 (0×)"))
        #expect(page.body.contains("value=\"Els Smit\" selected"))
        let names = "name-0=person%3AJan%20Bos&meaning-0=p2&name-1=person%3AElsSmit"
        _ = try await post(
            "\(draft)/trial", "mode=both&\(names)&meaning-1=Els%20Smit", to: store)
        try await workAll(store)
        let tried = try await ask(.get, draft, of: store)
        #expect(tried.body.contains("value=\"p2\" selected"))
        #expect(tried.body.contains("is gelezen als \"Jan Bos (p2)\""))
        #expect(tried.body.contains("\"ElsSmit\" (1 rij) is gelezen als \"Els Smit\""))
    }

    @Test("a file that is thrown away is gone")
    func dropped() async throws {
        let store = try await SmallCompany.store()
        let draft = try #require(try await send("activities.csv", to: store).location)
        let list = try await ask(.get, "/imports", of: store).body
        #expect(list.contains("action=\"\(draft)/removal\""))
        #expect(try await post("\(draft)/removal", to: store).location == "/imports?done=dropped")
        let told = try await ask(.get, "/imports?done=dropped", of: store).body
        #expect(told.contains("Het bestand is weggegooid.") && !told.contains(draft))
        #expect(try await ask(.get, draft, of: store).status == 404)
        try await workAll(store)
        #expect(try await store.read { try $0.importDrafts(limit: 9) } == [])
    }

    @Test("a second look knows what the first found, until the choices or the known names change")
    func foundOnce() async throws {
        let store = try await SmallCompany.store()
        let file = "Nr;Wie;Soort;Datum\nx1;Jan Jansen;call;13/04/2026\n"
        let draft = try #require(try await send("lijst.csv", file, to: store).location)
        let fields = "kind=activities&mode=both&column-person-0=1%3AWie"
        _ = try await post(draft, fields, to: store)
        let first = try await ask(.get, draft, of: store)
        #expect(first.body.contains("Jan Jansen"))
        // What the page shows does not come from the bytes any more.
        _ = try await store.write { writer in
            try writer.session.execute("UPDATE import_piece SET content = 'bm9ncyBpZXRz'")
        }
        #expect(try await ask(.get, draft, of: store).body == first.body)
        try await store.keep(.people([Person(id: "jj", name: "Jan Janssen")]))
        #expect(try await ask(.get, draft, of: store).body != first.body)
        _ = try await post(draft, fields + "&dates=dmy", to: store)
        #expect(try await ask(.get, draft, of: store).body != first.body)
    }
}
