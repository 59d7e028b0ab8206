internal import Foundation
internal import JWTKit

/// The keys by which a provider signs, as it publishes them (RFC 7517).
struct SigningKeys: Sendable {
    private let keys: [Key]

    /// How a token may be signed: by a pair of keys, of which only the provider has the secret one.
    /// A secret that is shared, or none at all, is no signature of anybody.
    private static let algorithms: [String: JWK.KeyType] = [
        "RS256": .rsa, "PS256": .rsa, "ES256": .ecdsa,
    ]
    /// Bytes of an RSA modulus at least: 2048 bits.
    private static let fewestBytes = 256

    private struct Key: Decodable {
        let jwk: JWK?
        let use: String?

        private enum Name: CodingKey { case use }

        /// A key that cannot be read is passed over: others may be newer than this Koers.
        init(from decoder: any Decoder) throws {
            jwk = try? JWK(from: decoder)
            let fields = try? decoder.container(keyedBy: Name.self)
            use = try? fields?.decodeIfPresent(String.self, forKey: .use)
        }
    }

    private struct Listing: Decodable { let keys: [Key] }

    /// The keys that a document lists; throws when it lists none that can be used.
    init(_ json: [UInt8]) throws {
        let listing = try JSONDecoder().decode(Listing.self, from: Data(json))
        keys = listing.keys.filter { key in
            guard let jwk = key.jwk, key.use == nil || key.use == "sig" else { return false }
            return Self.isStrong(jwk)
        }
        guard !keys.isEmpty else { throw Setback.unusable("it publishes no key to sign with") }
    }

    private static func isStrong(_ jwk: JWK) -> Bool {
        switch jwk.keyType {
        case .rsa:
            let modulus = jwk.modulus.flatMap { [UInt8](base64URL: $0[...]) } ?? []
            return modulus.drop { $0 == 0 }.count >= fewestBytes
        case .ecdsa: return true
        default: return false
        }
    }

    /// Throws unless the provider signed the token.
    func verify(_ token: SignedToken) async throws(TokenFlaw) {
        guard let name = token.header["alg"]?.text, let type = Self.algorithms[name],
            token.header["crit"] == nil
        else { throw .algorithm }
        let key = try key(named: token.header["kid"]?.text, type, for: name)
        guard let algorithm = await algorithm(name, of: key), algorithm.name == name else {
            throw .algorithm
        }
        let isSigned = try? algorithm.verify(token.signature, signs: token.signed)
        guard isSigned == true else { throw .signature }
    }

    /// The one key of that name; a token without a name is of the only key there is.
    private func key(
        named id: String?, _ type: JWK.KeyType, for name: String
    ) throws(TokenFlaw) -> JWK {
        let fitting = keys.compactMap(\.jwk).filter { jwk in
            jwk.keyType == type && (jwk.algorithm.map { $0.rawValue == name } ?? true)
                && (id == nil || jwk.keyIdentifier?.string == id)
        }
        guard fitting.count == 1 else { throw .unknownKey }
        return fitting[0]
    }

    private func algorithm(_ name: String, of key: JWK) async -> (any JWTAlgorithm)? {
        var key = key
        key.keyIdentifier = "this"
        // Only the public half counts, also where a provider shows more.
        key.privateExponent = nil
        guard let ring = try? await JWTKeyCollection().add(jwk: key) else { return nil }
        return try? await ring.getKey(for: "this", alg: name)
    }
}
