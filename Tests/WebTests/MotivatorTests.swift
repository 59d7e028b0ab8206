import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What the team gets for KPIs: promised, seen by the team, reached once, ticked off.
@Suite struct MotivatorTests {
    private let house: SignInHouse
    private static let path = "/kpis/gesprekken/motivators"

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func motivators() async throws -> [Motivator] {
        try await house.store.read { try $0.motivators() }
    }

    /// Somebody calls so often today.
    private func call(_ id: String, _ quantity: Int) async throws {
        try await house.store.keep(
            .activities([
                Activity(
                    id: id, personID: "an", type: "call", day: SmallCompany.today,
                    quantity: quantity)
            ]))
        try await house.workAll()
    }

    @Test("the team sees how far it is; reached, it is noted once and told for two weeks")
    func reaching() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let viewer = try await house.browser(.viewer, nil, director)
        try await director.get(Self.path)
        for _ in 1...2 {
            let kept = try await director.post(
                Self.path, [("title", "Taart & <thee>"), ("value", "50"), ("due", "2026-12-31")])
            #expect(kept.location == "\(Self.path)?done=yes")
        }
        #expect(try await motivators().count == 1)
        for path in ["/board", "/kpis/gesprekken"] {
            let page = try await member.get(path).body
            #expect(page.contains("van 50") && page.contains("Taart &amp; &lt;thee&gt;"), "\(path)")
        }
        #expect(try await !viewer.get("/").body.contains("Taart"))
        #expect(try await !member.get("/?on=2026-03-29").body.contains("Taart"))
        try await call("veel", 60)
        try await call("meer", 5)
        let reached = try #require(try await motivators().first)
        #expect(reached.reachedOn == SmallCompany.today && (60..<65) ~= reached.reachedValue ?? 0)
        #expect(try await member.get("/board").body.contains("Gehaald: Taart &amp; &lt;thee&gt;."))
        #expect(try await director.get("/").body.contains("Vink het af"))
        #expect(try await !member.get("/board").body.contains("Vink het af"))
        try await director.get(Self.path)
        let handed = try await director.post(
            "\(Self.path)/handover", [("title", "Taart & <thee>"), ("on", "2026-03-29")])
        #expect(handed.status == 303)
        #expect(try await motivators().first?.handedOverOn == SmallCompany.today - 1)
        let page = try await director.get(Self.path).body
        #expect(page.contains("gekregen op 29 maart 2026") && page.contains("· Koers"))
    }

    @Test("a result without a motivator is flagged, for the director only")
    func missing() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let board = try await director.get("/").body
        #expect(board.contains("href=\"/kpis/omzet/motivators\">nog geen motivator"))
        #expect(!board.contains("href=\"/kpis/gesprekken/motivators\">nog geen"))
        #expect(try await !member.get("/board").body.contains("nog geen motivator"))
        #expect(try await director.get("/kpis/omzet").body.contains("nog niets beloofd"))
    }

    @Test(
        "what is wrong is said, and what was typed stays",
        arguments: [
            ("", "50", "", "Vul in wat het team krijgt"), ("Taart", "", "", "Vul de waarde in"),
            ("Taart", "veel", "", "“veel” is geen getal"),
            ("Taart", "50", "2026-03-29", "al voorbij"), ("Taart", "50", "morgen", "geen datum"),
            ("Taart", "0", "", "staat nu al op"),
        ])
    func wrong(title: String, value: String, due: String, said: String) async throws {
        let director = try await house.firstBrowser()
        try await director.get(Self.path)
        let answer = try await director.post(
            Self.path, [("title", title), ("value", value), ("due", due)])
        #expect(answer.status == 422 && answer.body.contains(said))
        #expect(answer.body.contains("value=\"\(value)\""))
        #expect(try await motivators().isEmpty)
    }

    @Test("what is promised can be changed or taken back until it is reached, and by one at a time")
    func changing() async throws {
        let director = try await house.firstBrowser()
        try await director.get(Self.path)
        _ = try await director.post(Self.path, [("title", "Taart"), ("value", "50")])
        let page = try await director.get(Self.path).body
        let seen =
            page.matches(of: /name="seen" value="([0-9a-f]{16})"/).map {
                String($0.output.1)
            }.first ?? ""
        let change = [("was", "Taart"), ("seen", seen), ("value", "70")]
        for _ in 1...2 { #expect(try await director.post(Self.path, change).status == 303) }
        #expect(try await motivators().first?.value == 70)
        let stale = [("was", "Taart"), ("seen", seen), ("value", "80")]
        #expect(try await director.post(Self.path, stale).status == 409)
        #expect(try await director.post("\(Self.path)/removal", [("title", "Taart")]).status == 303)
        #expect(try await motivators().isEmpty)
        #expect(try await director.get(Self.path).body.contains("Weg: Taart"))
    }

    @Test("a file that says nothing of it leaves what Koers noted, and may say it as well")
    func files() async throws {
        let noted = Motivator(
            kpi: "omzet", title: "Diner", value: 10, reachedOn: SmallCompany.today,
            dueOn: SmallCompany.today + 9, reachedValue: 12, handedOverOn: SmallCompany.today)
        try await house.store.keep(
            .motivators([noted]), .motivators([Motivator(kpi: "omzet", title: "Diner", value: 10)]))
        #expect(try await motivators() == [noted])
    }

    @Test("the board tells for fourteen days that something was reached")
    func news() throws {
        let frame = PageSample.frame()
        let motivators = [0, 13, 14].map { days in
            Motivator(
                kpi: "omzet", title: "\(days)", value: 1, reachedOn: PageSample.today - days)
        }
        let promises = try #require(Promises(motivators, frame))
        #expect(promises.news.map(\.title) == ["0", "13"])
        #expect(Promises(motivators, PageSample.frame(on: PageSample.today - 1)) == nil)
    }
}
