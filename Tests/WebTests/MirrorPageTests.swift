import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The mirror: of oneself, of others only where they agreed, and what the team sees.
@Suite struct MirrorPageTests {
    private let house: SignInHouse

    init() async throws {
        let store = try await SmallCompany.store()
        let on = SmallCompany.today
        try await store.keep(
            .ranking([
                RankedArea(from: on - 100, area: .leadFlow, rank: 1),
                RankedArea(from: on - 100, area: .result, rank: 2),
                RankedArea(from: on - 100, area: .salesActivity, rank: 3),
                RankedArea(from: on - 100, area: .teamMotivation, rank: 4),
                RankedArea(from: on - 100, area: .labourEfficiency, rank: 5),
            ]),
            .attention([
                Attention(
                    day: on - 3, managerID: "man-n", area: .result, kind: .review, minutes: 45),
                Attention(
                    day: on - 2, managerID: "man-z", area: .leadFlow, kind: .review, minutes: 90),
                Attention(
                    day: on - 1, managerID: "dir", area: .leadFlow, kind: .review, minutes: 30),
            ]))
        house = SignInHouse(store)
    }

    @Test("a manager sees their own: what it got, what the order asks, and one sentence")
    func own() async throws {
        let manager = try await house.browser(.manager, "man-n", house.firstBrowser())
        let page = try await manager.get("/mirror").body
        #expect(
            page.contains("Leadstroom staat op plaats 1 van je lijst en kreeg in vier weken niets"))
        #expect(page.contains("1. Leadstroom") && page.contains("2. Resultaat"))
        #expect(page.contains("Beloofd, en niets gekregen"))
        #expect(!page.contains("Zara"))
        #expect(try await manager.get("/mirror?of=man-z").status == 404)
        #expect(try await manager.get("/mirror?of=dir").status == 404)
    }

    @Test("the director sees their own, and those of managers who agreed, since when")
    func shared() async throws {
        let director = try await house.firstBrowser()
        let manager = try await house.browser(.manager, "man-n", director)
        let member = try await house.browser(.member, "an", director)
        #expect(try await director.get("/mirror").body.contains("Je aandacht volgt") == false)
        #expect(try await director.get("/mirror?of=man-n").status == 404)
        try await manager.get("/mirror")
        #expect(try await manager.post("/mirror/sharing", [("shared", "yes")]).status == 303)
        #expect(
            try await manager.get("/mirror").body.contains("mag de directeur jouw spiegel zien"))
        #expect(try await director.get("/mirror").body.contains(">Nico<"))
        #expect(try await director.get("/mirror?of=man-n").body.contains("De spiegel van Nico"))
        #expect(try await director.get("/mirror?of=man-z").status == 404)
        try await manager.get("/mirror")
        try await manager.post("/mirror/sharing", [("shared", "no")])
        #expect(try await director.get("/mirror?of=man-n").status == 404)
        #expect(try await member.get("/mirror").status == 403)
    }

    @Test("an account of nobody stands for the only director, until that one has an account")
    func anotherDirector() async throws {
        let first = try await house.firstBrowser()
        #expect(try await first.get("/mirror").body.contains("mirror-bars"))
        let email = try #require(EmailAddress("dir@voorbeeld.nl"))
        try await house.store.add(
            NewAccount(
                id: "dir-account", email: email, name: "Dir", role: .director, personID: "dir"),
            password: house.site().hash(password: "x"), at: house.second)
        let page = try await first.get("/mirror").body
        #expect(!page.contains("mirror-bars"))
        #expect(page.contains("Koers weet nog niet wie jij"))
        #expect(try await first.get("/mirror?of=dir").status == 404)
    }

    @Test(
        "what the team sees is told after the quarter, from enough answers on; nobody is asked twice"
    )
    func seenOrder() async throws {
        let director = try await house.firstBrowser()
        let answer = FocusArea.allCases.enumerated().map { ("place-\($1.rawValue)", "\($0 + 1)") }
        for (role, id) in [(Role.member, "an"), (.member, "bo"), (.manager, "man-z")] {
            let browser = try await house.browser(role, id, director)
            try await browser.get("/seen-order")
            let twice = answer.map { ($0.0, "1") }
            #expect(try await browser.post("/seen-order", twice).status == 422)
            try await browser.get("/seen-order")
            #expect(try await browser.post("/seen-order", answer).status == 303)
            #expect(try await browser.get("/seen-order").body.contains("al geantwoord"))
        }
        #expect(try await director.get("/seen-order").body.contains("Deze vraag is voor de mensen"))
        let running = try await director.get("/mirror").body
        #expect(running.contains("Elk kwartaal zet het team"))
        // Answers of the quarter before, as many as a group needs.
        let round = SeenOrder.round(holding: SmallCompany.today).start - 1
        let before = SeenOrder.round(holding: round).start
        for n in 0..<5 {
            _ = try await house.store.keep(
                seenOrder: [
                    .result, .leadFlow, .salesActivity, .teamMotivation, .labourEfficiency,
                ],
                of: before, by: "x\(n)", token: "t\(n)")
        }
        let told = try await director.get("/mirror").body
        #expect(told.contains("5 mensen zetten in") && told.contains("seen-table"))
    }
}
