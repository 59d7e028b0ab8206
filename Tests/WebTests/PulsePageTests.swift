import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The question of the week, as each role finds it.
@Suite struct PulsePageTests {
    private let house: SignInHouse
    private let director: TestBrowser
    private let wording = Wording(.dutch)
    private let monday = SmallCompany.today.monday

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
    }

    private func turnOn(_ rhythm: PulseRhythm = .mood) async throws {
        try await house.store.keep(pulse: rhythm, seen: .off)
    }

    private func answer(_ score: String) -> [(String, String)] {
        [("week", "\(monday)"), ("question", "0"), ("score", score)]
    }

    @Test("off until the director turns it on; who does is in the log")
    func rhythm() async throws {
        let an = try await house.browser(.member, "an", director)
        #expect(try await an.get("/pulse").body.contains(wording("pulse.off")))
        #expect(try await an.get("/today").body.contains("href=\"/seen-order\""))
        try await director.get("/pulse/rhythm")
        let kept = try await director.post(
            "/pulse/rhythm", [("rhythm", "mood"), ("seen", "off")])
        #expect(kept.location == "/pulse/rhythm?done=yes")
        let late = try await director.post(
            "/pulse/rhythm", [("rhythm", "both"), ("seen", "off")])
        #expect(late.status == 409 && late.body.contains(wording("pulse.rhythm.changed")))
        #expect(try await director.post("/pulse/rhythm", [("rhythm", "x")]).status == 422)
        let page = try await an.get("/today").body
        #expect(page.contains(wording("pulse.mood")) && !page.contains("href=\"/seen-order\""))
        #expect(page.contains("aria-label=\"1, slecht\""))
        #expect(try await director.get("/audit").body.contains("koos wat er elke week"))
    }

    @Test("one tap answers, once; who answered is in no log, and nothing shows before it is over")
    func once() async throws {
        try await turnOn()
        let an = try await house.browser(.member, "an", director)
        try await an.get("/today")
        let wrong = try await an.post("/pulse", answer("6"))
        #expect(wrong.status == 422 && wrong.body.contains(wording("pulse.wrong")))
        let other = try await an.post(
            "/pulse", [("week", "2026-03-23"), ("question", "0"), ("score", "4")])
        #expect(other.location == "/pulse?done=other")
        #expect(try await an.post("/pulse", answer("2")).location == "/today?pulse=kept")
        #expect(try await an.post("/pulse", answer("5")).location == "/today?pulse=already")
        let page = try await an.get("/today?pulse=kept").body
        #expect(page.contains(wording("pulse.said.kept")) && !page.contains("id=\"pulse\""))
        #expect(!page.contains("href=\"/seen-order\""))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 500, offset: 0).entries
        }
        #expect(
            !log.contains {
                $0.subject.contains("an@") && $0.deed != .accountAdded
                    && $0.deed != .signedIn && $0.deed != .passwordChosen && $0.deed != .invited
            })
        #expect(try await an.get("/pulse").body.contains(wording("pulse.notNow")))
        #expect(try await an.get("/pulse").body.contains("zodra minstens 5 mensen"))
    }

    @Test("a week that is over shows to everyone in the team, from enough answers on")
    func over() async throws {
        try await turnOn()
        let an = try await house.browser(.member, "an", director)
        for place in 0..<5 {
            _ = try await house.store.keep(
                pulse: 4, to: .mood, of: monday - 7, by: "acc\(place)", token: "t\(place)")
        }
        _ = try await house.store.keep(
            pulse: 1, to: .mood, of: monday - 14, by: "acc", token: "t")
        try await house.workAll()
        for browser in [an, director] {
            let page = try await browser.get("/pulse").body
            #expect(page.contains("4,0") && page.contains(wording("pulse.tooFew")))
            #expect(!page.contains("1,0"))
        }
        let viewer = try await house.browser(.viewer, nil, director)
        #expect(try await viewer.get("/pulse").status == 403)
        #expect(try await !director.get("/pulse").body.contains("id=\"pulse\""))
    }

    @Test("quiet days are respected and one's own; of one's own accord one can always answer")
    func quiet() async throws {
        try await turnOn()
        let an = try await house.browser(.member, "an", director)
        try await an.get("/account")
        let kept = try await an.post("/account/quiet-days", [("day-1", "yes"), ("day-3", "yes")])
        #expect(kept.location == "/account?done=quiet")
        #expect(try await !an.get("/today").body.contains("id=\"pulse\""))
        #expect(try await an.get("/pulse").body.contains("id=\"pulse\""))
        #expect(try await an.get("/about-me/quiet-days.csv").body.contains("3"))
        try await an.get("/account")
        try await an.post("/account/quiet-days")
        #expect(try await an.get("/today").body.contains("id=\"pulse\""))
        try await house.store.keep(.holidays([Holiday(day: SmallCompany.today, name: "Feest")]))
        #expect(try await !an.get("/today").body.contains("id=\"pulse\""))
        #expect(try await !director.get("/account").body.contains("id=\"quiet-days\""))
    }

    @Test("a survey keeps the question away for its whole week")
    func survey() async throws {
        try await turnOn()
        let an = try await house.browser(.member, "an", director)
        let on = SmallCompany.today
        try await house.store.plan(
            RoundPlan(id: "r1", name: "R", days: Period(start: on + 3, end: on + 20)), on: on, at: 1
        )
        #expect(try await !an.get("/today").body.contains("id=\"pulse\""))
    }
}
