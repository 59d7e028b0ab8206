/// A step of the schema: a text that is never changed once it is released.
public struct Migration: Sendable, Hashable {
    /// The name of its file, such as `0001_first_light.sql`; also its place in the order.
    public let name: String
    /// The statements, portable between the engines.
    public let text: String

    /// A step of the schema.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// FNV-1a, 64 bits, of the text: tells an edited migration from the released one. It guards
    /// against mistakes, not against an adversary.
    public var checksum: String {
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
