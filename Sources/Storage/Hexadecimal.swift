internal import Crypto
internal import Foundation

/// Bytes as hexadecimal digits, two a byte.
public enum Hexadecimal {
    /// The digits of bytes, in small letters.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// SHA-256 of a text, as 64 digits.
    public static func sha256(_ text: String) -> String {
        self.text(SHA256.hash(data: Data(text.utf8)))
    }
}
