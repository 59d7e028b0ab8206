internal import Crypto
internal import Foundation

/// The way of one browser to the company's own sign-in and back.
public struct CompanyTrip: Sendable {
    let state: String
    let nonce: String
    let verifier: String
    let returnAddress: String

    /// A trip with what nobody can guess: `state` comes back with the browser, `nonce` in the token,
    /// and `verifier` shows that who began it also ends it. Whoever was sent comes back to
    /// `returnAddress`.
    public init(state: String, nonce: String, verifier: String, returnAddress: String) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.returnAddress = returnAddress
    }

    /// What the verifier is known by until then (RFC 7636, S256).
    private var challenge: String { Array(SHA256.hash(data: Data(verifier.utf8))).base64URL }

    /// Where the browser goes.
    func address(_ discovery: Discovery, _ registration: Registration) -> String {
        let start = discovery.authorization.text
        let query = FormText([
            ("response_type", "code"), ("client_id", registration.clientID),
            ("redirect_uri", returnAddress), ("scope", registration.scopes),
            ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ])
        return start + (start.contains("?") ? "&" : "?") + query.text
    }

    /// What is asked for a code.
    func exchange(
        of code: String, _ discovery: Discovery, _ registration: Registration
    ) -> Transport.Call {
        let (id, secret) = (registration.clientID, registration.secret.text)
        var fields = [
            ("grant_type", "authorization_code"), ("code", code),
            ("redirect_uri", returnAddress), ("code_verifier", verifier),
        ]
        var call = Transport.Call(address: discovery.token.text)
        if discovery.takesHeader {
            // Each half is encoded as in a form first (RFC 6749, 2.3.1).
            let pair = "\(FormText.encoded(id)):\(FormText.encoded(secret))"
            call.authorization = "Basic " + Data(pair.utf8).base64EncodedString()
        } else {
            fields += [("client_id", id), ("client_secret", secret)]
        }
        call.form = FormText(fields).text
        return call
    }
}

extension Provider {
    /// Where a browser goes to show who somebody is; throws `Setback`.
    public func address(for trip: CompanyTrip, at second: Int) async throws(Setback) -> String {
        trip.address(try await portrait(at: second).discovery, registration)
    }

    /// Whether an answer that names that issuer, or none, can be this provider's (RFC 9207).
    public func isOwnAnswer(naming issuer: String?, at second: Int) async throws(Setback) -> Bool {
        guard let issuer else { return try await !portrait(at: second).discovery.tellsIssuer }
        return issuer == registration.issuer.text
    }

    /// Who came back with that code; throws `Setback`.
    public func identity(
        by code: String, of trip: CompanyTrip, at second: Int
    ) async throws(Setback) -> Identity {
        let portrait = try await portrait(at: second)
        let reply = try await transport.ask(
            trip.exchange(of: code, portrait.discovery, registration))
        guard reply.status == 200 else { throw Self.refusal(reply) }
        guard let text = Self.texts(reply.body)["id_token"]?.text else {
            throw .unusable("it answers without an id_token")
        }
        let check = TokenCheck(registration: registration, nonce: trip.nonce, second: second)
        do {
            return try await identity(text, check, portrait)
        } catch let flaw as TokenFlaw {
            throw .unbelievable(flaw)
        } catch let setback as Setback {
            throw setback
        } catch {
            throw .unbelievable(.unreadable)
        }
    }

    private func identity(
        _ text: String, _ check: TokenCheck, _ portrait: Portrait
    ) async throws -> Identity {
        let token = try SignedToken(text)
        do {
            return try await check.identity(token, portrait.keys)
        } catch .unknownKey {
            // Providers change their keys: the new one may just have come.
            return try await check.identity(token, renewed(at: check.second).keys)
        }
    }

    private static func texts(_ body: [UInt8]) -> [String: Claim] {
        (try? JSONDecoder().decode([String: Claim].self, from: Data(body))) ?? [:]
    }

    /// Only the name of a mistake is kept: the rest may be anything.
    private static func refusal(_ reply: Transport.Reply) -> Setback {
        let name = texts(reply.body)["error"]?.text ?? ""
        let isPlain =
            name.utf8.count <= 40
            && name.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            }
        let said = isPlain && !name.isEmpty ? "\(reply.status) \(name)" : "\(reply.status)"
        return reply.status >= 500 ? .away(said) : .codeRefused(said)
    }
}

/// Fields as a form sends them.
struct FormText {
    let text: String

    init(_ fields: [(String, String)]) {
        text = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
            .joined(separator: "&")
    }

    /// Percent-encoded, but for what is never special (RFC 3986, 2.3).
    static func encoded(_ text: String) -> String {
        let plain = Set(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
