/// As what a provider knows this Koers.
public struct Registration: Sendable {
    /// Who vouches for people.
    public let issuer: Issuer
    /// The name of this Koers there.
    public let clientID: String
    let secret: ClientSecret
    let scopes: String
    let groupsClaim: String

    /// A registration; `groupsClaim` is the claim that holds somebody's groups.
    public init(
        issuer: Issuer, clientID: String, secret: ClientSecret,
        scopes: String = "openid profile email", groupsClaim: String = "groups"
    ) {
        self.issuer = issuer
        self.clientID = clientID
        self.secret = secret
        self.scopes = scopes
        self.groupsClaim = groupsClaim
    }
}

/// By which the provider knows that it is this Koers who asks.
public struct ClientSecret: Sendable, CustomStringConvertible {
    let text: String

    /// A secret that the provider gave.
    public init(_ text: String) { self.text = text }

    /// Nothing: a secret that is printed is none.
    public var description: String { "(secret)" }
}
