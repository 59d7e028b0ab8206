/// Markup: an element, a text, a component, or several of them.
///
/// A component is a struct with a `body`; a function may return `some HTML` as well. The names and
/// the shape are those of the public library Elementary, so that it can replace this room one day.
public protocol HTML {
    /// What it is made of.
    associatedtype Body: HTML
    /// What it is made of.
    @HTMLBuilder var body: Body { get }
    /// Writes itself; only the primitives of this room have their own way.
    static func write(_ html: Self, to buffer: inout HTMLBuffer)
}

extension HTML {
    /// A component writes its body.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        Body.write(html.body, to: &buffer)
    }

    /// The markup as UTF-8.
    public func renderBytes() -> [UInt8] {
        var buffer = HTMLBuffer()
        Self.write(self, to: &buffer)
        return buffer.bytes
    }

    /// The markup as text, for tests.
    public func render() -> String { String(decoding: renderBytes(), as: UTF8.self) }
}

/// A whole page: `<!DOCTYPE html>` and the `html` element.
public protocol HTMLDocument {
    /// The markup in `head`, without the title.
    associatedtype Head: HTML
    /// The markup in `body`.
    associatedtype Body: HTML
    /// The text in the browser's tab.
    var title: String { get }
    /// The language of the texts, such as `nl`.
    var lang: String { get }
    /// The markup in `head`, without the title.
    @HTMLBuilder var head: Head { get }
    /// The markup in `body`.
    @HTMLBuilder var body: Body { get }
}

extension HTMLDocument {
    /// The page as UTF-8.
    public func renderBytes() -> [UInt8] {
        var buffer = HTMLBuffer()
        buffer.appendRaw("<!DOCTYPE html>")
        let page = html(.lang(lang)) {
            HTMLElement<HTMLTag.head, _> {
                meta(.charset("utf-8"))
                HTMLElement<HTMLTag.title, _> { title }
                head
            }
            HTMLElement<HTMLTag.body, _> { body }
        }
        type(of: page).write(page, to: &buffer)
        return buffer.bytes
    }
}

extension Never: HTML {
    /// There is none.
    public var body: Never { fatalError("nothing has no body") }
}

/// What primitives have in common: they write themselves, so nobody asks for their body.
protocol HTMLPrimitive: HTML where Body == Never {}

extension HTMLPrimitive {
    /// Never asked for.
    public var body: Never { fatalError("\(Self.self) writes itself") }
}
