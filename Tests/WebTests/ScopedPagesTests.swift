import Domain
import TestSupport
import Testing

@testable import Web

/// What pages tell somebody who does not see everyone's: their team, or what is their own.
@Suite struct ScopedPagesTests {
    private let house: SignInHouse

    init() async throws { house = SignInHouse(try await SmallCompany.store()) }

    @Test(
        "in a list of facts and its file one sees one's own part",
        arguments: [
            (.director, nil, ["An", "Bo", "Cy"]), (.manager, "man-n", ["An", "Bo"]),
            (.manager, "dir", ["An", "Bo", "Cy"]), (.manager, "man-z", ["Cy"]),
            (.member, "an", ["An"]), (.member, "cy", ["Cy"]),
        ] as [(Role, String?, [String])])
    func rows(role: Role, personID: String?, names: [String]) async throws {
        let browser = try await house.browser(role, personID, house.firstBrowser())
        let page = try await browser.get("/kpis/gesprekken/facts?of=2026-03-20")
        let file = try await browser.get("/kpis/gesprekken/facts.csv?of=2026-03-20")
        #expect(page.status == 200 && file.status == 200)
        for name in ["An", "Bo", "Cy"] {
            #expect(page.body.contains("<td>\(name)</td>") == names.contains(name))
            #expect(file.body.contains(name) == names.contains(name))
        }
    }

    @Test("an area's page tells a manager and a member of their team, and lists their own")
    func areas() async throws {
        let first = try await house.firstBrowser()
        for (role, personID) in [(Role.manager, "man-z"), (.member, "cy")] {
            let browser = try await house.browser(role, personID, first)
            let activity = try await browser.get("/areas/salesActivity?per=month").body
            #expect(activity.contains("de cijfers van Zuid") && !activity.contains("Noord"))
            #expect(activity.contains("Cy") && !activity.contains(">An<"))
            #expect(activity.contains("Zara") == (role == .manager))
            let flow = try await browser.get("/areas/leadFlow").body
            #expect(!flow.contains("Noord") && !flow.contains("href=\"/what-if"))
            let result = try await browser.get("/areas/result").body
            #expect(!result.contains("Noord") && !result.contains("id=\"wanted\""))
            #expect(try await browser.get("/areas/labourEfficiency").status == 403)
            #expect(try await browser.get("/areas/teamMotivation").status == 403)
            #expect(try await browser.get("/areas/result?by=customer&period=year").status == 200)
        }
    }

    @Test("a manager's page of a KPI and its splits hold nothing of other teams")
    func sums() async throws {
        let browser = try await house.browser(.manager, "man-z", house.firstBrowser())
        let page = try await browser.get("/kpis/gesprekken").body
        #expect(page.contains("de cijfers van Zuid") && !page.contains("Noord"))
        #expect(page.contains("href=\"/areas/salesActivity\""))
        let split = try await browser.get("/kpis/gesprekken/by/team").body
        #expect(split.contains("Zuid") && !split.contains("Noord"))
        #expect(try await browser.get("/kpis/rendement").status == 403)
        #expect(try await browser.get("/kpis/rendement/facts.csv").status == 403)
        #expect(try await browser.get("/kpis/stemming/facts").status == 403)
    }

    @Test("on the board nothing leads where one may not go")
    func board() async throws {
        let first = try await house.firstBrowser()
        let member = try await house.browser(.member, "an", first).get("/board").body
        #expect(member.contains("href=\"/kpis/gesprekken\""))
        #expect(!member.contains("href=\"/kpis/rendement\""))
        #expect(member.contains("href=\"/areas/result\""))
        #expect(!member.contains("href=\"/areas/labourEfficiency"))
        let viewer = try await house.browser(.viewer, nil, first).get("/").body
        #expect(!viewer.contains("href=\"/kpis") && !viewer.contains("href=\"/imports"))
        #expect(try await first.get("/").body.contains("href=\"/areas/result\""))
    }
}
