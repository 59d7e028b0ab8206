internal import Foundation

/// What a provider says of itself (OpenID Connect Discovery, 3).
struct Discovery: Sendable {
    let authorization: SafeAddress
    let token: SafeAddress
    let keys: SafeAddress
    /// Whether the secret goes into the header, or into the form.
    let takesHeader: Bool
    /// Whether whoever comes back tells from whom (RFC 9207).
    let tellsIssuer: Bool

    private struct Document: Decodable {
        let issuer: String
        let authorization_endpoint: String
        let token_endpoint: String
        let jwks_uri: String
        let token_endpoint_auth_methods_supported: [String]?
        let authorization_response_iss_parameter_supported: Bool?
    }

    /// Reads the document of that issuer; throws `Setback`.
    init(_ json: [UInt8], of issuer: Issuer) throws(Setback) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(json)) else {
            throw .unusable("what it says of itself is no document of OpenID Connect")
        }
        guard document.issuer == issuer.text else {
            let named = Issuer(document.issuer)?.text ?? "something else"
            throw .unusable("it calls itself \(named), not \(issuer.text): set that as the issuer")
        }
        authorization = try Self.address(document.authorization_endpoint)
        token = try Self.address(document.token_endpoint)
        keys = try Self.address(document.jwks_uri)
        let methods = document.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
        takesHeader = methods.contains("client_secret_basic")
        guard takesHeader || methods.contains("client_secret_post") else {
            throw .unusable("it takes no client secret")
        }
        tellsIssuer = document.authorization_response_iss_parameter_supported ?? false
    }

    private static func address(_ text: String) throws(Setback) -> SafeAddress {
        guard let address = SafeAddress(text) else {
            throw .unusable("one of its addresses is not https")
        }
        return address
    }
}
