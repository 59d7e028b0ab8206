import Domain
import HTTPTypes
import OpenID
import Storage
import TestSupport
import Testing

@testable import Web

/// A Koers with a director, whose company has a sign-in of its own.
struct CompanyHouse {
    let house: SignInHouse
    let standIn: StandInProvider

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        standIn = StandInProvider { [house] in house.second }
        _ = try await house.firstBrowser()
    }

    static let groups = CompanyRoles([.director: ["heads"], .manager: ["leads", "heads"]])

    func browser(
        _ roles: CompanyRoles = CompanyHouse.groups, trusting: Bool = false
    ) -> TestBrowser {
        var site = house.site()
        site.company = CompanySignIn(
            name: "Contoso & co", provider: standIn.provider(), roles: roles,
            trustsAddresses: trusting)
        return TestBrowser(site)
    }

    /// Where a browser comes back to, after somebody has shown who they are.
    func wayBack(
        _ browser: TestBrowser, _ claims: [String: (any Sendable)?], back: String = "/"
    ) async throws -> String {
        let left = try await browser.get("/sign-in/company?back=\(back)")
        let away = try #require(left.location)
        #expect(left.status == 303 && left.headers[.cacheControl] == "no-store")
        let brought = standIn.visit(away, as: claims)
        return Self.address(brought)
    }

    static func address(_ query: [(String, String)]) -> String {
        "/sign-in/company/return?"
            + query.map { "\($0.0)=\(TestBrowser.encoded($0.1))" }.joined(separator: "&")
    }

    @discardableResult func comeIn(
        _ browser: TestBrowser, _ claims: [String: (any Sendable)?] = [:], back: String = "/"
    ) async throws -> TestBrowser.Answer {
        try await browser.get(wayBack(browser, claims, back: back))
    }

    static func who(
        _ subject: String, _ email: String?, groups: [String] = ["leads"], verified: Bool = true
    ) -> [String: (any Sendable)?] {
        [
            "sub": subject, "email": email, "email_verified": verified, "groups": groups,
            "name": "Mila\u{202E} Meer",
        ]
    }

    func accounts() async throws -> [Account] {
        try await house.store.read { try $0.accounts() }
    }

    func deeds() async throws -> [AuditEntry.Deed] {
        try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 50, offset: 0).entries.map(\.deed)
        }
    }
}
