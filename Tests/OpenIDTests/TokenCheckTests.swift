import Foundation
import TestSupport
import Testing

@testable import OpenID

/// What is believed of a token, and what is not.
@Suite struct TokenCheckTests {
    private static let now = 1_790_000_000
    private static let curve = TestKey.curve("ec")
    private static let stranger = TestKey.curve("ec")
    private static let rsa = Result { try TestKey.rsa("rsa") }

    private let keys: SigningKeys
    private let check: TokenCheck

    init() throws {
        keys = try Self.keys([Self.curve, Self.rsa.get()])
        let issuer = try #require(Issuer("https://login.example/tenant"))
        check = TokenCheck(
            registration: Registration(
                issuer: issuer, clientID: "koers", secret: ClientSecret("x"),
                groupsClaim: "roles"),
            nonce: "n-1", second: Self.now)
    }

    private static func keys(_ keys: [TestKey]) throws -> SigningKeys {
        let listing = ["keys": try keys.map { try $0.published() }]
        return try SigningKeys(Array(JSONSerialization.data(withJSONObject: listing)))
    }

    private static let good: [String: any Sendable] = [
        "iss": "https://login.example/tenant", "aud": "koers", "sub": "u-1", "nonce": "n-1",
        "iat": now - 5, "exp": now + 60,
    ]

    private static func claims(_ changes: [String: (any Sendable)?]) -> [String: any Sendable] {
        var claims = good
        for (name, value) in changes { claims[name] = value }
        return claims
    }

    private func flaw(_ token: String) async -> TokenFlaw? {
        do {
            _ = try await check.identity(SignedToken(token), keys)
            return nil
        } catch {
            return error
        }
    }

    @Test("a good token names somebody, whichever of the three ways it is signed")
    func good() async throws {
        let claims = Self.claims([
            "email": "An@Voorbeeld.nl", "email_verified": "true", "name": "An",
            "roles": ["a", "b", 3] as [any Sendable], "aud": ["koers", "other"], "azp": "koers",
        ])
        let rsa = try Self.rsa.get()
        for (key, way) in [(Self.curve, "ES256"), (rsa, "RS256"), (rsa, "PS256")] {
            let token = try key.token(claims, algorithm: way, kid: key.id)
            let identity = try await check.identity(SignedToken(token), keys)
            #expect(identity.subject == "u-1" && identity.name == "An")
            #expect(identity.email == "An@Voorbeeld.nl" && identity.isEmailVerified)
            #expect(identity.groups == ["a", "b"])
        }
        let bare = try Self.curve.token(Self.good, algorithm: "ES256", kid: nil)
        let identity = try await check.identity(
            SignedToken(bare), Self.keys([Self.curve]))
        #expect(identity.email == nil && !identity.isEmailVerified && identity.groups.isEmpty)
    }

    @Test(
        "what a token says must all be right",
        arguments: [
            (["iss": "https://login.example/tenant/"], .issuer), (["iss": nil], .issuer),
            (["aud": "another"], .audience), (["aud": nil], .audience),
            (["aud": ["koers", "another"]], .audience),
            (["aud": ["koers", "another"], "azp": "another"], .audience),
            (["azp": "another"], .audience),
            (["nonce": "n-2"], .nonce), (["nonce": nil], .nonce),
            (["exp": now - 60], .expired), (["exp": now - 59], nil),
            (["exp": nil], .unreadable), (["exp": "soon"], .unreadable),
            (["iat": now + 61], .notYet), (["iat": now + 60], nil), (["iat": nil], .unreadable),
            (["nbf": now + 90], .notYet), (["sub": nil], .subject), (["sub": ""], .subject),
            (["sub": 7], .subject), (["sub": String(repeating: "s", count: 256)], .subject),
        ] as [([String: (any Sendable)?], TokenFlaw?)])
    func says(changes: [String: (any Sendable)?], expected: TokenFlaw?) async throws {
        let token = try Self.curve.token(Self.claims(changes), algorithm: "ES256", kid: "ec")
        #expect(await flaw(token) == expected)
    }

    @Test("a token that the provider did not sign is nobody's")
    func signatures() async throws {
        let (ec, rsa) = (Self.curve, try Self.rsa.get())
        let good = try ec.token(Self.good, algorithm: "ES256", kid: "ec")
        #expect(await flaw(good) == nil)
        let none = try ec.token(Self.good, algorithm: "none", kid: "ec")
        #expect(await flaw(none) == .algorithm)
        #expect(await flaw(try ec.token(Self.good, algorithm: "NONE", kid: nil)) == .algorithm)
        let shared = try rsa.token(Self.good, algorithm: "HS256", kid: "rsa")
        #expect(await flaw(shared) == .algorithm)
        let unknown = try ec.token(Self.good, algorithm: "ES256", kid: "new")
        #expect(await flaw(unknown) == .unknownKey)
        // The key of another kind, by its name.
        #expect(await flaw(try ec.token(Self.good, algorithm: "ES256", kid: "rsa")) == .unknownKey)
        let forged = try Self.stranger.token(Self.good, algorithm: "ES256", kid: "ec")
        #expect(await flaw(forged) == .signature)
        let parts = good.split(separator: ".")
        let other = Data(try JSONSerialization.data(withJSONObject: Self.claims(["sub": "u-2"])))
        #expect(await flaw("\(parts[0]).\(other.base64URL).\(parts[2])") == .signature)
        #expect(await flaw("\(parts[0]).\(parts[1]).") == .signature)
        let critical = try ec.token(
            Self.good, algorithm: "ES256", kid: "ec", header: ["crit": ["exp"]])
        #expect(await flaw(critical) == .algorithm)
    }

    @Test(
        "what is no token is refused",
        arguments: [
            "", "a.b", "a.b.c.d", "e30.e30.=", "..", "%%.%%.%%", "e30=.e30.e30", "bnVsbA.e30.",
        ])
    func unreadable(text: String) async throws {
        #expect(await flaw(text) == .unreadable)
        #expect(await flaw(String(repeating: "A", count: 70_000) + ".e30.e30") == .unreadable)
    }

    @Test("weak keys, keys for something else and keys of kinds to come are passed over")
    func keysThatCount() async throws {
        var sealing = try Self.curve.published()
        sealing["use"] = "enc"
        let weak = try TestKey.rsa("weak", bits: 1_024).published()
        for useless in [sealing, weak, ["kty": "oct", "k": "c2VjcmV0", "kid": "ec"], [:]] {
            let listing = try JSONSerialization.data(withJSONObject: ["keys": [useless]])
            #expect(throws: (any Error).self) { try SigningKeys(Array(listing)) }
            let both = try JSONSerialization.data(
                withJSONObject: ["keys": [useless, try Self.curve.published()]])
            let token = try Self.curve.token(Self.good, algorithm: "ES256", kid: "ec")
            _ = try await check.identity(SignedToken(token), SigningKeys(Array(both)))
        }
    }
}
