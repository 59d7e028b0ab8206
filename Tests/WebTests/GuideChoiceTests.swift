import Domain
import Intake
import Storage
import TestSupport
import Testing

@testable import Web

/// What the director chooses in the guide is what Koers reads.
@Suite struct GuideChoiceTests {
    private let house: SignInHouse
    private let browser: TestBrowser
    private let words = Wording(.dutch)

    init() async throws {
        house = SignInHouse(try await emptyStore())
        browser = house.browser()
        try await GuideTests.begin(browser)
    }

    private func kpis() async throws -> [KPI] {
        try await house.store.read { try $0.attributes().kpis }
    }

    private func board() async throws -> Board {
        try await house.store.read { snapshot in
            try Measurement(facts: snapshot, attributes: snapshot.attributes()).board(
                on: SmallCompany.today)
        }
    }

    private static func chosen(_ slugs: String...) -> [(String, String)] {
        slugs.map { ("chosen-\($0)", "yes") }
    }

    @Test("the proposal is ready, with its meaning and what it says today")
    func proposal() async throws {
        try await house.store.keep(
            .leads([Lead(id: "l1", createdOn: SmallCompany.today)]))
        let page = try await browser.get("/start/kpis").body
        for kpi in KPI.proposal {
            #expect(page.contains("name=\"chosen-\(kpi.slug)\" value=\"yes\""))
            #expect(page.contains(words.metricDefinition(kpi.metric)))
        }
        #expect(
            page.ranges(of: " checked=\"checked\"").count == KPI.proposal.count)
        #expect(page.contains(words("guide.kpis.noFigures")) && page.contains("Nu: 1 ("))
    }

    @Test("a fourth is asked back for: which one goes?")
    func fourth() async throws {
        try await browser.get("/start/kpis")
        let four =
            Self.chosen("revenue", "win-rate", "cycle")
            + [("another-result", "pipeline.value"), ("period-result", "quarter")]
        let refused = try await browser.post("/start/kpis", four)
        #expect(refused.status == 422)
        #expect(refused.body.contains(words("guide.kpis.tooMany", ["n": "4"])))
        #expect(refused.body.contains("value=\"pipeline.value\" selected"))
        #expect(refused.body.contains("value=\"quarter\" selected"))
        #expect(!refused.body.contains("name=\"chosen-activity\" value=\"yes\" checked"))
        #expect(try await kpis().isEmpty)
        let three = four.filter { $0.0 != "chosen-cycle" }
        #expect(try await browser.post("/start/kpis", three).location == "/start/ranking")
        let kept = try await kpis()
        #expect(kept.map(\.metric) == ["revenue.total", "deal.winRate", "pipeline.value"])
        #expect(kept.map(\.rank) == [1, 2, 3] && kept[2].period == .quarter)
        #expect(try await board().areas[2].kpis.map(\.kpi) == kept)
    }

    @Test(
        "what cannot be chosen is refused, and nothing at all as well",
        arguments: [
            [], [("another-leadFlow", "lead.velocityRate"), ("period-leadFlow", "week")],
            [("another-leadFlow", "revenue.total")], [("another-leadFlow", "'; DROP TABLE kpi")],
            [("another-leadFlow", "stage.stalled")],
        ] as [[(String, String)]])
    func refused(fields: [(String, String)]) async throws {
        try await browser.get("/start/kpis")
        #expect(try await browser.post("/start/kpis", fields).status == 422)
        #expect(try await kpis().isEmpty)
    }

    @Test("chosen otherwise later, what targets speak of is kept for the days before")
    func otherwise() async throws {
        try await browser.get("/start/kpis")
        try await browser.post("/start/kpis", Self.chosen("activity", "new-leads"))
        try await house.store.keep(
            .targets([Target(kpi: "new-leads", from: SmallCompany.today - 9, value: 4)]))
        let shown = [("shown-activity", "yes"), ("shown-new-leads", "yes")]
        try await browser.post("/start/kpis", Self.chosen("revenue") + shown)
        #expect(try await kpis().map(\.slug).sorted() == ["new-leads", "revenue"])
        #expect(try await board().areas.flatMap(\.kpis).map(\.kpi.slug) == ["revenue"])
        let before = try await kpis().filter { $0.isOnBoard(on: SmallCompany.today - 1) }
        #expect(before.contains { $0.slug == "new-leads" })
    }

    @Test("two directors at once: nothing of the first is lost")
    func twoAtOnce() async throws {
        try await browser.get("/start/kpis")
        try await browser.post("/start/kpis", Self.chosen("revenue", "win-rate", "cycle"))
        // The form of the second was of before, and shows none of them.
        let again = try await browser.post("/start/kpis", Self.chosen("revenue", "activity"))
        #expect(again.location == "/start/ranking")
        #expect(
            try await kpis().map(\.slug).sorted() == ["activity", "cycle", "revenue", "win-rate"])
        let full = try await browser.post(
            "/start/kpis", [("another-result", "pipeline.value"), ("period-result", "month")])
        #expect(full.status == 422 && full.body.contains("Welke gaat eraf?"))
    }

    private static func ranks(_ ranks: [String]) -> [(String, String)] {
        zip(FocusArea.allCases, ranks).map { ("rank-\($0.rawValue)", $1) }
    }

    @Test("the order that is chosen is the order of the board")
    func ranking() async throws {
        let page = try await browser.get("/start/ranking").body
        #expect(page.contains("value=\"\(words("guide.ranking.first"))\""))
        let wrong = try await browser.post(
            "/start/ranking", Self.ranks(["5", "5", "x", "2", "1"]) + [("reason", "<b>Zo</b>")])
        #expect(wrong.status == 422 && wrong.body.contains("value=\"&lt;b&gt;Zo&lt;/b&gt;\""))
        for area in ["salesActivity", "leadFlow", "result"] {
            #expect(wrong.body.contains("id=\"rank-\(area)-mistake\""))
        }
        #expect(!wrong.body.contains("rank-teamMotivation-mistake"))
        let done = try await browser.post(
            "/start/ranking", Self.ranks(["5", "1", "4", "2", "3"]) + [("reason", "Zo")])
        #expect(done.location == "/start/people")
        let order: [FocusArea] = [
            .leadFlow, .teamMotivation, .labourEfficiency, .result, .salesActivity,
        ]
        #expect(try await board().areas.map(\.area) == order)
        let kept = try await house.store.read { try $0.attributes().rankings }
        #expect(kept.count == 5)
        #expect(kept.allSatisfy { $0.from == SmallCompany.today && $0.reason == "Zo" })
    }

    @Test("several are invited at once, each with a link that is shown once")
    func people() async throws {
        try await browser.get("/start/people")
        let wrong = try await browser.post(
            "/start/people",
            [
                ("email-0", "an@voorbeeld.nl"), ("role-0", "manager"), ("email-1", "geen adres"),
                ("email-2", "AN@voorbeeld.nl"),
            ])
        #expect(wrong.status == 422 && wrong.body.contains("value=\"geen adres\""))
        #expect(wrong.body.contains("email-1-mistake") && wrong.body.contains("email-2-mistake"))
        #expect(!wrong.body.contains("/link?key="))
        let done = try await browser.post(
            "/start/people",
            [
                ("email-0", "an@voorbeeld.nl"), ("role-0", "manager"),
                ("email-1", SignInHouse.director.email), ("email-3", "bo@voorbeeld.nl"),
            ])
        #expect(done.status == 422 && done.body.contains("email-1-mistake"))
        #expect(done.body.ranges(of: "/link?key=").count == 2)
        let accounts = try await house.store.read { try $0.accounts() }
        #expect(Set(accounts.map(\.role)) == [.director, .manager, .member])
        #expect(try await !browser.get("/start/people").body.contains("/link?key="))
    }

    @Test("every example comes in without a rejected row")
    func examples() async throws {
        for kind in FactKind.allCases {
            let file = try await browser.get("/start/examples/\(kind.fileName)")
            #expect(file.status == 200, "\(kind)")
            let run = ImportRun(
                MemorySource(file.body), named: kind.fileName, as: .canonical(kind),
                at: house.second)
            let receipt = try await run.run(in: house.store).receipt
            #expect(receipt.rejections == [] && receipt.remarks == [], "\(kind)")
            #expect(receipt.read == (kind == .organisation ? 1 : 2), "\(kind)")
        }
        #expect(try await browser.get("/start/examples/nergens.csv").status == 404)
        let page = try await browser.get("/start/imports").body
        #expect(page.contains("deals.csv</a> 2 regels erin, 0 afgekeurd"))
        #expect(page.contains("href=\"/start/kpis\"") || page.contains("/start/people"))
    }
}
