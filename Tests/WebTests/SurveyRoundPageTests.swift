import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Rounds of the survey, as the director plans, follows and ends them.
@Suite struct SurveyRoundPageTests {
    private let house: SignInHouse
    private let today = SmallCompany.today

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func form(
        _ id: String = "r1", name: String = "Voorjaar", from: Int = 0, to: Int = 14,
        teams: [String] = []
    ) -> [(String, String)] {
        [
            ("round", id), ("name", name), ("first", "\(today + from)"), ("last", "\(today + to)"),
            ("who", teams.isEmpty ? "everyone" : "teams"), ("do", "plan"),
        ] + teams.enumerated().map { ("team-\($0 * 7)", $1) }
    }

    /// A director, and a round that is open.
    private func open() async throws -> TestBrowser {
        let director = try await house.firstBrowser()
        try await director.get("/surveys")
        let planned = try await director.post("/surveys", form())
        #expect(planned.location == "/surveys/r1?done=planned", "\(planned.body)")
        return director
    }

    @Test("as long as nobody has an account nothing is planned, and the reason is told")
    func noAccounts() async throws {
        let browser = house.browser()
        let page = try await browser.get("/surveys")
        #expect(page.status == 200 && page.body.contains("Wat een ronde je geeft"))
        #expect(page.body.contains("zodra er iemand kan inloggen"))
        #expect(page.body.contains("href=\"/first-account\""))
        #expect(!page.body.contains("name=\"last\""))
        let sent = try await browser.post("/surveys", form())
        #expect(sent.status == 422 && sent.body.contains("zodra er iemand kan inloggen"))
        #expect(try await house.store.read { try $0.askedRounds() }.isEmpty)
    }

