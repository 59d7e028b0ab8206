import ArgumentParser
import Domain
import OpenID
import Testing

@testable import Koers

/// Settings of the company's sign-in that cannot be right stop the server before it starts. Here
/// nothing is set in the environment, so none of these has a secret.
@Suite struct CompanyOptionTests {
    private static let issuer = ["--company-issuer", "https://login.example"]
    private static let client = issuer + ["--company-client", "koers"]

    private func complaint(_ words: [String], secret: String? = nil) throws -> String? {
        let options = try CompanyOptions.parse(words)
        do {
            _ =
                if let secret {
                    try options.setting { ClientSecret(secret) }
                } else {
                    try options.setting()
                }
            return nil
        } catch {
            return (error as? Failure)?.message
        }
    }

    @Test("without an issuer there is no such sign-in, and nothing else of it may be set")
    func none() throws {
        #expect(try complaint([]) == nil)
        let half = try complaint(["--company-role", "director=heads"])
        #expect(half?.contains("--company-issuer") == true)
        #expect(try complaint(["--company-trust-addresses"])?.contains("its issuer") == true)
    }

    @Test(
        "each mistake is one sentence",
        arguments: [
            (["--company-issuer", "http://login.example"], "is no address such as"),
            (issuer, "--company-client"), (client, "KOERS_COMPANY_SECRET"),
        ])
    func refused(words: [String], part: String) throws {
        let said = try #require(try complaint(words))
        #expect(said.contains(part) && !said.contains("\n"))
    }

    @Test(
        "what groups and names say is checked as well",
        arguments: [
            (["--company-role", "boss=heads"], "manager=sales-leads"),
            (["--company-role", "director"], "is no role for a group"),
            (["--company-default-role", "chief"], "is no role; give"),
            (["--company-default-role", "director"], "cannot be director by default"),
            (["--company-scopes", "email"], "openid"), (["--company-name", ""], "1 to 40"),
        ])
    func parts(words: [String], part: String) throws {
        let said = try #require(try complaint(Self.client + words, secret: "s"))
        #expect(said.contains(part) && !said.contains("\n"))
    }

    @Test("what is right becomes a sign-in, whose secret is not printed")
    func right() throws {
        let words = [
            "--company-role", "manager=leads=south", "--company-role", "manager=other",
            "--company-default-role", "viewer", "--company-name", "Contoso",
        ]
        let options = try CompanyOptions.parse(Self.client + words)
        let setting = try #require(try options.setting { ClientSecret("hush") })
        #expect(
            setting.roles == CompanyRoles([.manager: ["leads=south", "other"]], otherwise: .viewer))
        #expect(setting.name == "Contoso" && !"\(setting)".contains("hush"))
    }
}
