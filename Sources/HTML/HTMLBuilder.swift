/// Puts the lines of a builder body one after the other.
@resultBuilder
public enum HTMLBuilder {
    /// A line that is markup.
    public static func buildExpression<Content: HTML>(_ content: Content) -> Content { content }
    /// A line that is text; it is escaped.
    public static func buildExpression(_ text: String) -> HTMLText { HTMLText(text) }
    /// No lines.
    public static func buildBlock() -> EmptyHTML { EmptyHTML() }
    /// One line.
    public static func buildBlock<Content: HTML>(_ content: Content) -> Content { content }
    /// Several lines.
    public static func buildBlock<each Content: HTML>(
        _ content: repeat each Content
    ) -> HTMLSequence<repeat each Content> {
        HTMLSequence(repeat each content)
    }
    /// `if` without `else`.
    public static func buildOptional<Content: HTML>(_ content: Content?) -> HTMLOptional<Content> {
        HTMLOptional(content: content)
    }
    /// `if` … `else`, the first way.
    public static func buildEither<First: HTML, Second: HTML>(
        first: First
    ) -> HTMLConditional<First, Second> { .first(first) }
    /// `if` … `else`, the second way.
    public static func buildEither<First: HTML, Second: HTML>(
        second: Second
    ) -> HTMLConditional<First, Second> { .second(second) }
    /// `for`.
    public static func buildArray<Content: HTML>(_ content: [Content]) -> HTMLArray<Content> {
        HTMLArray(content: content)
    }
}

/// Several pieces of markup after each other.
public struct HTMLSequence<each Content: HTML>: HTMLPrimitive {
    private let content: (repeat each Content)

    init(_ content: repeat each Content) { self.content = (repeat each content) }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        func writeOne<One: HTML>(_ one: One) { One.write(one, to: &buffer) }
        repeat writeOne(each html.content)
    }
}

/// Markup that may be absent.
public struct HTMLOptional<Content: HTML>: HTMLPrimitive {
    let content: Content?

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        if let content = html.content { Content.write(content, to: &buffer) }
    }
}

/// One of two kinds of markup.
public enum HTMLConditional<First: HTML, Second: HTML>: HTMLPrimitive {
    case first(First)
    case second(Second)

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        switch html {
        case .first(let content): First.write(content, to: &buffer)
        case .second(let content): Second.write(content, to: &buffer)
        }
    }
}

/// The same markup for each element: `ForEach(days) { day in li { … } }`.
///
/// As `for`, and to be used instead where the markup calls functions that return `some HTML`: there
/// the compiler cannot infer the type of a `for` inside an element.
public struct ForEach<Content: HTML>: HTMLPrimitive {
    private let content: [Content]

    /// Markup for each element, in order.
    public init<Data: Sequence>(
        _ data: Data, @HTMLBuilder content: (Data.Element) -> Content
    ) {
        self.content = data.map(content)
    }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        for one in html.content { Content.write(one, to: &buffer) }
    }
}

/// The same kind of markup, any number of times.
public struct HTMLArray<Content: HTML>: HTMLPrimitive {
    let content: [Content]

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        for one in html.content { Content.write(one, to: &buffer) }
    }
}
