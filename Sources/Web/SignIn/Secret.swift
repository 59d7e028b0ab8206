internal import Domain
internal import Foundation
internal import Storage

/// What only its holder knows: the cookie of a browser, or the key of a link. The database has its
/// hash, so that whoever reads the database can be nobody.
public struct Secret: Sendable, Hashable, CustomStringConvertible {
    /// The secret itself, to be handed out and nowhere else.
    public let text: String

    /// How many bytes of chance it is made of.
    static let bytes = 32

    /// A new one, of bytes that nobody can guess.
    public init(_ random: [UInt8]) {
        text = Data(random).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    /// One of letters and digits that can be typed over.
    init(readable random: [UInt8]) { text = Base32.text(random) }

    /// The one that somebody shows; nil when it cannot be one.
    init?(shown text: String?) {
        guard let text, (32...64).contains(text.utf8.count),
            text.utf8.allSatisfy(Secret.alphabet.contains)
        else { return nil }
        self.text = text
    }

    /// By which the database knows it.
    public var hash: String { Hexadecimal.sha256("koers \(text)") }

    /// What a form of its holder sends along; nothing else can be learned of it.
    var formToken: String { Hexadecimal.sha256("koers form \(text)") }

    /// Nothing: a secret that is printed is none.
    public var description: String { "(secret)" }

    private static let alphabet = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
