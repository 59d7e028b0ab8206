import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The plan of a year: read by everybody, changed by the director where it stands, and by owners as
/// far as how far they are.
@Suite struct PlanPageTests {
    private let house: SignInHouse

    init() async throws {
        let store = try await SmallCompany.store()
        try await store.keep(.plan(Self.items))
        house = SignInHouse(store)
    }

    private static let items: [PlanItem] = [
        PlanItem(
            year: 2026, area: .result, kind: .strategy, key: "s", parent: "r",
            title: "Vaker <langs>"),
        PlanItem(
            year: 2026, area: .result, kind: .tactic, key: "t", parent: "s",
            title: "Elke klant bellen",
            ownerID: "an", dueOn: SmallCompany.today - 1, state: "busy", kpi: "omzet"),
        PlanItem(
            year: 2026, area: .result, kind: .tactic, key: "u", parent: "s", title: "Van Oud",
            ownerID: "oud", state: "wacht op Piet", kpi: "verdwenen"),
        PlanItem(
            year: 2026, area: .leadFlow, kind: .tactic, key: "v", title: "Beurs", ownerID: "x-99",
            dueOn: SmallCompany.today - 9, state: "Afgerond"),
        PlanItem(
            year: 2025, area: .result, kind: .tactic, key: "oud", title: "Bleef liggen",
            ownerID: "oud", state: "open"),
    ]

    private func seen(_ body: String) -> String {
        body.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }

    private func line(_ title: String, seen: String, _ more: [(String, String)] = []) -> [(
        String, String
    )] {
        let named = Set(more.map(\.0))
        let usual = [
            ("key", "t"), ("kind", "tactic"), ("area", "result"), ("new", "no"), ("parent", "s"),
            ("owner", "an"), ("due", "2026-12-01"), ("state", "busy"), ("kpi", "omzet"),
        ]
        return usual.filter { !named.contains($0.0) } + more + [("title", title), ("seen", seen)]
    }

