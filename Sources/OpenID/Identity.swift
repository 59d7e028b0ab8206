/// Who somebody is, as the company's own sign-in vouches for it.
public struct Identity: Hashable, Sendable {
    /// Who vouches.
    public let issuer: String
    /// By which the issuer knows them, for good.
    public let subject: String
    /// Their address for mail, as the issuer has it.
    public let email: String?
    /// Whether the issuer says that the address is theirs.
    public let isEmailVerified: Bool
    /// What they are called.
    public let name: String?
    /// The groups they are in.
    public let groups: [String]
}

/// What a token has to be to be believed (OpenID Connect Core, 3.1.3.7).
struct TokenCheck {
    let registration: Registration
    /// What the try was sent with.
    let nonce: String
    /// Now, in seconds since 1970.
    let second: Int

    /// Seconds by which clocks may differ.
    private static let leeway = 60.0
    private static let longestSubject = 255

    /// Who the token says somebody is; throws `TokenFlaw` when that cannot be believed.
    func identity(_ token: SignedToken, _ keys: SigningKeys) async throws(TokenFlaw) -> Identity {
        try await keys.verify(token)
        let claims = token.claims
        guard claims["iss"]?.text == registration.issuer.text else { throw .issuer }
        guard isForUs(claims) else { throw .audience }
        try checkTimes(claims)
        guard claims["nonce"]?.text == nonce else { throw .nonce }
        guard let subject = claims["sub"]?.text, !subject.isEmpty,
            subject.utf8.count <= Self.longestSubject, !subject.utf8.contains(0)
        else { throw .subject }
        return Identity(
            issuer: registration.issuer.text, subject: subject, email: claims["email"]?.text,
            isEmailVerified: claims["email_verified"]?.isTrue ?? false,
            name: claims["name"]?.text,
            groups: claims[registration.groupsClaim]?.texts ?? [])
    }

    private func isForUs(_ claims: [String: Claim]) -> Bool {
        let audience = claims["aud"]?.texts ?? []
        let party = claims["azp"]
        guard audience.contains(registration.clientID) else { return false }
        guard let party else { return audience.count == 1 }
        return party.text == registration.clientID
    }

    private func checkTimes(_ claims: [String: Claim]) throws(TokenFlaw) {
        let now = Double(second)
        guard let expires = claims["exp"]?.second, let issued = claims["iat"]?.second else {
            throw .unreadable
        }
        guard expires + Self.leeway > now else { throw .expired }
        let begins = max(issued, claims["nbf"]?.second ?? issued)
        guard begins - Self.leeway <= now else { throw .notYet }
    }
}