    @Test("a round is proposed, planned once, and found back with its participation and texts")
    func plan() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get("/surveys").body
        #expect(
            page.contains("value=\"Voorjaar 2026\"") && page.contains("value=\"\(today + 14)\""))
        #expect(try await director.post("/surveys", form()).status == 303)
        #expect(try await director.post("/surveys", form()).status == 303)
        #expect(try await house.store.read { try $0.askedRounds() }.count == 1)

        _ = try await house.store.begin(
            SurveySheet(), isSent: true, in: "r1", by: "an", token: "t", on: today)
        let list = try await director.get("/surveys").body
        #expect(list.contains("1 van 5 antwoordden") && list.contains("Open tot en met"))
        let round = try await director.get("/surveys/r1").body
        #expect(round.contains("1 van 5 antwoordden") && round.contains("goal-bar"))
        #expect(round.contains("http://localhost/surveys/r1/answer"))
        #expect(round.contains("vanaf 5 antwoorden") && round.contains("from 5 answers on"))
        #expect(!round.contains(">An<"))
        let log = try await director.get("/audit").body
        #expect(log.contains("plande een vragenronde"))
    }

    @Test("what cannot be asked is told at its field, and what was typed is kept")
    func refusals() async throws {
        let director = try await open()
        func refused(_ fields: [(String, String)], _ words: String) async throws {
            try await director.get("/surveys")
            let answer = try await director.post("/surveys", fields)
            #expect(answer.status == 422 && answer.body.contains(words), "\(words)")
            let name = fields.first { $0.0 == "name" }?.1 ?? ""
            #expect(answer.body.contains("name=\"name\" value=\"\(name)\""), "\(words)")
        }
        try await refused(form("r2", name: ""), "Geef de ronde een naam")
        try await refused(form("r2"), "Een andere ronde heet al zo")
        try await refused(form("r2", name: String(repeating: "x", count: 61)), "hooguit 60 tekens")
        try await refused(form("r2", name: "B", from: 30, to: 29), "Kies een latere")
        try await refused(form("r2", name: "B", from: -1), "Kies vandaag of later")
        try await refused(form("r2", name: "B", from: 90, to: 160), "hooguit 60 dagen open")
        try await refused(
            form("r2", name: "B", from: 90, to: 99, teams: ["Oost"]), "Team Oost is er niet meer")
        try await refused(
            form("r2", name: "B", from: 90, to: 99, teams: ["Zuid"]), "minstens 3")
        try await refused(form("r2", name: "B", from: 7, to: 20), "doen sommigen van hen al mee")
        try await house.store.keep(.people([Person(id: "x", name: "X", team: "Zuid")]))
        try await refused(form("r2", name: "B", from: 20, to: 30), "scheelt dit maar 1")
        try await refused(
            [
                ("round", "r2"), ("name", "B"), ("first", "morgen"), ("last", ""),
                ("who", "teams"), ("do", "plan"),
            ], "Kies minstens één team")
        #expect(try await house.store.read { try $0.askedRounds() }.count == 1)
    }

    @Test("a planned round is changed, unless somebody else did; few people are warned of")
    func change() async throws {
        let director = try await house.firstBrowser()
        try await director.get("/surveys")
        try await director.post("/surveys", form(from: 3, teams: ["Noord"]))
        let page = try await director.get("/surveys/r1").body
        #expect(page.contains("Er doen maar 3 mensen mee") && page.contains("Gepland, opent op"))
        let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/)).output.1
        let other = form(name: "Anders", from: 4) + [("seen", String(seen))]
        #expect(
            try await director.post("/surveys/r1", other).location == "/surveys/r1?done=changed")
        #expect(try await director.get("/surveys/r1").body.contains("<h1>Anders</h1>"))
        let late = form(name: "Nog anders", from: 5) + [("seen", String(seen))]
        let answer = try await director.post("/surveys/r1", late)
        #expect(answer.status == 409 && answer.body.contains("value=\"Nog anders\""))
        #expect(try await house.store.read { try $0.askedRound("r1")?.name } == "Anders")
    }

    @Test("an open round gets another last day, is closed or dropped, once one is sure")
    func ending() async throws {
        let director = try await open()
        func send(_ deed: String, _ more: [(String, String)] = []) async throws
            -> TestBrowser.Answer
        {
            try await director.get("/surveys/r1")
            return try await director.post("/surveys/r1", [("do", deed)] + more)
        }
        let wrong = try await send("extend", [("last", "\(today - 1)")])
        #expect(wrong.status == 422 && wrong.body.contains("Kies een latere"))
        #expect(try await send("extend", [("last", "\(today + 5)")]).status == 303)
        #expect(try await house.store.read { try $0.askedRound("r1")?.days.last } == today + 5)

        #expect(try await send("close").body.contains("Vink dit eerst aan"))
        #expect(try await send("close", [("sure", "yes")]).status == 303)
        let closed = try await director.get("/surveys/r1").body
        #expect(closed.contains("Er antwoordden minder dan 5 mensen"))
        #expect(try await send("drop", [("sure", "yes")]).status == 409)
        #expect(try await send("close", [("sure", "yes")]).status == 409)

        try await director.get("/surveys")
        try await director.post("/surveys", form("r2", name: "Zomer", from: 9, to: 20))
        try await director.get("/surveys/r2")
        #expect(try await director.post("/surveys/r2", [("do", "drop")]).status == 422)
        let dropped = try await director.post("/surveys/r2", [("do", "drop"), ("sure", "yes")])
        #expect(dropped.location == "/surveys?done=dropped")
        #expect(try await director.get("/surveys/r2").status == 404)
    }

    @Test("personal links are made for all without an account, whether they answered or not")
    func links() async throws {
        let director = try await open()
        _ = try await house.browser(.member, "bo", director)
        _ = try await house.store.begin(
            SurveySheet(), isSent: true, in: "r1", by: "an", token: "t", on: today)
        let page = try await director.get("/surveys/r1").body
        #expect(page.contains("4 van de mensen die meedoen kunnen nog niet inloggen"))
        let made = try await director.post("/surveys/r1/links")
        #expect(made.status == 200 && made.body.contains("hier alleen nu"))
        let secrets = made.body.matches(of: /localhost\/ballots\/([A-Za-z0-9_-]+)"/).map {
            String($0.output.1)
        }
        #expect(secrets.count == 4 && made.body.contains(">An<") && !made.body.contains(">Bo<"))
        var opened: Set<String> = []
        for secret in secrets {
            let hash = try #require(Secret(shown: secret)).hash
            let owner = try await house.store.read { try $0.ballot(ofLink: hash)?.personID }
            if let owner { opened.insert(owner) }
        }
        #expect(opened == ["an", "cy", "man-n", "man-z"])
        #expect(!(try await director.get("/surveys/r1").body.contains("/ballots/")))
        let log = try await director.get("/audit").body
        #expect(log.contains("Voorjaar: 4"))
    }

    @Test("own words take the place of Koers's until they are cleared, in both languages")
    func statements() async throws {
        let director = try await open()
        func seen() async throws -> String {
            let page = try await director.get("/surveys/statements").body
            return String(try #require(page.firstMatch(of: /name="seen" value="(\w+)"/)).output.1)
        }
        let first = try await seen()
        let long = [("seen", first), ("voice-nl", String(repeating: "x", count: 301))]
        let wrong = try await director.post("/surveys/statements", long)
        #expect(wrong.status == 422 && wrong.body.contains("Gebruik hooguit 300 tekens"))
        let own = [("seen", first), ("voice-nl", "Ik word gehoord."), ("voice-en", "I am heard.")]
        #expect(try await director.post("/surveys/statements", own).status == 303)
        let page = try await director.get("/surveys/statements").body
        #expect(page.contains(">Ik word gehoord.<") && page.contains(">I am heard.<"))
        let stale = try await director.post("/surveys/statements", [("seen", first)])
        #expect(stale.status == 409 && stale.body.contains("Nu: Ik word gehoord."))
        let second = try await seen()
        #expect(try await director.post("/surveys/statements", [("seen", second)]).status == 303)
        #expect(try await house.store.read { try $0.statementTexts("nl") }.isEmpty)
        #expect(try await house.store.read { try $0.roundTexts("r1", "nl") }.isEmpty)
    }

    @Test("a round whose last day is over is closed beside the pages, and the log says so")
    func watch() async throws {
        let director = try await house.firstBrowser()
        try await house.store.plan(
            RoundPlan(id: "r1", name: "Winter", days: Period(start: today - 9, end: today)),
            on: today - 9, at: house.second)
        let over = try await director.get("/surveys/r1").body
        #expect(over.contains("Voorbij, wordt gesloten"))
        try await house.workAll()
        let closed = try await house.store.read { try $0.askedRound("r1")?.closedOn }
        #expect(closed == today - 1)
        #expect(try await director.get("/surveys").body.contains("0 van 5 antwoordden"))
        #expect(try await director.get("/audit").body.contains("sloot een vragenronde"))
    }
}