    @Test("everybody reads it: owners by name or id, who left, words as they are, what is late")
    func read() async throws {
        let director = try await house.firstBrowser()
        let viewer = try await house.browser(.viewer, nil, director)
        let page = try await viewer.get("/plan").body
        for text in [
            "Plan 2026", "Omzet uit &gt; 2 producten", "Vaker &lt;langs&gt;", "Elke klant bellen",
            "Oud (vertrokken op 1 mrt 2026)", "wacht op Piet", "verdwenen", "x-99", "Afgerond",
            "bezig", "te laat", "Zonder strategie",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(!page.contains("?line=") && !page.contains("name=\"seen\""))
        #expect(try await viewer.get("/plan/2026?line=t").body.contains("name=\"seen\"") == false)
        #expect(try await viewer.get("/plan/1996").body.contains("nog geen plan"))
        #expect(try await viewer.get("/plan/9999").status == 200)
        for path in ["/plan/0", "/plan/x", "/plan/02026", "/plan/99999"] {
            #expect(try await viewer.get(path).status == 404)
        }
    }

    @Test("late tactics stand at their area on the board and on its page, and lead to the plan")
    func late() async throws {
        let director = try await house.firstBrowser()
        for path in ["/", "/areas/result"] {
            let page = try await director.get(path).body
            #expect(page.contains("/plan/2026#area-result") && page.contains("1 tactiek te laat"))
            #expect(!page.contains("#area-leadFlow"))
        }
        #expect(try await director.get("/?on=2026-01-02").body.contains("te laat") == false)
    }

    @Test("a line is changed where it stands, which the log and its history tell")
    func change() async throws {
        let director = try await house.firstBrowser()
        let open = try await director.get("/plan/2026?line=t").body
        #expect(open.contains("id=\"open\"") && open.contains("Elke klant bellen</textarea>"))
        let answer = try await director.post(
            "/plan/2026/lines", line("Elke klant spreken", seen: seen(open)))
        #expect(answer.location == "/plan/2026?done=kept#area-result")
        let page = try await director.get("/plan/2026?line=t").body
        #expect(page.contains("Elke klant spreken") && page.contains("Was: Elke klant bellen · An"))
        let log = try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 9, offset: 0).entries.map(\.deed)
        }
        #expect(log.contains(.planLineKept))
    }

    @Test("of two who change a line the second sees what the first made of it, and then decides")
    func overtaken() async throws {
        let director = try await house.firstBrowser()
        let mark = seen(try await director.get("/plan/2026?line=t").body)
        _ = try await director.post("/plan/2026/lines", line("De eerste", seen: mark))
        let answer = try await director.post("/plan/2026/lines", line("De tweede", seen: mark))
        #expect(answer.status == 409)
        #expect(answer.body.contains("De eerste") && answer.body.contains("De tweede</textarea>"))
        let again = line("De tweede", seen: seen(answer.body))
        #expect(try await director.post("/plan/2026/lines", again).status == 303)
        // A line that is gone can be kept all the same, as a new one.
        let removal = try await director.get("/plan/2026?remove=t").body
        _ = try await director.post(
            "/plan/2026/lines", [("key", "t"), ("do", "remove"), ("seen", seen(removal))])
        let gone = try await director.post("/plan/2026/lines", again)
        #expect(
            gone.status == 409 && gone.body.contains("heeft iemand anders deze regel verwijderd"))
        let anew = line("De tweede", seen: "", [("new", "yes")])
        #expect(try await director.post("/plan/2026/lines", anew).status == 303)
    }

    @Test(
        "what is wrong with a line is told in words, and what was typed stays",
        arguments: [
            ([("owner", "oud")], "is sinds 1 maart 2026 weg"), ([("owner", "nul")], "niet bekend"),
            ([("due", "morgen")], "Kies een dag"), ([("kpi", "nul")], "KPI is niet bekend"),
            ([("parent", "nul")], "staat niet meer in dit gebied"),
        ])
    func refused(field: [(String, String)], words: String) async throws {
        let director = try await house.firstBrowser()
        let mark = seen(try await director.get("/plan/2026?line=t").body)
        let answer = try await director.post(
            "/plan/2026/lines", line("<b>Getypt", seen: mark, field))
        #expect(answer.status == 422 && answer.body.contains(words))
        #expect(answer.body.contains("&lt;b&gt;Getypt</textarea>"))
        let far = try await director.post(
            "/plan/2044/lines", line("Ver weg", seen: "", [("new", "yes"), ("parent", "")]))
        #expect(far.status == 422 && far.body.contains("Dit jaar kun je niet meer plannen"))
    }

    @Test("a new line is one line however often it is sent, and a strategy takes its tactics along")
    func addAndRemove() async throws {
        let director = try await house.firstBrowser()
        let form = try await director.get("/plan/2026?new=tactic&area=result&under=s").body
        let key = try #require(form.firstMatch(of: /name="key" value="([^"]+)"/))
        let new = line("Nieuwe tactiek", seen: "", [("key", String(key.1)), ("new", "yes")])
        for _ in 0..<2 {
            #expect(try await director.post("/plan/2026/lines", new).status == 303)
        }
        #expect(
            try await director.get("/plan/2026").body.ranges(of: ">Nieuwe tactiek</p>").count == 1)
        let ask = try await director.get("/plan/2026?remove=s").body
        #expect(ask.contains("Deze tactieken gaan mee") && ask.contains("<li>Nieuwe tactiek</li>"))
        let answer = try await director.post(
            "/plan/2026/lines", [("key", "s"), ("do", "remove"), ("seen", seen(ask))])
        #expect(answer.location == "/plan/2026?done=removed#area-result")
        #expect(try await !director.get("/plan/2026").body.contains("Vaker &lt;langs&gt;"))
    }

    @Test("lines are put in another order; one that was moved meanwhile is not overwritten")
    func order() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get("/plan/2026").body
        let area = page[try #require(page.firstRange(of: "id=\"area-result\"")).lowerBound...]
        let mark = seen(String(area))
        let form = [
            ("area", "result"), ("seen", mark), ("key-0", "s"), ("result-0", "1"),
            ("key-1", "t"), ("result-1", "2"), ("under-1", "s"), ("key-2", "u"),
            ("result-2", "1"), ("under-2", "s"),
        ]
        #expect(
            try await director.post("/plan/2026/order", form).location
                == "/plan/2026?done=arranged#area-result")
        let plan = try await house.store.read { try $0.plan(of: 2026) }
        #expect(plan.tactics(.result, under: "s").map(\.key) == ["u", "t"])
        let other = form.map { $0.0 == "under-2" ? ("under-2", "") : $0 }
        let answer = try await director.post("/plan/2026/order", other)
        #expect(answer.status == 409 && answer.body.contains("Intussen is hier iets verschoven"))
    }
}

