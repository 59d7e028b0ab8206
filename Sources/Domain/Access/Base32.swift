/// Bytes as letters and digits that cannot be taken for each other (RFC 4648, 6), without signs at
/// the end.
public enum Base32 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The text of bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        var (text, rest, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for byte in bytes {
            (rest, bits) = (rest << 8 | UInt32(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(signs[Int(rest >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(signs[Int(rest << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, however it was typed: in small letters, in groups. Nil when it has other
    /// signs.
    public static func bytes(_ typed: String) -> [UInt8]? {
        var (bytes, rest, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for sign in typed.uppercased().utf8 where !" -".utf8.contains(sign) {
            guard let value = signs.firstIndex(of: sign) else { return nil }
            (rest, bits) = (rest << 5 | UInt32(value), bits + 5)
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: rest >> UInt32(bits)))
            }
        }
        return bytes
    }

    /// In groups of four, as they are read aloud and typed over.
    public static func grouped(_ text: String, by sign: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4).map { start in
            String(letters[start..<min(start + 4, letters.count)])
        }.joined(separator: sign)
    }
}
