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
        case everybody, signedIn, colleagues, team, leaders, director

        var audience: Audience {
            switch self {
            case .everybody: .anyone
            case .signedIn: .whoSees(.board)
            case .colleagues: .whoSees(.motivation)
            case .team: .whoSees(.teamFigures)
            case .leaders: .whoSees(.persons)
            case .director: .whoSees(.everything)
            }
        }

        func holds(for role: Role) -> Bool {
            switch self {
            case .everybody, .signedIn: true
            case .team, .colleagues: role != .viewer
            case .leaders: role == .director || role == .manager
            case .director: role == .director
            }
        }
    }

    /// What stands where a path has a name.
    private static let named = [
        "{kpi}": "gesprekken", "{area}": "result", "{month}": "2026-01", "{dimension}": "team",
        "{deal}": "d1", "{language}": "nl", "{id}": "9", "{name}": "deals.csv", "{hash}": "0",
        "{file}": "everything.json", "{year}": "2026",
        "{step}": "people",
    ]

    let house: SignInHouse

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        try await house.store.keep(
            ActionItem(
                id: "of-an", title: "Bel", ownerID: "an", dueOn: nil,
                source: ActionItem.Source(.page)),
            on: SmallCompany.today, as: Access(.director).actionSight(own: nil),
            by: Chooser(accountID: nil, name: "", atSecond: 1))
    }

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

    @Test("each route is open to its roles and to nobody else")
    func matrix() async throws {
        let first = try await house.firstBrowser()
        for (role, personID) in [
            (Role.viewer, nil), (.member, "an"), (.manager, "man-n"), (.director, nil),
        ] as [(Role, String?)] {
            let browser = try await house.browser(role, personID, first)
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

    /// Addresses of one thing: what stands in the path, so that the thing is An's, of team Noord.
    static let things = [
        "GET /deals/{deal}": "/deals/d0",
        "GET /deals/{deal}/course.csv": "/deals/d0/course.csv",
        "GET /deals/{deal}/course.xlsx": "/deals/d0/course.xlsx",
        "GET /persons/{id}": "/persons/an",
        "GET /one-on-ones/{id}": "/one-on-ones/an",
        "GET /persons/{id}/files/{file}": "/persons/an/files/everything.json",
    ]

    /// Who asks for it, and whether they see it.
    static let askers: [(role: Role, personID: String?, sees: Bool)] = [
        (.director, nil, true), (.manager, "dir", true), (.manager, "man-n", true),
        (.manager, "man-z", false), (.member, "an", true), (.member, "bo", false),
        (.member, "cy", false),
    ]

    @Test("every route of one thing is asked for by its owner, those above, beside and elsewhere")
    func thingsAreListed() {
        let names = [
            "{kpi}", "{area}", "{dimension}", "{month}", "{language}", "{hash}", "{name}", "{file}",
            "{year}",
        ]
        for route in Route.all where Self.table[Self.name(route)] != .director {
            let path = names.reduce("\(route.path)") { $0.replacing($1, with: "") }
            let name = Self.name(route)
            let isListed =
                (Self.things[name] ?? Self.sentThings[name]) != nil
                || Self.teamThings.contains(name)
            #expect(!path.contains("{") || isListed, "\(route.path)")
        }
    }

    @Test(
        "of one thing, what is not one's own is as unknown as what does not exist",
        arguments: askers)
    func scopes(role: Role, personID: String?, sees: Bool) async throws {
        let browser = try await house.browser(role, personID, house.firstBrowser())
        for (route, path) in Self.things {
            let isFor = Self.table[route]?.holds(for: role) ?? false
            let expected = !isFor ? 403 : sees ? 200 : 404
            #expect(try await browser.get(path).status == expected, "\(role) \(path)")
            // As another organisation calls its own: this one has never heard of it.
            let foreign = path.replacing("/d0", with: "/elders-7").replacing(
                "/an", with: "/elders-7")
            #expect(try await browser.get(foreign).status == (isFor ? 404 : 403))
        }
    }

    @Test("ids of another organisation, in every address that takes one, are unknown to a director")
    func foreignIDs() async throws {
        let browser = try await house.firstBrowser()
        let ids = ["{deal}", "{id}", "{kpi}"]
        for route in Route.all where ids.contains(where: { "\(route.path)".contains($0) }) {
            let path = ids.reduce("\(route.path)") { $0.replacing($1, with: "elders-7") }
            let known = Self.named.reduce(path) { $0.replacing($1.key, with: $1.value) }
            let answer =
                route.method == .get
                ? try await browser.get(known) : try await browser.post(known)
            #expect((400...499).contains(answer.status), "\(Self.name(route)) \(answer.status)")
        }
    }
}