extension PlanPageTests {
    @Test("whoever owns a tactic says how far it is, and changes nothing else; others do not")
    func states() async throws {
        let director = try await house.firstBrowser()
        let an = try await house.browser(.member, "an", director)
        let open = try await an.get("/plan/2026?line=t").body
        #expect(open.contains("name=\"state\"") && !open.contains("name=\"title\""))
        #expect(try await !an.get("/plan/2026?line=u").body.contains("name=\"state\""))
        let form = [("key", "t"), ("seen", seen(open)), ("state", "done"), ("title", "Gekaapt")]
        #expect(try await an.post("/plan/2026/states", form).status == 303)
        let item = try await house.store.read { try $0.plan(of: 2026).item("t") }
        #expect(item?.state == "done" && item?.title == "Elke klant bellen")
        let stale = [("key", "t"), ("seen", seen(open)), ("state", "dropped")]
        #expect(try await an.post("/plan/2026/states", stale).status == 409)
        let made = [("key", "t"), ("seen", ""), ("state", "verzonnen")]
        #expect(try await an.post("/plan/2026/states", made).status == 422)
        for (role, id) in [(Role.member, "bo"), (.manager, "man-n"), (.viewer, nil)]
            as [(Role, String?)]
        {
            let other = try await house.browser(role, id, director)
            #expect(try await other.post("/plan/2026/states", form).status == 403, "\(role)")
            #expect(try await other.post("/plan/2026/lines", form).status == 403, "\(role)")
        }
    }

    @Test("the years stand beside each other, and the old one is read, not changed")
    func beside() async throws {
        let director = try await house.firstBrowser()
        let page = try await director.get("/plan/2026?beside=2025").body
        #expect(page.contains("Elke klant bellen") && page.contains("Bleef liggen"))
        #expect(!page.contains("?line="))
    }

    @Test("a new year proposes what is unfinished, once, without the owner who left")
    func carried() async throws {
        let director = try await house.firstBrowser()
        #expect(try await director.get("/plan/2026").body.contains("staat nog iets open"))
        let page = try await director.get("/plan/2026/carried").body
        #expect(page.contains("Bleef liggen") && page.contains("value=\"2026-03-31\""))
        #expect(page.contains("kies straks een nieuwe eigenaar"))
        let form = [("key-0", "oud"), ("go-0", "yes"), ("due-0", "2026-06-30")]
        let wrong = form.dropLast() + [("due-0", "ooit")]
        #expect(try await director.post("/plan/2026/carried", Array(wrong)).status == 422)
        let done = try await director.post("/plan/2026/carried", form)
        #expect(done.location == "/plan/2026?done=carried")
        let twice = try await director.post("/plan/2026/carried", form)
        #expect(twice.location == "/plan/2026?done=same")
        let item = try await house.store.read { try $0.plan(of: 2026).item("oud") }
        #expect(item?.dueOn == day("2026-06-30") && item?.ownerID == nil)
        #expect(try await !director.get("/plan/2026").body.contains("staat nog iets open"))
    }

    @Test("as long as nobody has an account, whoever works on the machine plans")
    func machine() async throws {
        let browser = house.browser()
        let open = try await browser.get("/plan/2026?line=t").body
        let answer = try await browser.post(
            "/plan/2026/lines", line("Vanaf de machine", seen: seen(open)))
        #expect(answer.status == 303)
    }
}
