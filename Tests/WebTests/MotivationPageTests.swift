import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The outcome of a round: what it says, to whom, and what is done about it.
@Suite struct MotivationPageTests {
    private let house: SignInHouse

    /// Three rounds: Noord rises and Zuid falls; in the last one a few of Zuid leave a statement out.
    init() async throws {
        let on = SmallCompany.today
        let store = try await SmallCompany.store()
        try await store.keep(
            .surveyResponses(
                Rounds.answers("Najaar", on - 200, "Noord", 6, 3)
                    + Rounds.answers("Najaar", on - 200, "Zuid", 6, 5)
                    + Rounds.answers("Winter", on - 100, "Noord", 6, 3, enps: 6)
                    + Rounds.answers("Winter", on - 100, "Zuid", 6, 4, enps: 9)
                    + Rounds.answers("Lente", on - 10, "Noord", 6, 4, enps: 9, invited: 14)
                    + Rounds.answers("Lente", on - 10, "Zuid", 6, 2, enps: 3, skipping: 2)))
        try await store.enter { writer in
            try writer.keep(
                [
                    ChoiceTotal(team: "Noord", choosers: 6, chosen: [.care: 5, .voice: 2]),
                    ChoiceTotal(team: "Zuid", choosers: 5, chosen: [.voice: 5, .growth: 1]),
                ], of: "Lente")
        }
        house = SignInHouse(store)
    }

