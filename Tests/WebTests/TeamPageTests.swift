import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The team's result, which everybody may see, and the thresholds that the director announces.
@Suite struct TeamPageTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func announce(
        _ browser: TestBrowser, _ ratio: String, _ on: String = "2026-03-30",
        _ consequence: String = "We delen 10 % <samen>."
    ) async throws -> TestBrowser.Answer {
        try await browser.get("/account")
        return try await browser.post(
            "/thresholds", [("ratio", ratio), ("consequence", consequence), ("on", on)])
    }

    @Test("everybody sees the ratio and what it brings; a member their own share, and no other")
    func shares() async throws {
        let director = try await house.firstBrowser()
        #expect(try await announce(director, "50").status == 303)
        let an = try await house.browser(.member, "an", director)
        let cy = try await house.browser(.member, "cy", director)
        let north = try await house.browser(.manager, "man-n", director)
        let viewer = try await house.browser(.viewer, nil, director)
        for browser in [director, an, cy, north, viewer] {
            let page = try await browser.get("/team").body
            #expect(page.contains("50×") && page.contains("We delen 10 % &lt;samen&gt;."))
            #expect(page.contains("te gaan") && page.contains("sep 2025") == false)
            // What anything or anybody costs is never shown.
            for cost in ["7.000", "42.000", "6.000", "1.000"] { #expect(!page.contains(cost)) }
        }
        let own = try await an.get("/team").body
        #expect(own.contains("60\u{A0}%") && !own.contains("40\u{A0}%") && !own.contains("Cy"))
        #expect(own.contains("Jouw deel"))
        #expect(try await cy.get("/team").body.contains("40\u{A0}%"))
        let team = try await north.get("/team").body
        #expect(team.contains("60\u{A0}%") && team.contains("Noord"))
        #expect(try await !viewer.get("/team").body.contains("deel in de omzet"))
        #expect(try await !director.get("/team").body.contains("deel in de omzet"))
        #expect(try await an.get("/board").body.contains("href=\"/team\""))
        #expect(try await an.get("/thresholds").status == 403)
    }

    @Test(
        "a threshold is announced beforehand, and beyond where we are",
        arguments: [
            ("50", "2026-03-29", "vooraf aangekondigd"), ("0,1", "2026-03-30", "De ratio is nu al"),
            ("", "2026-03-30", "boven nul"), ("-2", "2026-03-30", "boven nul"),
            ("veel", "2026-03-30", "geen getal"), ("50", "gisteren", "geen datum"),
        ])
    func wrong(ratio: String, on: String, said: String) async throws {
        let director = try await house.firstBrowser()
        let answer = try await announce(director, ratio, on)
        #expect(answer.status == 422 && answer.body.contains(said))
        #expect(answer.body.contains("value=\"\(ratio)\""))
        #expect(answer.body.contains("We delen 10 % &lt;samen&gt;.</textarea>"))
        #expect(try await house.store.read { try $0.thresholds() }.isEmpty)
    }

    @Test("passing is noted with the month end and the ratio, once, and stays")
    func passing() async throws {
        let director = try await house.firstBrowser()
        try await house.store.keep(
            .thresholds([
                Threshold(
                    ratio: 0.2, consequence: "Feest", announcedOn: SmallCompany.today - 80),
                Threshold(ratio: 0.3, consequence: "Later", announcedOn: SmallCompany.today),
            ]))
        for _ in 1...2 { try await house.workAll() }
        let thresholds = try await house.store.read { try $0.thresholds() }
        #expect(thresholds.map(\.passedOn) == [Day("2026-01-31"), nil])
        #expect((thresholds[0].passedRatio ?? 0) >= 0.2)
        let page = try await director.get("/team").body
        #expect(page.contains("gehaald op 31 januari 2026, met"))
        #expect(page.contains("telt bij het volgende maandeinde"))
        let director2 = try await director.get("/thresholds").body
        let seen = director2.firstMatch(of: /name="seen" value="([0-9a-f]{16})"/).map {
            String($0.output.1)
        }
        let removal = [("ratio", "0.3"), ("seen", try #require(seen))]
        #expect(try await director.post("/thresholds/removal", [("ratio", "0.2")]).status == 409)
        #expect(
            try await director.post(
                "/thresholds/removal", [("ratio", "0.3"), ("seen", "0")]
            ).status == 409)
        for _ in 1...2 {
            #expect(try await director.post("/thresholds/removal", removal).status == 303)
        }
        #expect(try await house.store.read { try $0.thresholds() }.count == 1)
        #expect(try await director.get("/thresholds").body.contains("Weg: 0,3×"))
    }

    @Test(
        "costs that just came in do not pass a threshold, and a passing can be withdrawn with a reason"
    )
    func withdrawn() async throws {
        let director = try await house.firstBrowser()
        try await house.store.keep(
            .thresholds([
                Threshold(
                    ratio: 0.2, consequence: "Feest", announcedOn: SmallCompany.today - 80)
            ]))
        func passed() async throws -> Day? {
            try await house.store.read { try $0.thresholds().first?.passedOn }
        }
        try await director.get("/costs/2026-01")
        let cost = [("kind", "personnel"), ("amount", "7000"), ("label", "extra"), ("new", "yes")]
        #expect(try await director.post("/costs/2026-01", cost + [("do", "keep")]).status == 303)
        try await house.workAll()
        #expect(try await passed() == nil)
        house.pass(seconds: 6 * 3_600 + 1)
        try await house.workAll()
        #expect(try await passed() != nil)
        try await director.get("/thresholds")
        let path = "/thresholds/withdrawal"
        #expect(try await director.post(path, [("ratio", "0.2"), ("reason", "x")]).status == 422)
        try await director.get("/thresholds")
        let why = "De kosten van januari waren nog niet compleet."
        #expect(try await director.post(path, [("ratio", "0.2"), ("reason", why)]).status == 303)
        #expect(try await passed() == nil)
        #expect(try await director.get("/thresholds").body.contains(why))
        try await house.workAll()
        #expect(try await passed() != nil)
    }

    @Test("the same sent twice is one; another for that ratio is refused")
    func twice() async throws {
        let director = try await house.firstBrowser()
        for _ in 1...2 { #expect(try await announce(director, "50").status == 303) }
        let other = try await announce(director, "50", "2026-03-31", "Iets anders.")
        #expect(other.status == 422 && other.body.contains("al iets aangekondigd"))
        #expect(try await house.store.read { try $0.thresholds() }.count == 1)
    }
}
