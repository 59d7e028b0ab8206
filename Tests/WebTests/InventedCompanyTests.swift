import Domain
import Intake
import Storage
import TestSupport
import Testing

@testable import Web

/// Looking around in an invented company, and beginning for oneself afterwards.
@Suite struct InventedCompanyTests {
    private let house: SignInHouse
    private let browser: TestBrowser
    private let words = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await emptyStore())
        browser = house.browser()
        try await GuideTests.begin(browser)
        try await browser.get("/start/sample")
    }

    private func lookAround() async throws {
        let asked = try await browser.post("/start/sample", [("choice", "look")])
        #expect(asked.location == "/start/sample")
        try await house.workAll()
    }

    private func log() async throws -> [AuditEntry] {
        try await house.store.read { try $0.auditLog(AuditSearch(), limit: 99, offset: 0).entries }
    }

    @Test("it comes in by itself while one may leave, and every page says what it is")
    func comesIn() async throws {
        try await browser.post("/start/sample", [("choice", "look")])
        // Asked twice, it comes once.
        try await browser.post("/start/sample", [("choice", "look")])
        let waiting = try await browser.get("/start/sample")
        #expect(waiting.body.contains("http-equiv=\"refresh\""))
        #expect(waiting.body.contains(words("guide.sample.coming")))
        #expect(try await browser.get("/").status == 200)
        #expect(try await !browser.get("/imports").body.contains("/imports/jobs/"))
        try await house.workAll()
        #expect(try await browser.get("/start/sample").body.contains(words("guide.sample.in")))
        let paths = ["/", "/help", "/imports", "/people", "/kpis/bellen", "/start", "/nergens"]
        for path in paths + ["/areas/result", "/account", "/audit", "/organisation", "/what-if"] {
            let body = try await browser.get(path).body
            #expect(body.contains("invented-band"), "\(path)")
            #expect(body.contains("href=\"/start/sample/removal\""), "\(path)")
            #expect(!body.contains("guide-line"), "\(path)")
        }
        #expect(try await browser.get("/").body.contains("Verzonnen BV"))
        for step in ["organisation", "imports", "kpis", "ranking", "people"] {
            #expect(try await browser.get("/start/\(step)").location == "/start/sample")
        }
    }

    @Test("nothing of one's own goes in beside it")
    func refused() async throws {
        try await lookAround()
        try await browser.get("/costs/2026-01")
        let cost = try await browser.post(
            "/costs/2026-01",
            [("kind", "fixed"), ("amount", "5"), ("is_new", "yes"), ("action", "keep")])
        #expect(cost.status == 409 && cost.body.contains(words("error.409.text")))
        let organisation = try await browser.post("/organisation", GuideTests.organisation)
        #expect(organisation.status == 409)
        #expect(try await browser.get("/imports").body.contains(words("error.409.text")))
        try await house.store.ask(
            Job(
                id: "own-file-of-mine", kind: .importFile, subject: "teams.csv",
                content: Array("team\nZuid\n".utf8), askedSecond: house.second))
        try await house.workAll()
        let job = try await house.store.read { try $0.job("own-file-of-mine") }
        #expect(job?.state == .failed)
        #expect(try await browser.get("/imports").body.contains("verzonnen bedrijf in"))
        await #expect(throws: SampleRefusal.sampleIsIn) {
            let run = ImportRun(
                MemorySource("team\nZuid\n"), named: "teams.csv", as: .canonical(.teams), at: 9)
            _ = try await run.run(in: house.store)
        }
        let after = try await log()
        #expect(!after.contains { $0.deed == .costKept })
    }

    @Test("it goes whole: accounts and the log stay")
    func goes() async throws {
        try await lookAround()
        let address = try #require(EmailAddress("ana@voorbeeld.nl"))
        try await house.store.add(
            NewAccount(id: "a", email: address, name: "Ana", role: .member, personID: "P1"),
            password: "x", at: house.second)
        try await browser.get("/what-if")
        let before = (try await house.store.read { try $0.accounts() }, try await log())
        let page = try await browser.get("/start/sample/removal")
        #expect(page.status == 200 && page.body.contains(words("guide.removal.stays")))
        let gone = try await browser.post("/start/sample/removal")
        #expect(gone.location == "/start/organisation")
        let accounts = try await house.store.read { try $0.accounts() }
        #expect(accounts.map(\.email) == before.0.map(\.email))
        #expect(accounts.map(\.role) == before.0.map(\.role))
        // Nobody becomes somebody else's person by an id that comes back.
        #expect(accounts.allSatisfy { $0.personID == nil })
        let after = try await log()
        #expect(Set(after).isSuperset(of: before.1) && after.count == before.1.count + 1)
        #expect(after.contains { $0.deed == .sampleRemoved })
        #expect(try await house.store.read { try $0.organisation() } == nil)
        #expect(try await house.store.read { try $0.imports(limit: 9) }.isEmpty)
        #expect(try await house.store.read { try !$0.hasOwnRows() })
        #expect(try await browser.get("/").location == "/start")
        #expect(try await browser.get("/start/sample").location == "/start/organisation")
        #expect(try await browser.get("/account").status == 200)
        let own = try await browser.post("/start/organisation", GuideTests.organisation)
        #expect(own.location == "/start/sample")
        // And once more, because nothing is left of the first time.
        try await browser.get("/start/sample")
        house.pass(seconds: 60)
        try await lookAround()
        #expect(try await browser.get("/").body.contains("invented-band"))
    }

    @Test("it does not go once something else is there")
    func ownRows() async throws {
        try await lookAround()
        try await house.store.keep(.teams([Team(name: "Zuid")]))
        try await browser.get("/start/sample/removal")
        let refused = try await browser.post("/start/sample/removal")
        #expect(refused.status == 409 && refused.body.contains(words("guide.removal.ownRows")))
        #expect(try await house.store.read { try $0.organisation() }?.name == "Verzonnen BV")
        let after = try await log()
        #expect(!after.contains { $0.deed == .sampleRemoved })
    }

    @Test("it does not come in where figures are, and no other company goes for it")
    func notBeside() async throws {
        try await house.store.keep(.teams([Team(name: "Zuid")]))
        try await browser.post("/start/sample", [("choice", "look")])
        try await house.workAll()
        #expect(
            try await browser.get("/start/sample").body.contains(words("guide.sample.impossible")))
        #expect(try await browser.get("/start/sample/removal").location == "/start")
        #expect(try await browser.post("/start/sample/removal").location == "/start")
        #expect(try await house.store.read { try $0.hasOwnRows() })
    }
}
