/// Text; it is escaped.
public struct HTMLText: HTMLPrimitive {
    private let text: String

    /// Text as people read it.
    public init(_ text: String) { self.text = text }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        buffer.append(text: html.text)
    }
}

/// Markup that is already written. It is not escaped: the one way around safety, so every use is
/// reviewed.
public struct HTMLRaw: HTMLPrimitive {
    private let markup: String

    /// Markup as it is.
    public init(_ markup: String) { self.markup = markup }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        buffer.appendRaw(html.markup)
    }
}

/// Nothing.
public struct EmptyHTML: HTMLPrimitive, Sendable {
    /// Nothing.
    public init() {}

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {}
}
