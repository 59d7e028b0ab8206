internal import Foundation

/// Who vouches for people: the address by which a provider calls itself (OpenID Connect).
public struct Issuer: Hashable, Sendable {
    /// The address, as the provider spells it: compared sign by sign.
    public let text: String

    /// Nil unless it is an address that may be asked, without a question or a fragment.
    public init?(_ typed: String) {
        guard let address = SafeAddress(typed), !typed.contains("?"), !typed.contains("#") else {
            return nil
        }
        text = address.text
    }

    /// Where the provider describes itself (OpenID Connect Discovery, 4).
    var discovery: String {
        (text.hasSuffix("/") ? String(text.dropLast()) : text) + "/.well-known/openid-configuration"
    }
}

/// An address that secrets may go to: encrypted, or on this machine.
struct SafeAddress: Hashable, Sendable {
    let text: String

    private static let longest = 2_000

    /// Nil for everything else.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        switch parts.scheme {
        case "https": break
        case "http" where ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host): break
        default: return nil
        }
        self.text = text
    }
}
