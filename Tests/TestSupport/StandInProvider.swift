internal import Crypto
internal import Foundation
public import OpenID
internal import Synchronization

/// A company's own sign-in that lives within a test. It is strict: a code works once, for who shows
/// the verifier, the secret and the address it was asked with.
public final class StandInProvider: Sendable {
    /// How it calls itself.
    public static let issuer = "https://login.example"
    /// As what it knows Koers.
    public static let client = "koers app"
    private static let secret = "s&cret: of koers"

    private let second: @Sendable () -> Int
    private let state: Mutex<State>

    private struct State: Sendable {
        var isAway = false
        var keys: [TestKey]
        var codes: [String: Visit] = [:]
        var asked: [String] = []
        var document: [String: any Sendable]
        var algorithm = "ES256"
    }

    private struct Visit: Sendable {
        let query: [String: String]
        let claims: [String: any Sendable]
    }

    /// One whose clock is `second`.
    public init(second: @escaping @Sendable () -> Int) {
        self.second = second
        state = Mutex(
            State(
                keys: [.curve("first")],
                document: [
                    "issuer": Self.issuer, "authorization_endpoint": "\(Self.issuer)/in?p=1",
                    "token_endpoint": "\(Self.issuer)/token", "jwks_uri": "\(Self.issuer)/keys",
                ]))
    }

    /// What Koers knows of it.
    public func provider() -> Provider {
        Provider(
            Registration(
                issuer: Issuer(Self.issuer).ofTests, clientID: Self.client,
                secret: ClientSecret(Self.secret)),
            over: Transport { try self.reply(to: $0) })
    }

    /// It answers nothing any more, or again.
    public func set(isAway: Bool) { state.withLock { $0.isAway = isAway } }

    /// It says something else of itself.
    public func say(_ name: String, _ value: any Sendable) {
        state.withLock { $0.document[name] = value }
    }

    /// It signs with another key, and forgets the ones before.
    public func renewKeys(_ key: TestKey, algorithm: String = "ES256") {
        state.withLock { state in
            state.keys = [key]
            state.algorithm = algorithm
        }
    }

    /// Which addresses were asked, in order.
    public var asked: [String] { state.withLock { $0.asked } }

    /// What a browser that was sent to `address` brings back when somebody has shown who they are:
    /// `claims` go over what a token says usually, and nil leaves something out.
    public func visit(
        _ address: String, as claims: [String: (any Sendable)?] = [:]
    ) -> [(String, String)] {
        let items = URLComponents(string: address)?.queryItems ?? []
        let query = Dictionary(
            items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
        var said: [String: any Sendable] = [
            "iss": Self.issuer, "aud": Self.client, "sub": "p-1", "iat": second(),
            "exp": second() + 300, "nonce": query["nonce"] ?? "",
        ]
        for (name, value) in claims { said[name] = value }
        let (code, kept) = ("code \(query["state"]?.prefix(8) ?? "")+/=", said)
        state.withLock { $0.codes[code] = Visit(query: query, claims: kept) }
        return [("code", code), ("state", query["state"] ?? "")]
    }

    private func reply(to call: Transport.Call) throws -> Transport.Reply {
        let path = call.address.replacing(Self.issuer, with: "")
        return try state.withLock { state in
            state.asked.append(path)
            if state.isAway { throw CocoaError(.fileReadUnknown) }
            switch path {
            case "/.well-known/openid-configuration":
                return try Self.json(state.document)
            case "/keys":
                let odd: [String: String] = ["kty": "OKP", "crv": "odd", "kid": "odd"]
                return try Self.json(["keys": state.keys.map { try $0.published() } + [odd]])
            case "/token": return try Self.exchange(call, &state)
            default: return try Self.json(["error": "not_found"], status: 404)
            }
        }
    }

    private static func exchange(
        _ call: Transport.Call, _ state: inout State
    ) throws -> Transport.Reply {
        let form = URLComponents(string: "?\(call.form ?? "")")?.queryItems ?? []
        func field(_ name: String) -> String? { form.first { $0.name == name }?.value }
        let pair = Data("koers%20app:s%26cret%3A%20of%20koers".utf8).base64EncodedString()
        guard call.authorization == "Basic \(pair)" else {
            return try json(["error": "invalid_client"], status: 401)
        }
        let challenge = Data(SHA256.hash(data: Data((field("code_verifier") ?? "").utf8)))
            .base64URL
        guard let visit = field("code").flatMap({ state.codes.removeValue(forKey: $0) }),
            field("grant_type") == "authorization_code",
            visit.query["code_challenge"] == challenge,
            visit.query["code_challenge_method"] == "S256",
            visit.query["redirect_uri"] == field("redirect_uri"), let key = state.keys.first
        else { return try json(["error": "invalid_grant"], status: 400) }
        let token = try key.token(visit.claims, algorithm: state.algorithm, kid: key.id)
        return try json(["id_token": token, "token_type": "Bearer", "access_token": "x"])
    }

    private static func json(
        _ object: [String: any Sendable], status: Int = 200
    ) throws -> Transport.Reply {
        let bytes = try JSONSerialization.data(withJSONObject: object)
        return Transport.Reply(status: status, body: Array(bytes))
    }
}

extension Optional where Wrapped == Issuer {
    /// The issuer of the tests, which is one.
    fileprivate var ofTests: Issuer {
        guard let self else { fatalError("the issuer of the tests is no address") }
        return self
    }
}
