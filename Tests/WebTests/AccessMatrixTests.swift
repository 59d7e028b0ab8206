import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Every route for every role, and for somebody who is not signed in. A route without a row here
/// fails.
@Suite struct AccessMatrixTests {
    /// To whom a route is open.
    enum Openness {
        case everybody, signedIn, team, director

        var audience: Audience {
            switch self {
            case .everybody: .anyone
            case .signedIn: .whoSees(.board)
            case .team: .whoSees(.teamFigures)
            case .director: .whoSees(.everything)
            }
        }

        func holds(for role: Role) -> Bool {
            switch self {
            case .everybody, .signedIn: true
            case .team: role != .viewer
            case .director: role == .director
            }
        }
    }

    static let table: [String: Openness] = [
        "GET /": .signedIn, "GET /areas/{area}": .director,
        "POST /areas/{area}/wanted": .director, "GET /kpis/{kpi}": .team,
        "GET /kpis/{kpi}/by/{dimension}": .team, "GET /kpis/{kpi}/facts": .team,
        "GET /kpis/{kpi}/facts.csv": .team, "GET /imports": .director,
        "GET /imports/{id}": .director, "GET /imports/{id}/rejections.csv": .director,
        "POST /imports": .director, "GET /imports/jobs/{id}": .director,
        "POST /api/imports/{name}": .director, "GET /api/jobs/{id}": .director,
        "GET /costs/{month}": .director, "POST /costs/{month}": .director,
        "GET /stalled-deals": .director, "GET /deals/{deal}": .director,
        "GET /what-if": .director, "POST /what-if/scenarios": .director,
        "POST /what-if/scenarios/forget": .director, "GET /activity-impact": .director,
        "GET /sign-in": .everybody, "POST /sign-in": .everybody,
        "GET /first-account": .everybody, "POST /first-account": .everybody,
        "GET /link": .everybody, "POST /link": .everybody, "GET /account": .signedIn,
        "POST /account/password": .signedIn, "POST /account/sign-ins": .signedIn,
        "POST /sign-out": .signedIn, "GET /people": .director, "POST /people": .director,
        "POST /people/{id}/link": .director, "POST /people/{id}/role": .director,
        "POST /people/{id}/standing": .director, "GET /audit": .director, "GET /help": .signedIn,
        "GET /language/{language}": .everybody, "GET /assets/{hash}/{name}": .everybody,
    ]

    /// What stands where a path has a name.
    private static let named = [
        "{kpi}": "gesprekken", "{area}": "result", "{month}": "2026-01", "{dimension}": "team",
        "{deal}": "d1", "{language}": "nl", "{id}": "9", "{name}": "deals.csv", "{hash}": "0",
    ]

    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    private static func name(_ route: Route) -> String { "\(route.method) \(route.path)" }

    private static func uri(_ route: Route) -> String {
        named.reduce("\(route.path)") { $0.replacing($1.key, with: $1.value) }
    }

    @Test("every route has a row, and every row a route")
    func complete() {
        #expect(Set(Route.all.map(Self.name)) == Set(Self.table.keys))
        for route in Route.all {
            #expect(Self.table[Self.name(route)]?.audience == route.audience)
        }
    }

    /// A browser with which somebody in that role is signed in.
    private func browser(
        _ role: Role, _ personID: String?, _ first: TestBrowser
    ) async throws -> TestBrowser {
        guard role != .director else { return first }
        let email = "\(role.rawValue)-\(personID ?? "x")@voorbeeld.nl"
        let site = house.site()
        let address = try #require(EmailAddress(email))
        try await house.store.add(
            NewAccount(
                id: email, email: address, name: email, role: role, personID: personID),
            password: site.hash(password: "een wachtwoord van vier woorden"), at: house.second)
        let browser = house.browser()
        try await browser.signIn(email, "een wachtwoord van vier woorden")
        return browser
    }

