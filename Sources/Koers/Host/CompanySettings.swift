internal import Foundation
internal import OpenID

extension Settings {
    /// What the host has set for the company's own sign-in: `KOERS_COMPANY_CLIENT` for `client`.
    func company(_ name: String) -> String? { text("koers.company.\(name)") }

    /// Roles of groups, `director=koers-directors,manager=sales-leads`.
    var companyRoles: [String] {
        (company("roles") ?? "").split(separator: ",").map { pair in
            String(pair.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Whether every address that the provider names was given out by the company.
    var companyTrustsAddresses: Bool { isTrue("koers.company.trust.addresses") }

    /// The secret by which the provider knows this Koers. It has no flag, because everybody on the
    /// machine can read the flags of a command.
    func companySecret() throws -> ClientSecret {
        if let text = company("secret"), !text.isEmpty { return ClientSecret(text) }
        guard let path = company("secret.file") else {
            throw Failure(
                "the company's sign-in needs its secret: in KOERS_COMPANY_SECRET, or in a file "
                    + "that KOERS_COMPANY_SECRET_FILE names")
        }
        guard let bytes = FileManager.default.contents(atPath: path),
            let text = String(bytes: bytes, encoding: .utf8)
        else { throw Failure("the file \(path) with the company's secret cannot be read") }
        let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !secret.isEmpty else { throw Failure("the file \(path) holds no secret") }
        return ClientSecret(secret)
    }
}