    @Test("the director reads how it stands, what would raise it most, and every team that is told")
    func director() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get("/motivation").body
        #expect(page.contains("De bevlogenheid is 3,0 op een schaal van 1 tot 5: 0,5 lager dan"))
        #expect(page.contains("12 van de 14 mensen"))
        // Statements 2 to 12 score 3; seven of eleven chose voice.
        #expect(
            page.contains("7 van de 11 mensen kozen dit, en het scoort 3,0: 2,0 onder de vijf."))
        let (voice, care) = (
            try #require(page.firstRange(of: "7 van de 11")),
            try #require(page.firstRange(of: "5 van de 11"))
        )
        #expect(voice.lowerBound < care.lowerBound)
        #expect(page.contains("team=Noord") && page.contains("team=Zuid"))
        #expect(page.contains("verschillend"))
        let earlier = try await director.get("/motivation?round=Winter").body
        #expect(earlier.contains("De bevlogenheid is 3,5"))
        #expect(earlier.contains("In deze meting is niet gevraagd"))
        #expect(try await director.get("/motivation?round=Zomer").status == 404)
        let past = try await director.get("/motivation?on=\(SmallCompany.today - 50)").body
        #expect(past.contains("De bevlogenheid is 3,5") && !past.contains("Lente"))
    }

    @Test("a statement that too few of a team answered hides the other team's as well (F31)")
    func statements() async throws {
        let director = try await house.firstBrowser()
        let south = try await director.get("/motivation?team=Zuid").body
        #expect(south.contains("Minder dan 5 mensen hebben deze vraag beantwoord."))
        let north = try await director.get("/motivation?team=Noord").body
        #expect(north.contains("Niet getoond, omdat het zou verraden"))
        #expect(north.contains("5 van de 6 mensen kozen dit"))
        #expect(try await director.get("/motivation?team=Oost").status == 404)
    }

    @Test("a manager sees their team, a member their own, and a viewer no page")
    func roles() async throws {
        let first = try await house.firstBrowser()
        let manager = try await house.browser(.manager, "man-n", first)
        let member = try await house.browser(.member, "cy", first)
        let viewer = try await house.browser(.viewer, nil, first)
        for (browser, own, other) in [(manager, "Noord", "Zuid"), (member, "Zuid", "Noord")] {
            let page = try await browser.get("/motivation").body
            #expect(page.contains("team=\(own)") && !page.contains("team=\(other)"))
            #expect(!page.contains("In eigen woorden") && !page.contains("priorities"))
            #expect(try await browser.get("/motivation?team=\(own)").status == 200)
            #expect(try await browser.get("/motivation?team=\(other)").status == 404)
            #expect(try await browser.get("/motivation?team=Commercie").status == 404)
        }
        #expect(try await viewer.get("/motivation").status == 403)
        #expect(try await viewer.get("/board").body.contains("href=\"/motivation\"") == false)
        #expect(try await member.get("/today").body.contains("href=\"/motivation\""))
    }

    @Test("the director publishes two points, and everybody reads them; what is typed is not lost")
    func priorities() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        func form(_ n: Int, _ heard: String, _ more: [(String, String)] = []) -> [(String, String)]
        {
            [("round", "Lente"), ("ordinal", "\(n)"), ("heard", heard), ("deed", "Elke week")]
                + (more.contains { $0.0 == "seen" } ? [] : [("seen", "")]) + more
        }
        try await director.get("/motivation")
        let path = "/motivation/priorities"
        #expect(try await director.post(path, form(1, "Te weinig <hulp>")).status == 303)
        #expect(try await director.post(path, form(2, "Geen inspraak")).status == 303)
        #expect(try await director.post(path, form(3, "Te veel")).status == 404)
        let refused = try await director.post(path, form(2, String(repeating: "x", count: 301)))
        #expect(refused.status == 422 && refused.body.contains("xxxxx"))
        let other = try await director.post(path, form(1, "Anders"))
        #expect(other.status == 409 && other.body.contains("Iemand anders"))
        #expect(other.body.contains("Te weinig &lt;hulp&gt;") && other.body.contains("Anders"))
        let seen = try #require(other.body.firstMatch(of: /name="seen" value="([0-9a-f]+)"/)).output
            .1
        let told = [("outcome", "Er is een spreekuur"), ("seen", String(seen))]
        #expect(try await director.post(path, form(1, "Te weinig hulp", told)).status == 303)
        let page = try await member.get("/motivation").body
        #expect(page.contains("Te weinig hulp") && page.contains("Er is een spreekuur"))
        #expect(page.contains("Geen inspraak") && !page.contains("textarea"))
        #expect(try await member.post(path, form(1, "Ik")).status == 403)
        #expect(try await director.get("/audit").body.contains("publiceerde wat er met een meting"))
    }

    @Test("remarks are for the director only, and only where enough answered")
    func remarks() async throws {
        let (store, on) = (try await SmallCompany.store(), SmallCompany.today)
        try await store.keep(.settings([Setting(name: "minGroupSize", value: "3")]))
        try await store.plan(
            RoundPlan(
                id: "r", name: "Lente", days: Period(start: on - 9, end: on - 5),
                teams: ["Noord", "Zuid"]), on: on - 10, at: 1)
        for (place, person) in ["man-n", "man-z", "an", "cy"].enumerated() {
            let sheet = SurveySheet(
                answers: Dictionary(uniqueKeysWithValues: Statement.allCases.map { ($0, 2) }),
                enps: 3, remark: "Opmerking <\(place)>")
            _ = try await store.begin(
                sheet, isSent: true, in: "r", by: person, token: "t\(place)", on: on - 8)
            _ = try await store.keep(
                topThree: [.care, .voice, .friend], of: person, in: "r", on: on - 8)
        }
        let house = SignInHouse(store)
        try await store.closeDue(round: "r", on: on) { [site = house.site()] in site.newID() }
        let director = try await house.firstBrowser()
        let page = try await director.get("/motivation").body
        #expect(page.contains("Opmerking &lt;3&gt;") && page.contains("Alleen de directeur leest"))
        #expect(page.contains("4 van de 4 mensen kozen dit, en het scoort 2,0"))
        // Two of each team answered, and that is told.
        #expect(page.contains("staat geen team apart"))
        #expect(try await director.get("/motivation?team=Noord").status == 404)
        let manager = try await house.browser(.manager, "man-n", director)
        #expect(try await manager.get("/motivation").body.contains("Opmerking") == false)
        try await store.keep(.settings([Setting(name: "minGroupSize", value: "5")]))
        let raised = try await director.get("/motivation").body
        #expect(!raised.contains("Opmerking &lt;") && !raised.contains("kozen dit"))
    }

    @Test("before the first round the page says what to do")
    func empty() async throws {
        let empty = SignInHouse(try await SmallCompany.store())
        let director = try await empty.firstBrowser()
        let page = try await director.get("/motivation").body
        #expect(page.contains("nog geen meting afgesloten") && page.contains("/surveys"))
        let member = try await empty.browser(.member, "an", director)
        #expect(try await member.get("/motivation").body.contains("/surveys") == false)
    }
}

/// Rounds of the survey whose every answer is known.
enum Rounds {
    /// That many people of a team who answer the same; `skipping` of them leave the first one out.
    static func answers(
        _ round: String, _ day: Day, _ team: String, _ people: Int, _ score: Int, enps: Int? = nil,
        skipping: Int = 0, invited: Int? = nil
    ) -> [SurveyResponse] {
        (0..<people).map { place in
            var statements = [Int?](repeating: score, count: SurveyResponse.statementCount)
            if place < skipping { statements[0] = nil }
            return SurveyResponse(
                round: round, closedOn: day, respondent: "\(team)\(place)", statements: statements,
                enps: enps, invited: invited, team: team)
        }
    }
}
