import Domain
import HTTPTypes
import OpenID
import Storage
import TestSupport
import Testing

@testable import Web

/// Coming in with the company's own account.
@Suite struct CompanySignInTests {
    private let company: CompanyHouse

    init() async throws { company = try await CompanyHouse() }

    @Test("somebody new whom a group lets in gets an account, and is in; later they come as usual")
    func newcomer() async throws {
        let browser = company.browser()
        let page = try await browser.get("/sign-in?back=/help").body
        #expect(page.contains("href=\"/sign-in/company?back=%2Fhelp\""))
        #expect(page.contains("Log in met Contoso &amp; co"))
        let answer = try await company.comeIn(
            browser, CompanyHouse.who("m-1", "man-n@voorbeeld.nl"), back: "/help")
        #expect(answer.status == 303 && answer.location == "/help")
        #expect(try await browser.get("/help").status == 200)
        let made = try #require(try await company.accounts().first { $0.name == "Mila Meer" })
        #expect(made.role == .manager && made.standing == .active && made.ways == [.company])
        #expect(try await company.deeds().contains(.madeByCompany))
        // The address may change there: the subject counts.
        let again = company.browser()
        try await company.comeIn(again, CompanyHouse.who("m-1", nil))
        #expect(try await again.get("/help").body.contains("Mila Meer"))
        #expect(try await company.accounts().count == 2)
        #expect(try await company.deeds().contains(.signedInByCompany))
        let own = try await again.get("/account").body
        #expect(own.contains("geen eigen wachtwoord") && !own.contains("name=\"current\""))
    }

    @Test("of two tabs of one browser both come back")
    func tabs() async throws {
        let browser = company.browser()
        let first = try await company.wayBack(browser, CompanyHouse.who("m-1", "m@x.nl"))
        let second = try await company.wayBack(browser, CompanyHouse.who("m-1", "m@x.nl"))
        #expect(try await browser.get(second).status == 303)
        #expect(try await browser.get(first).status == 303)
    }

    @Test("an account with the address is theirs when the provider is sure of it, and stays theirs")
    func linking() async throws {
        let unsure = try await company.comeIn(
            company.browser(), CompanyHouse.who("d-1", SignInHouse.director.email, verified: false))
        #expect(unsure.status == 403 && unsure.body.contains("niet zeker welk e-mailadres"))
        let none = try await company.comeIn(company.browser(), CompanyHouse.who("d-1", nil))
        #expect(none.status == 403)
        let mine = company.browser()
        try await company.comeIn(
            mine, CompanyHouse.who("d-1", "Dina@Voorbeeld.NL", groups: ["heads"]))
        #expect(try await mine.get("/account").body.contains("name=\"current\""))
        #expect(try await company.accounts().map(\.ways) == [[.company, .password]])
        #expect(try await company.deeds().contains(.linkedToCompany))
        let another = try await company.comeIn(
            company.browser(), CompanyHouse.who("d-2", SignInHouse.director.email))
        #expect(another.status == 403 && another.body.contains("die dat adres eerder had"))
        let id = try #require(try await company.accounts().first).id
        #expect(try await company.house.store.forgetCompanyIdentity(of: id))
        #expect(
            try await company.comeIn(
                company.browser(), CompanyHouse.who("d-2", SignInHouse.director.email)
            ).status == 303)
    }

    @Test("addresses are taken as they are only where that is set")
    func trusting() async throws {
        let browser = company.browser(trusting: true)
        try await company.comeIn(browser, CompanyHouse.who("m-1", "m@x.nl", verified: false))
        #expect(try await browser.get("/help").status == 200)
    }

    @Test("who has an account keeps it where groups say nothing, and nobody gets one by themselves")
    func withoutGroups() async throws {
        let email = SignInHouse.director.email
        try await company.comeIn(
            company.browser(CompanyRoles()), CompanyHouse.who("d-1", email, groups: []))
        #expect(try await company.accounts().map(\.role) == [.director])
        let stranger = try await company.comeIn(
            company.browser(CompanyRoles()), CompanyHouse.who("m-1", "m@x.nl"))
        #expect(stranger.status == 403 && stranger.body.contains("nog geen account"))
        try await company.comeIn(
            company.browser(CompanyRoles(otherwise: .viewer)), CompanyHouse.who("m-1", "m@x.nl"))
        #expect(
            try await company.accounts().map(\.role).sorted { $0.rawValue < $1.rawValue }
                == [.director, .viewer])
    }

    @Test("the role follows the groups, and the last director with a password stays one")
    func followsGroups() async throws {
        let mila = company.browser()
        try await company.comeIn(
            mila, CompanyHouse.who("m-1", "m@x.nl", groups: ["leads", "heads"]))
        #expect(try await mila.get("/people").status == 200)
        let dina = CompanyHouse.who("d-1", SignInHouse.director.email, groups: ["leads"])
        try await company.comeIn(company.browser(), dina)
        #expect(try await company.accounts().map(\.role) == [.director, .director])
        try await company.comeIn(
            company.browser(), CompanyHouse.who("m-1", "m@x.nl", groups: ["leads"]))
        #expect(try await mila.get("/people").status == 403)
        #expect(try await company.deeds().contains(.roleFollowed))
        let out = try await company.comeIn(
            company.browser(), CompanyHouse.who("m-1", "m@x.nl", groups: ["others"]))
        #expect(out.status == 403 && out.body.contains("in een groep die Koers mag gebruiken"))
        // With another rescue the groups decide for her as well.
        let email = try #require(EmailAddress("rescue@x.nl"))
        try await company.house.store.add(
            NewAccount(id: "rescue", email: email, name: "R", role: .director),
            password: "hash", at: company.house.second)
        try await company.comeIn(company.browser(), dina)
        #expect(try await company.accounts().first { $0.name == "Dina" }?.role == .manager)
    }

    @Test("who is kept out stays out, by whichever way, and is out at once")
    func keptOut() async throws {
        let mila = company.browser()
        try await company.comeIn(mila, CompanyHouse.who("m-1", "m@x.nl"))
        let id = try #require(try await company.accounts().first { $0.name == "Mila Meer" }).id
        try await company.house.store.setActive(false, of: id, at: company.house.second)
        #expect(try await mila.get("/help").status == 303)
        for subject in ["m-1", "m-2"] {
            let answer = try await company.comeIn(
                company.browser(), CompanyHouse.who(subject, "m@x.nl"))
            #expect(answer.status == 403 && answer.body.contains("niet meer in Koers"))
        }
        try await company.house.store.setActive(true, of: id, at: company.house.second)
        #expect(
            try await company.comeIn(company.browser(), CompanyHouse.who("m-1", "m@x.nl")).status
                == 303)
    }
}
