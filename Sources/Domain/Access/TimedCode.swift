/// The codes that an app on a phone shows: six digits, and six others every thirty seconds
/// (RFC 6238, with the truncation of RFC 4226).
public enum TimedCode {
    /// Digits of a code.
    public static let digits = 6
    /// Seconds that a code is shown.
    public static let seconds = 30
    /// Bytes of a secret: as many as the hash has (RFC 4226, 4).
    public static let secretBytes = 20

    /// The number of the code that is shown at that second since 1970.
    public static func step(at second: Int) -> Int { second / seconds }

    /// The steps whose codes hold at that second: clocks may be one step apart, and no code works
    /// twice, so only those after the latest one that was used.
    public static func steps(at second: Int, after latest: Int) -> [Int] {
        let now = step(at: second)
        return [now, now - 1, now + 1].filter { $0 > latest }
    }

    /// What is signed with the secret for a step: eight bytes, the highest first.
    public static func message(_ step: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: UInt64(step) >> (56 - 8 * UInt64($0))) }
    }

    /// The code of a signature, which has twenty bytes or more (RFC 4226, 5.3).
    public static func code(of signature: [UInt8]) -> String {
        let start = Int((signature.last ?? 0) & 0x0F)
        let bytes = signature.dropFirst(start).prefix(4)
        let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// What was typed as a code; nil when it cannot be one. Spaces are how apps show it.
    public static func typed(_ text: String) -> String? {
        let signs = text.utf8.filter { $0 != UInt8(ascii: " ") }
        let isCode = signs.count == digits && signs.allSatisfy { (0x30...0x39).contains($0) }
        return isCode ? String(decoding: signs, as: UTF8.self) : nil
    }
}
