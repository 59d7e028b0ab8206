internal import Foundation

/// A token as it came: what it says, and the signature over it (RFC 7515, 7.1). Not believed yet.
struct SignedToken {
    /// How it says it was signed, and with which key.
    let header: [String: Claim]
    /// What it says.
    let claims: [String: Claim]
    /// Over which bytes the signature is.
    let signed: [UInt8]
    let signature: [UInt8]

    private static let longest = 64 * 1_024

    /// Throws for what is no token.
    init(_ text: String) throws(TokenFlaw) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 3,
            let header = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let signature = [UInt8](base64URL: parts[2])
        else { throw .unreadable }
        self.header = header
        self.claims = claims
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    private static func object(_ part: Substring) -> [String: Claim]? {
        [UInt8](base64URL: part).flatMap {
            try? JSONDecoder().decode([String: Claim].self, from: Data($0))
        }
    }
}

extension [UInt8] {
    /// The bytes of a text in base64url without padding; nil for any other.
    init?(base64URL text: Substring) {
        guard !text.utf8.contains(where: { "+/= \r\n\t".utf8.contains($0) }) else { return nil }
        let usual = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - usual.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: usual + padding) else { return nil }
        self = Array(bytes)
    }

    /// Base64url without padding.
    var base64URL: String {
        Data(self).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}
