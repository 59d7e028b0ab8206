/// The one buffer a page is written into, as UTF-8.
public struct HTMLBuffer {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty buffer with room for an ordinary page.
    public init() { bytes.reserveCapacity(32_768) }

    /// Appends markup as it is: only for names and punctuation that this room itself writes.
    mutating func appendRaw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends text between tags: `&`, `<` and `>` are escaped.
    mutating func append(text: String) { append(text, escapingQuotes: false) }

    /// Appends a value between double quotes: quotes are escaped too.
    mutating func append(attributeValue: String) { append(attributeValue, escapingQuotes: true) }

    private mutating func append(_ text: String, escapingQuotes: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): appendRaw("&amp;")
            case UInt8(ascii: "<"): appendRaw("&lt;")
            case UInt8(ascii: ">"): appendRaw("&gt;")
            case UInt8(ascii: "\"") where escapingQuotes: appendRaw("&quot;")
            case UInt8(ascii: "'") where escapingQuotes: appendRaw("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}
