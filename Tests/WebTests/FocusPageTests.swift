import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What the director steers by: KPIs are chosen, changed, leave and come back.
@Suite struct FocusPageTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private static let rate = "/focus/areas/result/kpis?metric=deal.winRate"

    private func kpis() async throws -> [KPI] {
        try await house.store.read { try $0.attributes().kpis }
    }

    /// What the page's form would send, with the hidden `seen` of the page.
    private func seen(_ body: String) -> String {
        body.firstMatch(of: /name="seen" value="([^"]*)"/).map { String($0.output.1) } ?? ""
    }

    @Test("the page says what each KPI is, in the order of the areas, and leads to changing it")
    func overview() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get("/focus").body
        for text in [
            "Gesprekken per week", "telefoongesprek of afspraak", "elke week", "nog geen motivator",
            "€\u{A0}2.000", "/kpis/omzet/targets", "/kpis/stemming/numbers", "KPI toevoegen",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        for path in [
            "/focus/targets", "/focus/areas/result/kpis", Self.rate, "/focus/kpis/omzet",
            "/focus/areas/teamMotivation/kpis?metric=manual", "/focus/kpis/omzet/leave",
        ] {
            #expect(try await director.get(path).status == 200, "\(path)")
        }
        for path in [
            "/focus/areas/weer/kpis", "/focus/areas/result/kpis?metric=lead.new",
            "/focus/kpis/bestaat-niet",
        ] {
            #expect(try await director.get(path).status == 404, "\(path)")
        }
    }

    @Test("a KPI is looked at on own figures, chosen once however often it is sent, and noted")
    func choosing() async throws {
        let director = try await house.firstBrowser()
        try await director.get(Self.rate)
        let fields = [
            ("name", "Winst bij <Pomp>"), ("period", "quarter"), ("kind", "result"),
            ("cadence", "monthly"), ("owner", "man-n"), ("only-product", "pomp"), ("do", "preview"),
        ]
        let preview = try await director.post(Self.rate, fields)
        #expect(preview.status == 200 && preview.body.contains("De laatste perioden"))
        #expect(preview.body.contains("value=\"Winst bij &lt;Pomp&gt;\""))
        #expect(try await kpis().count == 7)
        for _ in 1...2 {
            let kept = try await director.post(Self.rate, fields.dropLast() + [("do", "keep")])
            #expect(kept.location == "/focus?done=chosen")
        }
        let chosen = try #require(try await kpis().first { $0.slug == "winst-bij-pomp" })
        #expect(chosen.filters == [Filter(.product, "Pomp")] && chosen.ownerID == "man-n")
        #expect(chosen.from == SmallCompany.today && chosen.rank == 3 && chosen.period == .quarter)
        #expect(try await kpis().count == 8)
        let page = try await director.get("/focus/kpis/winst-bij-pomp").body
        #expect(page.contains("Nieuw: Winst bij &lt;Pomp&gt;") && page.contains("Nico"))
        #expect(try await director.get("/focus").body.contains("Winst bij &lt;Pomp&gt;"))
    }

    @Test(
        "what is wrong is said, with what may have been meant, and nothing is lost",
        arguments: [
            ("only-product", "Pmop", "Bedoelde je Pomp?"), ("only-team", "Nord", "Noord"),
            ("only-person", "Ann", "An"), ("only-product", "zeilboot", "komt in je cijfers niet"),
            ("name", String(repeating: "naam", count: 30), "langer dan 80"),
        ])
    func wrong(field: String, typed: String, said: String) async throws {
        let director = try await house.firstBrowser()
        try await director.get(Self.rate)
        let answer = try await director.post(
            Self.rate, [("period", "month"), (field, typed), ("do", "keep")])
        #expect(answer.status == 422 && answer.body.contains(said))
        #expect(answer.body.contains("value=\"\(typed)\""))
        #expect(try await kpis().count == 7)
    }

    @Test("a metric without such periods says which it has")
    func periods() async throws {
        let director = try await house.firstBrowser()
        let path = "/focus/areas/leadFlow/kpis?metric=lead.velocityRate"
        try await director.get(path)
        let answer = try await director.post(path, [("period", "week"), ("do", "keep")])
        #expect(answer.status == 422 && answer.body.contains("wel per maand"))
    }

    @Test("a fourth asks which one goes, which leaves today, keeps its history and can come back")
    func fourth() async throws {
        let director = try await house.firstBrowser()
        func choose(_ metric: String, _ more: [(String, String)] = []) async throws -> Int {
            let path = "/focus/areas/result/kpis?metric=\(metric)"
            try await director.get(path)
            return try await director.post(path, [("period", "month"), ("do", "keep")] + more)
                .status
        }
        #expect(try await choose("deal.winRate") == 303)
        let full = try await director.get("/focus/areas/result/kpis?metric=deal.cycleDays").body
        #expect(full.contains("Welke gaat eraf?") && full.contains("leaving-omzet"))
        #expect(try await choose("deal.cycleDays") == 422)
        #expect(try await choose("deal.cycleDays", [("leaving", "leads")]) == 422)
        #expect(try await choose("deal.cycleDays", [("leaving", "omzet")]) == 303)
        let left = try #require(try await kpis().first { $0.slug == "omzet" })
        #expect(left.until == SmallCompany.today)
        let page = try await director.get("/focus").body
        #expect(page.contains("niet meer op het bord staan") && page.contains("/kpis/omzet\""))
        #expect(try await director.get("/kpis/omzet").status == 200)
        let back = try await director.get("/focus/kpis/omzet/return")
        #expect(back.body.contains("Welke gaat eraf?"))
        #expect(try await director.post("/focus/kpis/omzet/return").status == 422)
        #expect(
            try await director.post("/focus/kpis/omzet/return", [("leaving", "deal-cycledays")])
                .status == 303)
        #expect(try await kpis().filter { $0.isOnBoard(on: SmallCompany.today) }.count == 8)
        let history = try await director.get("/focus/kpis/omzet").body
        #expect(history.contains("vanaf het begin") && history.contains("sinds 30 maart 2026"))
    }

    @Test("two who change the same: the second sees what it became, and chooses")
    func twoAtOnce() async throws {
        let director = try await house.firstBrowser()
        let path = "/focus/kpis/omzet"
        let was = seen(try await director.get(path).body)
        func send(_ name: String, _ seen: String) async throws -> TestBrowser.Answer {
            try await director.post(
                path,
                [
                    ("name", name), ("period", "month"), ("kind", "result"), ("seen", seen),
                    ("do", "keep"),
                ])
        }
        #expect(try await send("Omzet van ons", was).status == 303)
        #expect(try await send("Omzet van ons", was).status == 303)
        let second = try await send("Omzet anders", was)
        #expect(second.status == 409 && second.body.contains("Omzet van ons"))
        #expect(second.body.contains("value=\"Omzet anders\""))
        #expect(try await send("Omzet anders", seen(second.body)).status == 303)
        #expect(try await kpis().contains { $0.name == "Omzet anders" })
    }

    @Test("a KPI leaves with a reason, which its history tells; own numbers need a name")
    func leaving() async throws {
        let director = try await house.firstBrowser()
        try await director.get("/focus/kpis/leads/leave")
        for _ in 1...2 {
            let answer = try await director.post(
                "/focus/kpis/leads/leave", [("reason", "Zegt te weinig.")])
            #expect(answer.location == "/focus?done=left")
        }
        let page = try await director.get("/focus/kpis/leads").body
        #expect(page.ranges(of: "Zegt te weinig.").count == 1)
        let path = "/focus/areas/teamMotivation/kpis?metric=manual"
        let nameless = try await director.post(path, [("period", "week"), ("do", "keep")])
        #expect(nameless.status == 422 && nameless.body.contains("Geef het getal een naam"))
        let kept = try await director.post(
            path,
            [
                ("name", "Ziekteverzuim"), ("period", "month"), ("direction", "lower"),
                ("aggregation", "mean"), ("do", "keep"),
            ])
        #expect(kept.status == 303)
        let own = try #require(try await kpis().first { $0.metric == "manual.ziekteverzuim" })
        #expect(own.direction == .lower && own.aggregation == .mean)
    }

    @Test("as long as nothing was chosen a proposal is shown, which is chosen in the guide")
    func proposal() async throws {
        let store = try await emptyStore()
        try await store.keep(.organisation([Organisation(name: "Nieuw")]))
        let director = try await SignInHouse(store).firstBrowser()
        let page = try await director.get("/focus").body
        #expect(page.contains("/start/kpis") && page.contains("Nieuwe leads"))
        #expect(!page.contains("KPI toevoegen") && !page.contains("/focus/kpis/"))
        #expect(try await director.get("/focus/targets").body.contains("/start/kpis"))
        #expect(try await director.get("/kpis/new-leads/targets").status == 404)
    }

    @Test("whoever is erased sees to nothing any more, and no history names them")
    func erasure() async throws {
        let director = try await house.firstBrowser()
        let path = "/kpis/omzet/targets?year=2026&rows=all"
        let sheet = try await director.get(path).body
        let rows = sheet.matches(of: /name="(row\d+)" value="([^"]*)"/).map {
            (String($0.output.1), String($0.output.2))
        }
        let an = try #require(rows.firstIndex { $0.1 == "person:an" })
        let kept = try await director.post(path, rows + [("v\(an).11", "7"), ("do", "keep")])
        #expect(kept.status == 303)
        let form = try await director.get("/focus/kpis/omzet").body
        let changed = try await director.post(
            "/focus/kpis/omzet",
            [
                ("name", "Omzet"), ("period", "month"), ("kind", "result"), ("owner", "an"),
                ("seen", seen(form)), ("do", "keep"),
            ])
        #expect(changed.status == 303)
        #expect(try await director.get(path).body.contains("dec 2026 · An"))
        try await director.get("/persons/an/erasure")
        #expect(try await director.post("/persons/an/erasure", [("name", "An")]).status < 400)
        #expect(try await kpis().first { $0.slug == "omzet" }?.ownerID == nil)
        let noted = try await house.store.read { snapshot in
            try [ChoiceChange.Subject.target, .kpi].flatMap {
                try snapshot.choiceChanges(of: $0, "omzet")
            }.flatMap { [$0.was, $0.became] }
        }
        #expect(noted.count >= 4 && !noted.contains { $0.hasSuffix("person:an") })
        #expect(try await director.get(path).body.contains("iemand die is gewist"))
    }
}
