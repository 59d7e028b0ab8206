import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The first run, from an empty database to a board.
@Suite struct GuideTests {
    private let house: SignInHouse
    private let browser: TestBrowser
    private let words = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await emptyStore())
        browser = house.browser()
    }

    static let organisation = [
        ("name", "Klein & <Zn>"), ("currency", "EUR"), ("time_zone", "Europe/Brussels"),
        ("language", "nl"), ("first_month", "4"),
    ]

    /// The first two steps.
    static func begin(_ browser: TestBrowser) async throws {
        try await browser.get("/start/organisation")
        try await browser.post("/start/organisation", organisation)
        try await browser.get("/first-account")
        let (email, password) = SignInHouse.director
        try await browser.post(
            "/first-account",
            [("name", "Dina"), ("email", email), ("password", password), ("again", password)])
    }

    private func step(_ step: Guide.Step) -> String { words("guide.step.\(step.rawValue)") }

    @Test("an empty database opens the guide, and what comes first comes first")
    func emptyDatabase() async throws {
        #expect(try await browser.get("/").location == "/start")
        let start = try await browser.get("/start")
        #expect(start.status == 200 && start.body.contains("href=\"/start/organisation\""))
        for later in ["imports", "kpis", "ranking", "people", "sample"] {
            #expect(try await browser.get("/start/\(later)").location == "/start/organisation")
        }
        for later in ["kpis", "ranking", "people", "sample"] {
            #expect(try await browser.post("/start/\(later)").location == "/start/organisation")
        }
        #expect(try await browser.get("/first-account").body.contains(words("guide.steps")))
        #expect(try await house.store.read { try $0.guide().isBegun })
        try await browser.post("/start", [("action", "away")])
        let board = try await browser.get("/")
        #expect(board.status == 200 && board.body.contains("href=\"/imports\""))
    }

    @Test("a database that came to its figures otherwise never sees the guide by itself")
    func uninvited() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let director = try await house.firstBrowser()
        for path in ["/", "/imports"] {
            #expect(try await !director.get(path).body.contains("guide-line"))
        }
        try await director.get("/start/kpis")
        #expect(try await director.get("/start").status == 200)
        try await director.post("/start/steps/people", [("mark", "passedOver")])
        #expect(try await !director.get("/").body.contains("guide-line"))
    }

    @Test("the organisation: each wrong field is named, and what was typed stays")
    func organisation() async throws {
        try await browser.get("/start/organisation")
        let wrong = try await browser.post(
            "/start/organisation",
            [
                ("name", " \u{200B}"), ("currency", "BTC"), ("time_zone", "Mars/<Basis>"),
                ("language", "fr"), ("first_month", "13"),
            ])
        #expect(wrong.status == 422)
        for field in ["name", "currency", "time_zone", "language", "first_month"] {
            #expect(wrong.body.contains("id=\"\(field)-mistake\""), "\(field)")
        }
        #expect(wrong.body.contains("value=\"Mars/&lt;Basis&gt;\" selected"))
        #expect(try await house.store.read { try $0.organisation() } == nil)
        let done = try await browser.post("/start/organisation", Self.organisation)
        #expect(done.status == 303 && done.location == "/first-account")
        let kept = try #require(try await house.store.read { try $0.organisation() })
        #expect(kept.timeZone == "Europe/Brussels" && kept.fiscalYearStartMonth == 4)
        #expect(try await browser.get("/").body.contains("1 van de 7 stappen"))
        // Whoever comes second sees what is there.
        #expect(
            try await house.browser().get("/start/organisation").body
                .contains("value=\"Klein &amp; &lt;Zn&gt;\""))
    }

    @Test("it goes on where it was left: after a restart, in another browser")
    func resumed() async throws {
        let path = try temporaryFile()
        let before = try await fileStore(path)
        let first = SignInHouse(before).browser()
        try await Self.begin(first)
        try await first.get("/start/sample")
        #expect(
            try await first.post("/start/sample", [("choice", "own")]).location == "/start/imports")
        #expect(
            try await first.post("/start/steps/imports", [("mark", "passedOver")]).location
                == "/start/kpis")
        try await before.close()

        let other = SignInHouse(try await fileStore(path)).browser()
        try await other.signIn()
        let board = try await other.get("/").body
        #expect(board.contains("3 van de 7 stappen") && board.contains("href=\"/start/kpis\""))
        #expect(board.contains("Verder: \(step(.kpis))"))
        let steps = try await other.get("/start").body
        #expect(steps.contains("is-later") && steps.contains("href=\"/start/imports\""))
        #expect(try await other.post("/start", [("action", "away")]).location == "/")
        #expect(try await !other.get("/").body.contains("guide-line"))
        try await other.get("/start")
        #expect(try await other.post("/start", [("action", "back")]).location == "/start")
        #expect(try await other.get("/").body.contains("guide-line"))
    }

    @Test("all later still ends, with a word on what comes next, for a week")
    func passedOver() async throws {
        try await Self.begin(browser)
        try await browser.get("/start")
        for step in ["sample", "imports", "kpis", "ranking"] {
            try await browser.post("/start/steps/\(step)", [("mark", "passedOver")])
        }
        let last = try await browser.post("/start/steps/people", [("mark", "passedOver")])
        #expect(last.location == "/")
        #expect(try await browser.get("/").body.contains(words("guide.ended")))
        house.pass(seconds: 8 * 86_400)
        #expect(try await !browser.get("/").body.contains(words("guide.ended")))
        for step in ["organisation", "account", "nergens"] {
            let refused = try await browser.post(
                "/start/steps/\(step)", [("mark", "passedOver")])
            #expect(refused.status == 404)
        }
    }

    @Test("only a director is led to the guide; others read that it is not ready yet")
    func others() async throws {
        try await browser.get("/first-account")
        let (email, password) = SignInHouse.director
        let made = try await browser.post(
            "/first-account",
            [("name", "Dina"), ("email", email), ("password", password), ("again", password)])
        #expect(made.location == "/start/organisation")
        let address = try #require(EmailAddress("v@voorbeeld.nl"))
        let hash = try await house.site().hash(password: "boterham met kaas")
        try await house.store.add(
            NewAccount(id: "v", email: address, name: "Vi", role: .viewer), password: hash,
            at: house.second)
        let viewer = house.browser()
        try await viewer.signIn("v@voorbeeld.nl", "boterham met kaas")
        let board = try await viewer.get("/")
        #expect(board.status == 200 && board.body.contains(words("empty.waiting")))
        #expect(!board.body.contains("/start") && !board.body.contains("koers import"))
        #expect(try await browser.get("/").location == "/start")
    }

    @Test("the organisation can be changed later, but not into other decimals")
    func changedLater() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        let director = try await house.firstBrowser()
        let page = try await director.get("/organisation")
        #expect(page.status == 200 && page.body.contains(words("organisation.currency.hint")))
        func post(_ currency: String) async throws -> TestBrowser.Answer {
            try await director.post(
                "/organisation",
                Self.organisation.map { $0.0 == "currency" ? ("currency", currency) : $0 })
        }
        let yen = try await post("JPY")
        #expect(yen.status == 422 && yen.body.contains("currency-mistake"))
        #expect(try await post("USD").location == "/organisation?done=yes")
        let kept = try await house.store.read { try $0.organisation() }
        #expect(kept?.currency.code == "USD" && kept?.name == "Klein & <Zn>")
        #expect(
            try await director.get("/audit").body.contains(words("audit.deed.organisationKept")))
        #expect(try await !director.get("/").body.contains("guide-line"))
    }
}
