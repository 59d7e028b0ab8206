import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What Koers knows about people: for themselves, and for those who lead them.
@Suite struct AboutPeopleTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    private func browser(_ role: Role, _ personID: String?) async throws -> TestBrowser {
        let email = "\(personID ?? "x")@voorbeeld.nl"
        let password = "een wachtwoord van vier woorden"
        try await house.store.add(
            NewAccount(
                id: "acc-\(email)", email: try #require(EmailAddress(email)),
                name: personID.map { "Account \($0)" } ?? "X", role: role, personID: personID),
            password: house.site().hash(password: password), at: house.second)
        let browser = house.browser()
        try await browser.signIn(email, password)
        return browser
    }

    private func looks(at id: String) async throws -> [String] {
        try await house.store.read {
            try $0.looks(at: id, since: SmallCompany.today, limit: 100)
                .map { "\($0.actor) \($0.page.rawValue)" }
        }.sorted()
    }

    @Test("a member sees and takes along what is about them, and nothing of others")
    func own() async throws {
        let an = try await browser(.member, "an")
        let page = try await an.get("/about-me")
        #expect(page.status == 200)
        for part in [
            "Persoonsgegevens", "Activiteiten", "Leads", "Deals", "Account", "Wie er keek",
        ] {
            #expect(page.body.contains("<h2>\(part)</h2>"), "\(part)")
        }
        #expect(page.body.contains("an@voorbeeld.nl") && page.body.contains("anoniem"))
        let file = try await an.get("/about-me/activities.csv")
        #expect(file.status == 200)
        let rows = try await house.store.read { snapshot in
            let subject = try #require(try snapshot.personalSubject("an"))
            return try PersonalRecord(snapshot, of: subject).count(.activities)
        }
        #expect(rows == 30 && file.body.split(separator: "\r\n").count == rows + 1)
        let all = try await an.get("/about-me/everything.json").body
        #expect(all.contains("\"list\": \"deals\"") && all.contains("wie er keek"))
        #expect(all.split(separator: "\n").count { $0.hasPrefix("  {\"day\"") } >= 30)
        for path in ["/persons", "/persons/an", "/persons/bo", "/persons/an/files/leads.csv"] {
            #expect(try await an.get(path).status == 403)
        }
        #expect(try await an.get("/about-me/passwords.csv").status == 404)
        #expect(try await an.get("/about-me/..%2F..%2Fkoers.db").status == 404)
    }

    @Test("an account of nobody in people.csv sees what there is of the account")
    func accountOnly() async throws {
        let page = try await browser(.viewer, nil).get("/about-me")
        #expect(page.status == 200 && page.body.contains("niet bij iemand uit people.csv"))
        #expect(page.body.contains("<h2>Account</h2>") && !page.body.contains("<h2>Deals</h2>"))
    }

    @Test("a manager sees their people, of another team as little as of nobody")
    func manager() async throws {
        let nico = try await browser(.manager, "man-n")
        #expect(try await nico.get("/persons").body.contains("/persons/an\""))
        #expect(try await !nico.get("/persons").body.contains("/persons/cy\""))
        let page = try await nico.get("/persons/an").body
        #expect(page.contains("<h2>Activiteiten</h2>") && !page.contains("<h2>Account</h2>"))
        #expect(!page.contains("/erasure") && page.contains("An ziet dat je hier keek"))
        for id in ["cy", "dir", "nemo", "erased:sales%2FNoord", "%27%20OR%201=1"] {
            #expect(try await nico.get("/persons/\(id)").status == 404, "\(id)")
            #expect(try await nico.get("/persons/\(id)/files/leads.csv").status == 404)
            #expect(try await nico.get("/persons/\(id)/erasure").status == 403)
        }
        for name in ["account.csv", "sign-ins.csv", "log.csv", "looks.csv"] {
            #expect(try await nico.get("/persons/an/files/\(name)").status == 404)
        }
        #expect(try await nico.get("/persons/an/files/leads.csv").status == 200)
        #expect(try await nico.get("/persons/man-n").location == "/about-me")
    }

    @Test("who looks at people by name is noted once a day for each page, but not at oneself")
    func looked() async throws {
        let an = try await browser(.member, "an")
        for _ in 0..<3 { try await director.get("/areas/salesActivity") }
        try await director.get("/kpis/gesprekken/facts?of=2026-03-20")
        try await director.get("/kpis/gesprekken/facts.csv?of=2026-03-20")
        try await director.get("/deals/d0")
        try await director.get("/persons?q=an")
        try await director.get("/persons/an")
        try await director.get("/persons/an/files/deals.csv")
        try await an.get("/kpis/gesprekken/facts?of=2026-03-20")
        try await an.get("/about-me")
        let noted = try await looks(at: "an")
        #expect(
            noted == [
                "Dina area", "Dina deal", "Dina facts", "Dina factsFile", "Dina person",
                "Dina personFile", "Dina persons",
            ])
        #expect(try await looks(at: "oud") == [])
        // Another server of the same database notes nothing twice.
        let other = TestBrowser(house.site())
        try await other.signIn()
        try await other.get("/persons/an")
        #expect(try await looks(at: "an").count == 7)
        let page = try await an.get("/about-me").body
        #expect(page.contains("Dina") && page.contains("de feiten achter een cijfer, als bestand"))
        try await director.get("/")
        try await director.get("/kpis/gesprekken")
        #expect(try await looks(at: "an").count == 7)
    }

    @Test("the director erases by typing the name; then nobody knows them")
    func erased() async throws {
        let an = try await browser(.member, "an")
        let page = try await director.get("/persons/an/erasure")
        #expect(page.body.contains("Back-ups") && page.body.contains("Typ de naam"))
        for name in ["", "an", "Bo", "An van Dam"] {
            let wrong = try await director.post("/persons/an/erasure", [("name", name)])
            #expect(wrong.status == 422 && wrong.body.contains("niet precies de naam"))
        }
        #expect(
            try await director.post("/persons/an/erasure", [("name", "An")], token: "x").status
                == 403)
        #expect(try await director.post("/persons/nemo/erasure", [("name", "")]).status == 404)
        let done = try await director.post("/persons/an/erasure", [("name", " An ")])
        #expect(done.status == 303 && done.location == "/persons?done=yes")
        #expect(try await an.get("/about-me").status == 303)
        #expect(try await director.get("/persons/an").status == 404)
        #expect(try await director.get("/persons/an/erasure").status == 404)
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(deed: .personErased), limit: 9, offset: 0).entries
        }
        #expect(log.count == 1 && log[0].subject.count > 60 && !log[0].subject.contains("an@"))
    }

    @Test("one does not erase oneself, and the last director stays")
    func notOneself() async throws {
        let other = try await browser(.director, "dir")
        try await other.get("/persons/dir/erasure")
        let own = try await other.post("/persons/dir/erasure", [("name", "Dina")])
        #expect(own.status == 422 && own.body.contains("Jezelf wissen kan niet"))
        #expect(try await other.get("/about-me").status == 200)
    }
}
