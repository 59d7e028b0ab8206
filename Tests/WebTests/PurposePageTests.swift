import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// What is kept about people: told to everybody, and set by the director.
@Suite struct PurposePageTests {
    private let house: SignInHouse
    private let director: TestBrowser

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        try await director.get("/retention")
    }

    private func member() async throws -> TestBrowser {
        let address = try #require(EmailAddress("an@voorbeeld.nl"))
        try await house.store.add(
            NewAccount(id: "an", email: address, name: "An", role: .member, personID: "an"),
            password: house.site().hash(password: "een wachtwoord van vier woorden"),
            at: house.second)
        let browser = house.browser()
        try await browser.signIn("an@voorbeeld.nl", "een wachtwoord van vier woorden")
        return browser
    }

    @Test("everybody reads each kind of data, in both languages", arguments: ["nl", "en"])
    func kinds(language: String) async throws {
        let browser = try await member()
        browser.keep(Language.cookie, language)
        let wording = Wording(language == "nl" ? .dutch : .english)
        let page = try await browser.get("/purpose")
        #expect(page.status == 200)
        for kind in PersonalDataKind.allCases {
            #expect(page.body.contains("id=\"\(kind.rawValue)\""))
            #expect(page.body.contains(wording.fields(of: kind).replacing("'", with: "&#39;")))
        }
        #expect(page.body.contains(wording("purpose.ranking.off")))
        #expect(page.body.contains(wording("purpose.council")))
        #expect(!page.body.contains("href=\"/retention\""))
        #expect(try await browser.get("/board").body.contains("href=\"/purpose\""))
        #expect(try await browser.get("/account").body.contains("href=\"/purpose\""))
        let file = try await browser.get("/purpose.csv")
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(
            file.body.split(separator: "\r\n").count == PersonalDataKind.allCases.count + 1)
        #expect(file.body.contains("activity: person_key, type_key, day, quantity"))
    }

    @Test("what the director chooses holds, is told to everybody and is in the log, once")
    func chosen() async throws {
        for _ in 1...2 {
            let kept = try await director.post(
                "/retention", [("activity", " 24 "), ("lead", "36"), ("nonsense", "x")])
            #expect(kept.status == 303)
        }
        let page = try await director.get("/retention?said=done").body
        #expect(page.contains("id=\"activity\" name=\"activity\" value=\"24\""))
        #expect(page.contains("Bewaard."))
        #expect(try await director.get("/purpose").body.contains("2 jaar na de dag zelf"))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(deed: .retentionSet), limit: 9, offset: 0)
        }
        #expect(log.entries.map(\.subject) == ["activity 36 > 24"])
    }

    @Test(
        "what is wrong is said beside its field, what was typed stays, and nothing is kept",
        arguments: [
            ("", "geen heel aantal"), ("veel", "geen heel aantal"), ("-3", "geen heel aantal"),
            ("12,5", "geen heel aantal"), ("2", "tussen 3 en 84"), ("85", "tussen 3 en 84"),
            ("99999999999999999999", "geen heel aantal"), ("<b>'; DROP", "geen heel aantal"),
            ("٣٦", "geen heel aantal"),
        ])
    func wrong(typed: String, said: String) async throws {
        let answer = try await director.post("/retention", [("activity", typed), ("deal", "48")])
        #expect(answer.status == 422)
        #expect(answer.body.contains(said))
        #expect(answer.body.contains("id=\"activity-mistake\""))
        #expect(!answer.body.contains("id=\"deal-mistake\""))
        #expect(answer.body.contains("name=\"deal\" value=\"48\"") && !answer.body.contains("<b>"))
        let periods = try await house.store.read { try $0.retentionPeriods() }
        #expect(periods == RetentionPeriods())
    }

    @Test("a server begins two weeks after its first start, and works once a night")
    func nights() async throws {
        let work = NightlyWork(house.site())
        #expect(try await work.retainWhenDue() == [])
        #expect(try await director.get("/retention").body.contains("De eerste keer is in de nacht"))
        // What a clock of tests calls today stands still; the facts are three months old.
        _ = try await house.store.keep(retention: [.activity: 3])
        try await house.store.keep(
            .activities([
                Activity(id: "old", personID: "an", type: "call", day: SmallCompany.today - 99)
            ]))
        house.pass(seconds: 14 * 86_400)
        #expect(try await work.retainWhenDue() == [])
        house.pass(seconds: 86_400)
        let runs = try await work.retainWhenDue()
        #expect(runs.map(\.kind) == [.activity] && runs.map(\.removed) == [1])
        house.pass(seconds: 60)
        #expect(try await work.retainWhenDue() == [])
        try await director.signIn()
        let page = try await director.get("/retention").body
        #expect(page.contains("De volgende keer") && page.contains("id=\"runs\""))
    }
}
