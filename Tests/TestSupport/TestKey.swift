internal import CryptoExtras
internal import Crypto
public import Foundation

/// A pair of keys that a stand-in for a provider signs with. It signs by hand, so that a token is
/// never read by what wrote it.
public struct TestKey: Sendable {
    /// By which the provider publishes it.
    public let id: String
    private let pair: Pair

    private enum Pair: Sendable {
        case ec(P256.Signing.PrivateKey)
        case rsa(_RSA.Signing.PrivateKey)
    }

    /// A new key for ES256.
    public static func curve(_ id: String) -> TestKey {
        TestKey(id: id, pair: .ec(P256.Signing.PrivateKey()))
    }

    /// A new key for RS256 and PS256.
    public static func rsa(_ id: String, bits: Int = 2_048) throws -> TestKey {
        TestKey(
            id: id,
            pair: .rsa(try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: bits))))
    }

    /// What is published of it.
    public func published() throws -> [String: String] {
        switch pair {
        case .ec(let key):
            let point = key.publicKey.rawRepresentation
            return [
                "kty": "EC", "crv": "P-256", "kid": id, "use": "sig",
                "x": point.prefix(32).base64URL, "y": point.suffix(32).base64URL,
            ]
        case .rsa(let key):
            let parts = try key.publicKey.getKeyPrimitives()
            return [
                "kty": "RSA", "kid": id, "n": parts.modulus.base64URL,
                "e": parts.publicExponent.base64URL,
            ]
        }
    }

    /// A token that says so, signed as `algorithm` says; with `HS256` by the published half, as
    /// whoever hopes that the two are mixed up, with `none` not at all.
    public func token(
        _ claims: [String: any Sendable], algorithm: String, kid: String?,
        header more: [String: any Sendable] = [:]
    ) throws -> String {
        var header = more
        header["alg"] = algorithm
        header["kid"] = kid
        let said = try [header, claims].map {
            try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys).base64URL
        }.joined(separator: ".")
        return try said + "." + signature(Data(said.utf8), algorithm).base64URL
    }

    private func signature(_ bytes: Data, _ algorithm: String) throws -> Data {
        switch (pair, algorithm) {
        case (.ec(let key), "ES256"): return try key.signature(for: bytes).rawRepresentation
        case (.rsa(let key), "RS256"):
            return try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
                .rawRepresentation
        case (.rsa(let key), "PS256"):
            return try key.signature(for: SHA256.hash(data: bytes), padding: .PSS)
                .rawRepresentation
        case (.rsa(let key), "HS256"):
            let secret = SymmetricKey(data: Data(key.publicKey.pemRepresentation.utf8))
            return Data(HMAC<SHA256>.authenticationCode(for: bytes, using: secret))
        default: return Data()
        }
    }
}

extension Data {
    /// Base64url without padding.
    public var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
