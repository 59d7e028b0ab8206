import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Logging on one's own day: two taps, once each, taken back, and nobody else's.
@Suite struct TodayPageTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func tap(
        _ browser: TestBrowser, _ id: String, _ more: [(String, String)] = [],
        headers: HTTPFields = [:]
    ) async throws -> TestBrowser.Answer {
        let fields = more.isEmpty ? [("type", "call"), ("quantity", "1")] : more
        return try await browser.post(
            "/today/entries", [("id", id), ("day", "\(SmallCompany.today)")] + fields,
            headers: headers)
    }

    private func count(_ person: String, _ type: String = "call") async throws -> Int {
        try await house.store.read {
            try $0.activityCounts(of: person, on: SmallCompany.today)[type]?.onDay ?? 0
        }
    }

    @Test("whoever logs opens on their day, the director and whoever is nobody on the board")
    func opens() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let manager = try await house.browser(.manager, "man-n", director)
        let viewer = try await house.browser(.viewer, nil, director)
        for browser in [member, manager] {
            #expect(try await browser.get("/").location == "/today")
            #expect(try await browser.get("/?on=2026-03-01").status == 200)
            #expect(try await browser.get("/board").body.contains("board-row"))
            #expect(try await browser.get("/today").body.contains("href=\"/board\""))
        }
        for browser in [director, viewer] {
            #expect(try await browser.get("/").status == 200)
            #expect(
                try await browser.get("/today").body.contains("Je account hoort nog bij niemand"))
        }
        #expect(try await manager.get("/today").body.contains("log-attention"))
        #expect(try await !member.get("/today").body.contains("log-attention"))
    }

    @Test("a tap counts once, is seen at once, and is taken back within its time by its owner")
    func taps() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let other = try await house.browser(.member, "bo", director)
        try await member.get("/today")
        let before = try await count("an")
        let first = try await tap(member, "tap-00000001")
        #expect(first.status == 303)
        #expect(try await tap(member, "tap-00000001").status == 303)
        #expect(try await count("an") == before + 1)
        let seen = try await member.get(first.location ?? "").body
        #expect(seen.contains("Gelogd: 1 × Telefoongesprek"))
        try await other.get("/today")
        let stolen = try await other.post(
            "/today/entries/removal", [("id", "tap-00000001"), ("day", "\(SmallCompany.today)")])
        #expect(try await other.get(stolen.location ?? "").body.contains("Dit is er niet meer"))
        let back = try await member.post(
            "/today/entries/removal", [("id", "tap-00000001"), ("day", "\(SmallCompany.today)")])
        #expect(try await member.get(back.location ?? "").body.contains("Teruggehaald."))
        #expect(try await count("an") == before)
    }

    @Test("the undo of a page is there for a minute, the list for a day")
    func undo() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        try await member.get("/today")
        let page = try await tap(member, "tap-00000001").location ?? ""
        house.pass(seconds: 61)
        let later = try await member.get(page).body
        #expect(!later.contains("Ongedaan maken</") && later.contains("Haal terug"))
        house.pass(seconds: 86_400)
        #expect(try await !member.get(page).body.contains("Haal terug"))
    }

    @Test("a script is answered in JSON; what is wrong is said in words, and nothing is kept")
    func refusals() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let viewer = try await house.browser(.viewer, nil, director)
        try await member.get("/today")
        let json: HTTPFields = [.accept: "application/json"]
        #expect(try await tap(member, "tap-00000009", headers: json).body.contains("true"))
        let cases: [([(String, String)], String)] = [
            ([("type", "call"), ("quantity", "0")], "geen heel getal"),
            ([("type", "call"), ("quantity", "<b>")], "geen heel getal"),
            ([("type", " "), ("quantity", "1")], "Zeg wat je deed"),
            ([("type", String(repeating: "x", count: 61)), ("quantity", "1")], "korter"),
            ([("area", "weer"), ("minutes", "15")], "Kies een van de vijf"),
            ([("area", "result"), ("minutes", "9999")], "aantal minuten"),
        ]
        let before = try await count("an")
        for (fields, words) in cases {
            let refused = try await tap(member, "tap-00000002", fields)
            #expect(refused.status == 422 && refused.body.contains(words), "\(words)")
            #expect(!refused.body.contains("\"<b>\""))
        }
        let ahead = try await member.post(
            "/today/entries",
            [
                ("id", "tap-00000003"), ("day", "\(SmallCompany.today + 1)"), ("type", "call"),
                ("quantity", "1"),
            ], headers: json)
        #expect(ahead.status == 422 && ahead.body.contains("moet nog komen"))
        #expect(try await tap(member, "kort").status == 422)
        try await viewer.get("/today")
        #expect(try await tap(viewer, "tap-00000004", headers: json).status == 422)
        #expect(try await count("an") == before)
    }

    @Test("a goal is a ring; managers ask their own people, members nobody")
    func goals() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let manager = try await house.browser(.manager, "man-n", director)
        func ask(_ browser: TestBrowser, _ holder: String, _ n: String = "5") async throws -> Int {
            try await browser.get("/activity-goals")
            return try await browser.post(
                "/activity-goals",
                [
                    ("holder", holder), ("type", "call"), ("quantity", n), ("per", "week"),
                    ("from", "\(SmallCompany.today)"), ("reason", "Meer gesprekken"),
                ]
            ).status
        }
        #expect(try await ask(director, "function:sales", "40") == 303)
        #expect(try await ask(director, "function:sales", "40") == 422)
        #expect(try await ask(manager, "all") == 422)
        #expect(try await ask(manager, "person:cy") == 422)
        #expect(try await ask(manager, "person:an", "12") == 303)
        #expect(try await ask(director, "person:oud") == 422)
        #expect(try await ask(member, "person:an") == 403)
        let today = try await member.get("/today").body
        #expect(today.contains("van 12 deze week"))
        let page = try await manager.get("/activity-goals").body
        #expect(page.contains("Meer gesprekken") && page.contains(">An<") && !page.contains(">Cy<"))
    }

    @Test("as long as nobody signs in it can be chosen for whom")
    func machine() async throws {
        let browser = house.browser()
        let page = try await browser.get("/today?as=bo").body
        #expect(page.contains("value=\"bo\" selected"))
        let before = try await count("bo")
        #expect(
            try await tap(
                browser, "tap-00000001", [("type", "call"), ("quantity", "3"), ("as", "bo")]
            )
            .status == 303)
        #expect(try await count("bo") == before + 3)
    }

    @Test("a type is known by its name in either language; minutes are for those who lead")
    func names() async throws {
        let director = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", director)
        let manager = try await house.browser(.manager, "man-n", director)
        try await member.get("/today")
        let before = try await count("an")
        for (place, name) in ["Telefoongesprek", "telefoongesprek", "Call", "call"].enumerated() {
            let fields = [("type", name), ("quantity", "1")]
            #expect(try await tap(member, "tap-0000010\(place)", fields).status == 303)
        }
        #expect(try await count("an") == before + 4)
        let types = try await house.store.read { try $0.allTypes(on: SmallCompany.today) }
        #expect(Set(types) == ["call", "meeting"])
        let minutes = [("area", "result"), ("minutes", "30")]
        #expect(try await tap(member, "tap-00000200", minutes).status == 422)
        try await manager.get("/today")
        #expect(try await tap(manager, "tap-00000201", minutes).status == 303)
        let sums = try await house.store.read {
            try $0.attention(from: SmallCompany.today, through: SmallCompany.today)
        }
        #expect(sums.map(\.managerID) == ["man-n"] && sums.first?.minutes == 30)
    }
}
