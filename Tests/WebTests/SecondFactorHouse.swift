import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// A director whose second factor is confirmed, and the phone that shows the codes.
struct SecondFactorHouse {
    let house: SignInHouse
    let director: TestBrowser
    let phone: Phone
    /// As they were shown once.
    let recovery: [String]

    static let email = SignInHouse.director.email
    static let password = SignInHouse.director.password

    init() async throws {
        house = SignInHouse(try await SmallCompany.store())
        director = try await house.firstBrowser()
        (phone, recovery) = try await director.setUpSecondFactor(Self.password, house)
    }

    /// The code that the phone shows now, or so many steps away.
    func code(_ steps: Int = 0) -> String { phone.code(house.second + 30 * steps) }

    func log() async throws -> [String] {
        try await house.store.read {
            try $0.auditLog(AuditSearch(), limit: 100, offset: 0).entries.map {
                "\($0.actor?.name ?? "-") \($0.deed.rawValue) \($0.subject)"
            }
        }
    }
}

/// An app that was given a secret.
struct Phone {
    let secret: String

    func code(_ second: Int) -> String {
        TimedCode.code(Base32.bytes(secret) ?? [], step: TimedCode.step(at: second))
    }
}

extension TestBrowser {
    /// Begins a second factor, and answers the secret that is shown.
    func beginSecondFactor(_ password: String) async throws -> String {
        try await get("/account/second-step")
        let page = try await post("/account/second-step", [("current", password)])
        let found = try #require(page.body.firstMatch(of: /name="secret" value="([A-Z2-7]{32})"/))
        return String(found.output.1)
    }

    /// The same, confirmed with a first code; answers the recovery codes that are shown.
    func setUpSecondFactor(
        _ password: String, _ house: SignInHouse
    ) async throws -> (Phone, [String]) {
        let phone = Phone(secret: try await beginSecondFactor(password))
        let page = try await post(
            "/account/second-step/confirmation",
            [("secret", phone.secret), ("code", phone.code(house.second))])
        let codes = page.body.matches(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){5}/)
        return (phone, codes.map { String($0.output.0) })
    }

    /// Sends a code, or a recovery code, after the password.
    func show(code: String) async throws -> Answer {
        try await get("/sign-in/code")
        return try await post("/sign-in/code", [("code", code), ("back", "/kpis/omzet")])
    }
}