    @Test("each route is open to its roles and to nobody else")
    func matrix() async throws {
        let first = try await house.firstBrowser()
        for (role, personID) in [
            (Role.viewer, nil), (.member, "an"), (.manager, "man-n"), (.director, nil),
        ] as [(Role, String?)] {
            let browser = try await browser(role, personID, first)
            // The way out comes last.
            for route in Route.all.sorted(by: { a, _ in "\(a.path)" != "/sign-out" }) {
                if route.method == .post { try await browser.get("/account") }
                let openness = try #require(Self.table[Self.name(route)])
                let answer =
                    route.method == .get
                    ? try await browser.get(Self.uri(route))
                    : try await browser.post(Self.uri(route))
                let isRefused = answer.status == 403 && Self.says(answer.body, role)
                #expect(isRefused == !openness.holds(for: role), "\(role) \(Self.name(route))")
            }
        }
    }

    /// Whether somebody in that role reads that they may not be there; a program reads English.
    private static func says(_ body: String, _ role: Role) -> Bool {
        [Wording(.dutch), Wording(.english)].contains { wording in
            body.contains(wording("error.notForRole", ["role": wording.role(role)]))
        }
    }

    @Test("who is not signed in is led to where one signs in, or told so in JSON")
    func stranger() async throws {
        _ = try await house.firstBrowser()
        for route in Route.all where Self.table[Self.name(route)] != .everybody {
            let stranger = house.browser()
            let answer =
                route.method == .get
                ? try await stranger.get(Self.uri(route))
                : try await stranger.post(Self.uri(route))
            if "\(route.path)".hasPrefix("/api/") {
                #expect(answer.status == 401)
            } else {
                #expect(answer.status == 303, "\(Self.name(route))")
                #expect(answer.location?.hasPrefix("/sign-in") == true)
            }
        }
    }

    @Test(
        "in a list of facts and its file one sees one's own part",
        arguments: [
            (.director, nil, ["An", "Bo", "Cy"]), (.manager, "man-n", ["An", "Bo"]),
            (.manager, "dir", ["An", "Bo", "Cy"]), (.manager, "man-z", ["Cy"]),
            (.member, "an", ["An"]), (.member, "cy", ["Cy"]),
        ] as [(Role, String?, [String])])
    func rows(role: Role, personID: String?, names: [String]) async throws {
        let browser = try await browser(role, personID, house.firstBrowser())
        let page = try await browser.get("/kpis/gesprekken/facts?of=2026-03-20")
        let file = try await browser.get("/kpis/gesprekken/facts.csv?of=2026-03-20")
        #expect(page.status == 200 && file.status == 200)
        for name in ["An", "Bo", "Cy"] {
            #expect(page.body.contains("<td>\(name)</td>") == names.contains(name))
            #expect(file.body.contains(name) == names.contains(name))
        }
    }

    @Test("a manager's page of a KPI and its splits hold nothing of other teams")
    func sums() async throws {
        let browser = try await browser(.manager, "man-z", house.firstBrowser())
        let page = try await browser.get("/kpis/gesprekken").body
        #expect(page.contains("de cijfers van Zuid") && !page.contains("Noord"))
        #expect(!page.contains("href=\"/areas/"))
        let split = try await browser.get("/kpis/gesprekken/by/team").body
        #expect(split.contains("Zuid") && !split.contains("Noord"))
        #expect(try await browser.get("/kpis/rendement").status == 403)
        #expect(try await browser.get("/kpis/rendement/facts.csv").status == 403)
        #expect(try await browser.get("/kpis/stemming/facts").status == 403)
    }

    @Test("on the board nothing leads where one may not go")
    func board() async throws {
        let first = try await house.firstBrowser()
        let member = try await browser(.member, "an", first).get("/").body
        #expect(member.contains("href=\"/kpis/gesprekken\""))
        #expect(!member.contains("href=\"/kpis/rendement\"") && !member.contains("href=\"/areas"))
        let viewer = try await browser(.viewer, nil, first).get("/").body
        #expect(!viewer.contains("href=\"/kpis") && !viewer.contains("href=\"/imports"))
        #expect(try await first.get("/").body.contains("href=\"/areas/result\""))
    }
}
