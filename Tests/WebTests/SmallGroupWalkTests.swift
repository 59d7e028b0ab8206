import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// Somebody with all rights walks everything that tells of a round, in search of a small group.
@Suite struct SmallGroupWalkTests {
    private static let kpis = ["bevlogenheid", "enps", "deelname"]
    private static let metrics = ["engagement", "enps", "participation"]

    /// Everything that tells of rounds.
    private static var addresses: [String] {
        let ofKPIs = kpis.flatMap { kpi in
            [
                "", "/by/team", "/facts", "/facts.csv", "/by/person", "/periods.csv",
                "/by/team/groups.csv",
            ].map { "/kpis/\(kpi)\($0)" }
        }
        return ofKPIs + [
            "/", "/board", "/areas/teamMotivation", "/motivation", "/motivation?team=Noord",
            "/motivation?team=Zuid", "/motivation?team=Commercie",
            "/motivation?team=Noord&team=Zuid", "/motivation/teams.csv",
            "/motivation/statements.csv", "/motivation/statements.csv?team=Zuid",
            "/motivation/rounds.csv", "/board.csv", "/api/facts/motivation.engagement",
            "/export/survey_responses.csv", "/persons/cy/files/everything.json",
        ]
    }

    private static func store() async throws -> Store {
        let store = try await SmallCompany.store()
        try await store.keep(
            .kpis(
                zip(kpis, metrics).enumerated().map { place, one in
                    KPI(
                        slug: one.0, area: .teamMotivation, rank: place + 2, name: nil,
                        metric: "motivation.\(one.1)")
                }))
        return store
    }

    /// What each of these browsers reads at each address.
    private func walk(_ house: SignInHouse) async throws -> [(address: String, text: String)] {
        let director = try await house.firstBrowser()
        let manager = try await house.browser(.manager, "man-z", director)
        let member = try await house.browser(.member, "cy", director)
        var found: [(String, String)] = []
        for browser in [director, manager, member] {
            for address in Self.addresses {
                found.append((address, try await browser.get(address).body))
            }
        }
        return found
    }

    @Test("four of a team in a whole of twelve: neither theirs nor what is left without them")
    func fourOfTwelve() async throws {
        let on = SmallCompany.today
        let store = try await Self.store()
        // Everyone 3,25 and 0; Noord 4,25 and 50, Zuid 1,25 and −100. Told are only the first two.
        let north =
            Rounds.answers("Lente", on - 10, "Noord", 6, 4, enps: 9)
            + Rounds.answers("Lente", on - 10, "Noord-", 2, 5, enps: 3).map { answer in
                var answer = answer
                answer.team = "Noord"
                return answer
            }
        let south =
            Rounds.answers("Lente", on - 10, "Zuid", 3, 1, enps: 3)
            + Rounds.answers("Lente", on - 10, "Zuid-", 1, 2, enps: 3).map { answer in
                var answer = answer
                answer.team = "Zuid"
                return answer
            }
        try await store.keep(.surveyResponses(north + south))
        let walked = try await walk(SignInHouse(store))
        for (address, text) in walked {
            // Short figures may stand for something else where other areas are told as well.
            let isOnlyOfRounds = address.hasPrefix("/kpis") || address.hasPrefix("/motivation")
            let figures = ["4,25", "4.25", "1,25", "1.25", "−100", "-100"]
            for hidden in figures + (isOnlyOfRounds ? ["4,3", "1,3", ">50<", "+50"] : []) {
                let tells = Self.figures(text).contains(hidden)
                #expect(!tells, "\(address) tells \(hidden)")
            }
            #expect(!text.contains("Zuid0") && !text.contains("Noord-1"), "\(address)")
        }
        let page = try #require(walked.first { $0.address == "/motivation" }?.text)
        #expect(page.contains("De bevlogenheid is 3,3"))
    }

    @Test("what was promised holds when the setting is lowered afterwards")
    func promised() async throws {
        let store = try await Self.store()
        let on = SmallCompany.today
        try await store.plan(
            RoundPlan(
                id: "r", name: "Lente", days: Period(start: on - 9, end: on - 5),
                teams: ["Noord", "Zuid"]), on: on - 10, at: 1)
        for (place, person) in ["man-n", "man-z", "an", "cy"].enumerated() {
            let sheet = SurveySheet(
                answers: Dictionary(
                    uniqueKeysWithValues: Statement.allCases.map { ($0, [1, 5][place % 2]) }),
                enps: 3, remark: "Het geheim van \(person)")
            _ = try await store.begin(
                sheet, isSent: true, in: "r", by: person, token: "t\(place)", on: on - 8)
            _ = try await store.keep(
                topThree: [.care, .voice, .friend], of: person, in: "r", on: on - 8)
        }
        let house = SignInHouse(store)
        try await store.closeDue(round: "r", on: on) { [site = house.site()] in site.newID() }
        try await store.keep(.settings([Setting(name: "minGroupSize", value: "3")]))
        let walked = try await walk(house)
        for (address, text) in walked {
            for hidden in ["3,0", "−100", "Het geheim", "kozen dit"] {
                let tells = Self.figures(text).contains(hidden)
                #expect(!tells, "\(address) tells \(hidden)")
            }
        }
        let page = try #require(walked.first { $0.address == "/motivation" }?.text)
        #expect(page.contains("minder dan 5 mensen hebben geantwoord"))
        #expect(page.contains("4 van de"))
    }

    /// The page without style, scripts' addresses and the like.
    private static func figures(_ text: String) -> String {
        text.firstRange(of: "<main").map { String(text[$0.lowerBound...]) } ?? text
    }
}
