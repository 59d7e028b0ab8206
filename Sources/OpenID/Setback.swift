/// Why the company's own sign-in did not say who somebody is. In words for whoever hosts Koers: the
/// log has them, nobody else; they hold nothing of the person.
public enum Setback: Error, Hashable, Sendable, CustomStringConvertible {
    /// The provider does not answer, or not now.
    case away(String)
    /// What it says of itself cannot be used.
    case unusable(String)
    /// It did not take the code.
    case codeRefused(String)
    /// What it says of somebody cannot be believed.
    case unbelievable(TokenFlaw)

    /// The reason.
    public var description: String {
        switch self {
        case .away(let reason): "the provider does not answer: \(reason)"
        case .unusable(let reason): "the provider cannot be used: \(reason)"
        case .codeRefused(let reason): "the provider did not take the code: \(reason)"
        case .unbelievable(let flaw): "the provider's token is refused: \(flaw)"
        }
    }
}

/// What is wrong with a token that says who somebody is.
public enum TokenFlaw: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is no token, or much too long.
    case unreadable
    /// It is signed in a way that is not taken, or not at all.
    case algorithm
    /// No key of the provider has that name.
    case unknownKey
    case signature
    /// Somebody else made it.
    case issuer
    /// It was made for somebody else.
    case audience
    case expired
    /// It was made later than now.
    case notYet
    /// It belongs to another try.
    case nonce
    /// It names nobody.
    case subject

    /// What it is.
    public var description: String {
        switch self {
        case .unreadable: "it cannot be read"
        case .algorithm: "it is not signed with RS256, PS256 or ES256"
        case .unknownKey: "no key of the provider has the name it gives"
        case .signature: "its signature is wrong"
        case .issuer: "it comes from another issuer"
        case .audience: "it was made for another client"
        case .expired: "it has expired"
        case .notYet: "it is from the future; compare the clocks"
        case .nonce: "it belongs to another try"
        case .subject: "it names nobody"
        }
    }
}
