import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The order of the areas: published by the director with a reason, read by everybody.
@Suite struct RankingPageTests {
    private let house: SignInHouse
    private let reason = "Zonder nieuwe aanvragen is er straks geen omzet."

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private func fields(
        _ first: FocusArea = .leadFlow, from: String = "\(SmallCompany.today)",
        reason: String? = nil, seen: String
    ) -> [(String, String)] {
        let areas = [first] + FocusArea.allCases.filter { $0 != first }
        return areas.enumerated().map { (RankingDraft.Field.rank($1), String($0 + 1)) } + [
            ("kpi-leads", "2"), ("kpi-kwalificatie", "1"), ("from", from),
            ("reason", reason ?? self.reason), ("seen", seen),
        ]
    }

    private func seen(_ browser: TestBrowser) async throws -> String {
        let page = try await browser.get("/ranking").body
        return page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }

    @Test("what the director publishes is on the board and the areas at once, for everyone to read")
    func published() async throws {
        let director = try await house.firstBrowser()
        let viewer = try await house.browser(.viewer, nil, director)
        #expect(try await director.get("/").body.contains("Nog geen volgorde gekozen"))
        let typed = reason.replacing("aanvragen ", with: "aanvragen\r\n")
        let form = fields(reason: typed, seen: try await seen(director))
        let answer = try await director.post("/ranking", form)
        #expect(answer.status == 303 && answer.location == "/ranking?done=yes")
        #expect(try await director.get("/ranking?done=yes").body.contains("Gepubliceerd."))
        let board = try await viewer.get("/").body
        let rows = board.ranges(of: "<h2>").map(\.lowerBound)
        #expect(board[rows[0]...].prefix(80).contains("Leadstroom"))
        #expect(board.contains("href=\"/ranking\"") && board.contains(reason))
        // Within the area the second KPI came first.
        let quality = try #require(board.firstRange(of: "Kwalificatie"))
        let leads = try #require(board.firstRange(of: "Nieuwe leads"))
        #expect(quality.lowerBound < leads.lowerBound)
        let page = try await viewer.get("/ranking").body
        #expect(page.contains(reason) && page.contains("Dina") && !page.contains("<textarea"))
        #expect(page.contains("1\u{A0}Leadstroom"))
        #expect(try await director.get("/areas/leadFlow").body.contains("Volgorde sinds"))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 9, offset: 0).entries.map(\.deed)
        }
        #expect(log.contains(.rankingKept))
    }

    @Test("a day to come is told beforehand, and the board waits for it")
    func coming() async throws {
        let director = try await house.firstBrowser()
        let day = SmallCompany.today + 10
        let form = fields(from: "\(day)", seen: try await seen(director))
        #expect(try await director.post("/ranking", form).status == 303)
        let page = try await director.get("/ranking").body
        #expect(page.contains("Vanaf \(Wording(.dutch).day(day)) geldt"))
        let board = try await director.get("/").body
        #expect(!board.contains(reason))
    }

    @Test(
        "what is wrong is told in words, and what was typed stays",
        arguments: [
            ("2026-01-01", "<b>een goede reden", "Deze dag is al voorbij"),
            ("2031-01-01", "<b>een goede reden", "meer dan een jaar vooruit"),
            ("morgen", "<b>een goede reden", "Kies een dag, zoals"),
            ("2026-03-30", "<b>kort", "reason-mistake"),
        ])
    func refused(day: String, why: String, words: String) async throws {
        let director = try await house.firstBrowser()
        let form = fields(from: day, reason: why, seen: try await seen(director))
        let answer = try await director.post("/ranking", form)
        #expect(answer.status == 422)
        let text = why.replacing("<b>", with: "&lt;b&gt;")
        #expect(answer.body.contains(words) && answer.body.contains(text))
        #expect(answer.body.contains("value=\"\(day)\""))
        #expect(try await house.store.read { try $0.attributes().rankings }.isEmpty)
    }

    @Test("two areas with one number are told so")
    func twoOnOnePlace() async throws {
        let director = try await house.firstBrowser()
        var form = fields(seen: try await seen(director))
        form[1] = (form[1].0, "1")
        let answer = try await director.post("/ranking", form)
        #expect(answer.status == 422 && answer.body.contains("Dit nummer staat er twee keer."))
    }

    @Test("of two directors the second sees what the first chose, and then decides")
    func overtaken() async throws {
        let director = try await house.firstBrowser()
        let seen = try await seen(director)
        let first = fields(.result, reason: "Eerst het geld, dan de rest.", seen: seen)
        #expect(try await director.post("/ranking", first).status == 303)
        let second = fields(.leadFlow, seen: seen)
        let answer = try await director.post("/ranking", second)
        #expect(answer.status == 409 && answer.body.contains("1\u{A0}Resultaat"))
        #expect(
            answer.body.contains("Eerst het geld, dan de rest.") && answer.body.contains(reason))
        let now = try #require(answer.body.firstMatch(of: /name="seen" value="([0-9a-f]+)"/))
        let again = fields(.leadFlow, seen: String(now.1))
        #expect(try await director.post("/ranking", again).status == 303)
        let page = try await director.get("/ranking").body
        #expect(page.contains("Voor die dag stond er eerst: 1\u{A0}Resultaat"))
    }

    @Test(
        "whoever does not direct reads it and changes nothing", arguments: [Role.manager, .member])
    func readers(role: Role) async throws {
        let director = try await house.firstBrowser()
        let reader = try await house.browser(role, role == .manager ? "man-n" : "an", director)
        #expect(try await !reader.get("/ranking").body.contains("name=\"seen\""))
        #expect(try await reader.post("/ranking", fields(seen: "")).status == 403)
    }
}
